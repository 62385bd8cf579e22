import { AppError } from "../../../shared/problems.ts";
import type { Job, Ports, Usage } from "./ports.ts";

export interface PaidCall<Result> {
  readonly provider: string;
  readonly modelId: string;
  /** The provider does the same work once, however often it is asked under one idempotency key. */
  readonly repeatsSafely: boolean;
  /** Usage is null while the provider has only accepted the work: the intent stays open until the job waits. */
  readonly work: () => Promise<{ readonly result: Result; readonly usage: Usage | null }>;
  /** Whether the result is worth keeping for an attempt that follows a crash. */
  readonly keep: boolean;
}

/**
 * Makes a call that may cost money, so that it is never made twice blindly: the intent is written before it, the
 * charge and the result right after. Answers null when the claim is gone.
 * Throws `unknown_outcome` where an answer was lost and the provider cannot be asked again.
 */
export async function paidCall<Result>(
  { calls }: Pick<Ports, "calls">,
  job: Job,
  { provider, modelId, repeatsSafely, work, keep }: PaidCall<Result>,
): Promise<Result | null> {
  const begun = await calls.begin(job, provider, modelId);
  if (!begun) return null;
  if (begun.result !== null) return begun.result as Result;
  if (begun.repeated && !repeatsSafely) throw lost(provider);
  const { result, usage } = await work().catch((error: unknown) => {
    throw isTimeout(error) && !repeatsSafely ? lost(provider, error) : error;
  });
  if (usage) await calls.charge(job, provider, modelId, usage, keep ? result : null);
  return result;
}

const isTimeout = (error: unknown) => error instanceof AppError && error.code === "timed_out";

const lost = (provider: string, cause?: unknown) =>
  new AppError("unknown_outcome", {
    detail: `${provider} was asked, but its answer was lost: look there before you try again`,
    cause,
  });
