import { AppError } from "../../../../shared/problems.ts";
import {
  keyRefused,
  nonsense,
  refusal,
  retired,
  statusOf,
  truncation,
  type VendorAnswer,
  type VendorName,
  vendorFailure,
} from "../vendors/ask-vendor.ts";
import { type Content, Failure } from "./gemini-wire.ts";

export const gemini: VendorName = { name: "Gemini", variable: "GEMINI_API_KEY" };

/** What an answer with a status of 300 and more means. A bad key is a 400 here, and 429 has two meanings. */
export function failureOf(answer: VendorAnswer, body: unknown, model: string | null): AppError {
  const failure = Failure.safeParse(body).data?.error;
  const why = failure?.message ?? null;
  const cause = statusOf(gemini, answer.status, failure?.status);
  if (answer.status === 404 && model !== null) return retired(gemini, model, cause);
  if (hasReason(failure, "API_KEY_INVALID") || failure?.status === "FAILED_PRECONDITION") {
    return keyRefused(gemini, cause);
  }
  if (answer.status === 429 && isQuotaUsedUp(failure)) {
    return new AppError("provider_exhausted", { detail: "Gemini's quota of the day is used up", cause });
  }
  return vendorFailure(gemini, answer, why, retryDelayOf(failure));
}

const hasReason = (failure: Failure | undefined, reason: string) =>
  failure?.details?.some((detail) => detail.reason === reason) ?? false;

/** A quota of the minute comes back by itself, one of the day does not while a job waits. */
const isQuotaUsedUp = (failure: Failure | undefined) =>
  failure?.details?.some(({ violations }) => violations?.some(({ quotaId }) => quotaId?.includes("PerDay"))) ?? false;

/** Seconds, from `12s` or `0.5s`: it stands in the body, and there is no Retry-After to rely on. */
function retryDelayOf(failure: Failure | undefined): number | null {
  const told = failure?.details?.find(({ retryDelay }) => retryDelay !== undefined)?.retryDelay;
  const seconds = Number(/^(\d+(?:\.\d+)?)s$/.exec(told ?? "")?.[1]);
  return seconds > 0 ? Math.ceil(seconds) : null;
}

/**
 * Why an answer with status 200 holds nothing of what was asked for: mostly a refusal. `wanted` is what is missing,
 * such as `picture`.
 */
export function emptyAnswer({ promptFeedback, candidates }: Content, wanted: string, cause?: unknown): AppError {
  if (promptFeedback?.blockReason)
    return refusal(gemini, `the prompt was blocked (${promptFeedback.blockReason})`, cause);
  const finish = candidates?.[0]?.finishReason;
  if (finish === undefined) return nonsense(gemini, `gave no ${wanted} and no reason`, cause);
  if (finish === "MAX_TOKENS")
    return wanted === "answer" ? truncation(gemini, cause) : nonsense(gemini, "stopped at its limit of tokens", cause);
  return refusal(gemini, candidates?.[0]?.finishMessage ?? `it gave no ${wanted} (${finish})`, cause);
}
