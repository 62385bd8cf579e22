import { AppError } from "../../../../shared/problems.ts";
import { type Stage, settled } from "./stage.ts";

/**
 * Tells an endpoint what happened. Whatever it does but take it is tried again in the schedule of deliveries; only 410 ends
 * them all. One to a slow endpoint waits while others keep that busy, so that those of everybody else go on. Should a worker
 * die between the answer and the note of it, the event comes twice, under the same id.
 */
export const deliver: Stage<"deliveries" | "sendWebhook"> = async ({ deliveries, sendWebhook }, job, signal) => {
  const delivery = await deliveries.read(job.subjectId);
  if (!delivery) throw new AppError("not_found", { detail: "The delivery is gone, or not to be told any more" });
  if (delivery.isDisabled) throw new AppError("endpoint_disabled", { detail: "The endpoint is disabled" });
  if (delivery.isSlow && (await deliveries.putOff(job))) return "late";

  const attempt = await sendWebhook(delivery, signal);
  if (attempt.error === null) return settled(await deliveries.finish(job, attempt));
  await deliveries.noteFailed(job, attempt);
  throw new AppError(attempt.status === 410 ? "endpoint_disabled" : "endpoint_failed", {
    detail: attempt.error,
    ...(attempt.retryAfter !== null && { retryAfter: attempt.retryAfter }),
  });
};
