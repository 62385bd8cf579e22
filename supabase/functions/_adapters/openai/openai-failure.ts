import { AppError } from "../../../../shared/problems.ts";
import {
  creditUsedUp,
  refusal,
  retired,
  statusOf,
  type VendorAnswer,
  type VendorName,
  vendorFailure,
} from "../vendors/ask-vendor.ts";
import { Problem } from "./openai-wire.ts";

export const openai: VendorName = { name: "OpenAI", variable: "OPENAI_API_KEY" };

/** What was asked, to word a failure. */
export interface Asked {
  /** Null where no model was named. */
  readonly model: string | null;
  /** What the server cannot do where it has no such route, after "cannot": `embed texts`. */
  readonly doing: string;
}

const exhausted = new Set(["insufficient_quota", "billing_hard_limit_reached", "billing_not_active"]);
const unsafe = new Set(["moderation_blocked", "content_policy_violation"]);

/**
 * A status of 300 or more as the error it is. Its own message stands in a refusal only: that of a wrong key repeats the
 * key in part.
 */
export function failureOf(
  answer: Pick<VendorAnswer, "status" | "headers">,
  body: unknown,
  { model, doing }: Asked,
): AppError {
  const problem = Problem.safeParse(body).data?.error;
  const why = problem?.message ?? null;
  const code = String(problem?.code ?? problem?.type ?? "");
  const cause = statusOf(openai, answer.status, code);
  if (model !== null && speaksOfModel(code, answer.status, why, model)) return retired(openai, model, cause);
  if (exhausted.has(code) || problem?.type === "insufficient_quota") {
    return creditUsedUp(openai, cause);
  }
  if (unsafe.has(code)) return refusal(openai, why, cause);
  if (answer.status === 404 || answer.status === 405 || answer.status === 501) return absent(doing, cause);
  if (answer.status === 403 && /verif/i.test(why ?? "")) {
    return new AppError("provider_not_configured", {
      detail: `OpenAI lets only verified organisations use ${model}: verify yours in its settings`,
      cause,
    });
  }
  const isKeys = answer.status === 401 || answer.status === 403;
  return vendorFailure(openai, answer, isKeys ? null : why, secondsIn(answer.headers));
}

/** A server has no such route. */
class MissingRoute extends Error {}

/**
 * A server that is compatible, but not in this. It says nothing of what else the server does, so it is the model that is
 * not there, not the provider.
 */
function absent(doing: string, cause: unknown): AppError {
  const detail = `The server at OPENAI_BASE_URL cannot ${doing}: choose a model of another provider`;
  return new AppError("model_retired", { detail, cause: new MissingRoute(detail, { cause }) });
}

/** Whether what was asked for is something that the server does not do at all. */
export const isAbsent = (error: unknown): boolean => error instanceof AppError && error.cause instanceof MissingRoute;

/** OpenAI has a code for it; others answer 404 with a sentence that names the model. */
function speaksOfModel(code: string, status: number, why: string | null, model: string): boolean {
  return code === "model_not_found" || (status === 404 && why?.includes(model) === true);
}

/** `retry-after-ms` says it more exactly than `retry-after`. */
function secondsIn(headers: Headers): number | null {
  const milliseconds = Number(headers.get("retry-after-ms"));
  return milliseconds > 0 ? milliseconds / 1000 : null;
}
