import { AppError } from "../../../../shared/problems.ts";
import type { Job } from "../ports/jobs.ts";
import type { Ports } from "../ports/ports.ts";
import type { NamedUsage, Usage } from "../ports/provider.ts";

export interface PaidCall<Answer, Result> {
  readonly provider: string;
  readonly modelId: string;
  /** The provider does the same work once, however often it is asked under one idempotency key. */
  readonly repeatsSafely: boolean;
  /** SHA-256 of the token by which the provider may ring for this job; null, or left out, where it cannot. */
  readonly callbackTokenHash?: string | null;
  /**
   * Is given what the provider is to know the purchase by: the same for every try of it. Usage is null while the provider has
   * only accepted the work: the intent stays open until the job waits.
   */
  readonly ask: (key: string) => Promise<Paid<Answer>>;
  /** Checks and stores what was answered. */
  readonly use: (answer: Answer) => Promise<Result> | Result;
}

interface Paid<Answer> {
  readonly answer: Answer;
  readonly usage: Usage | null;
}

/**
 * Makes a call that may cost money, so that it is never made twice blindly: the intent is written before it, the
 * charge and the result right after. Answers null when the claim is gone.
 * Throws `unknown_outcome` where an answer was lost and the provider cannot be asked again. Throws `provider_unavailable`
 * while a provider that does not answer is left alone, and `rate_limited` while one takes no more requests, with the
 * seconds to wait: then nobody was asked.
 */
export async function paidCall<Answer, Result>(
  ports: Pick<Ports, "calls">,
  job: Job,
  call: PaidCall<Answer, Result>,
): Promise<Result | null> {
  const { provider, modelId, repeatsSafely, callbackTokenHash = null, ask } = call;
  const begun = await ports.calls.begin(job, { provider, modelId, mayRepeat: repeatsSafely, callbackTokenHash });
  if (!begun) return null;
  if (begun.result !== null) return begun.result as Result;
  if (begun.repeated && !repeatsSafely) throw lost(provider);
  if (begun.openFor !== null) throw (begun.isLimited ? limited : leftAlone)(provider, begun.openFor);
  const key = begun.key ?? job.id;
  const { answer, usage } = await ask(key).catch((error: unknown) => {
    throw isAnswerLost(error) && !repeatsSafely ? lost(provider, error) : error;
  });
  // Where the provider gives a call no id, each purchase has one of its own: two of a job are two charges.
  const named = usage && { ...usage, requestId: usage.requestId ?? `call ${key}` };
  return bookAnswer(ports, job, call, { answer, usage: named }).catch((error: unknown) => {
    // What was bought but could not be kept must not be bought again.
    throw isOurs(error) && !repeatsSafely ? lost(provider, error) : error;
  });
}

/** Makes use of an answer and books what it cost, also where nothing can be made of it. */
export async function bookAnswer<Answer, Result>(
  { calls }: Pick<Ports, "calls">,
  job: Job,
  { provider, modelId, use }: Pick<PaidCall<Answer, Result>, "provider" | "modelId" | "use">,
  { answer, usage }: { readonly answer: Answer; readonly usage: NamedUsage | null },
): Promise<Result> {
  const book = async (result: Result | null) => {
    if (!usage) return;
    const charge = () => calls.charge(job, provider, modelId, usage, result);
    await charge().catch(charge); // it books once, however often it is called
  };
  let result: Result;
  try {
    result = await use(answer);
  } catch (error) {
    await book(null);
    throw error;
  }
  await book(result);
  return result;
}

/** What nobody could make sense of may have come after the provider had done the work. */
const isAnswerLost = (error: unknown) =>
  !(error instanceof AppError) || error.code === "timed_out" || error.code === "provider_invalid";

const isOurs = (error: unknown) =>
  error instanceof AppError && (error.code === "database_unavailable" || error.code === "storage_unavailable");

const lost = (provider: string, cause?: unknown) =>
  new AppError("unknown_outcome", {
    detail: `${provider} was asked, but its answer was lost: look there before you try again`,
    cause,
  });

const leftAlone = (provider: string, retryAfter: number) =>
  new AppError("provider_unavailable", {
    detail: `${provider} does not answer at the moment, and is left alone for a while`,
    retryAfter,
  });

const limited = (provider: string, retryAfter: number) =>
  new AppError("rate_limited", {
    detail: `${provider} takes no more requests for now, and is asked again when it does`,
    retryAfter,
  });
