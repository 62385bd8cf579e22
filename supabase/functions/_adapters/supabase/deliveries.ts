import { z } from "zod";
import type { Deliveries, DeliveryAttempt } from "../../_core/ports/deliveries.ts";
import { claimOf } from "./jobs.ts";
import type { Rpc } from "./rpc.ts";

const Work = z
  .object({
    event_id: z.string(),
    url: z.string(),
    is_disabled: z.boolean(),
    is_slow: z.boolean(),
    secrets: z.array(z.string()).min(1),
    body: z.string(),
  })
  .transform((work) => ({
    eventId: work.event_id,
    url: work.url,
    isDisabled: work.is_disabled,
    isSlow: work.is_slow,
    secrets: work.secrets,
    body: work.body,
  }))
  .nullable();

export function createDeliveries(rpc: Rpc): Deliveries {
  return {
    async read(deliveryId) {
      return Work.parse(await rpc("read_delivery", { delivery_id: deliveryId }));
    },
    async putOff(job) {
      return z.boolean().parse(await rpc("put_off_delivery", claimOf(job)));
    },
    async finish(job, attempt) {
      return z.boolean().parse(await rpc("finish_delivery", { ...claimOf(job), attempt: written(attempt) }));
    },
    async noteFailed(job, attempt) {
      await rpc("note_failed_delivery", { job_id: job.id, attempt: written(attempt) });
    },
  };
}

const written = ({ attemptedAt, milliseconds, url, headers, status, answer, error }: DeliveryAttempt) => ({
  attempted_at: attemptedAt.toISOString(),
  milliseconds,
  url,
  headers,
  status,
  answer,
  error,
});
