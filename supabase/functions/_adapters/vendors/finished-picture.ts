import { AppError, type ProblemCode } from "../../../../shared/problems.ts";
import type { PictureFile } from "../../_core/ports/picture.ts";
import type { MakeResult, Usage } from "../../_core/ports/provider.ts";
import type { Download } from "../download/guarded-download.ts";

/** What may be well at the next try: the picture is paid for and stays where it is. */
const passing: ReadonlySet<ProblemCode> = new Set(["rate_limited", "provider_unavailable", "timed_out"]);

/**
 * Fetches a picture that a provider has finished and was paid for. What cannot be fetched now nor later is spoiled: its
 * cost is booked, and it is not bought a second time.
 */
export async function finishedPicture(
  download: Download,
  url: string,
  usage: Usage,
  signal: AbortSignal,
): Promise<MakeResult> {
  try {
    return { state: "done", file: await download(url, signal), usage };
  } catch (error) {
    if (!(error instanceof AppError) || passing.has(error.code)) throw error;
    return spoiled(error.detail ?? error.message, usage, error);
  }
}

/** A picture that came with the answer. Where none can be read, what the answer cost is booked all the same. */
export function sentPicture(usage: Usage, read: () => PictureFile): MakeResult {
  try {
    return { state: "done", file: read(), usage: { ...usage, images: 1 } };
  } catch (error) {
    if (error instanceof AppError) return spoiled(error.detail ?? error.message, usage, error);
    throw error;
  }
}

/** A picture that was paid for and is of no use. `why` is public. */
export function spoiled(why: string, usage: Usage, cause?: unknown): MakeResult {
  return { state: "spoiled", error: new AppError("refused", { detail: why, cause }), usage };
}

/**
 * A failure to look at work that was accepted says nothing of the work: it goes on, and so does the wait for it. Anything
 * else would end the job, and with it the way to what is paid for.
 */
export function failureToLook(failure: AppError): AppError {
  if (passing.has(failure.code)) return failure;
  return new AppError("provider_unavailable", { detail: failure.detail ?? failure.message, cause: failure });
}
