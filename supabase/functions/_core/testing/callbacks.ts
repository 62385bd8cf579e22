import type { Heard, Ring } from "../ports/callbacks.ts";
import type { Rows } from "./rows.ts";

/** A provider rings, as the migration `webhooks` hears it: its job is due now, or as soon as it waits. */
export function receiveCallback(rows: Rows, { provider, deliveryId, providerJobId, tokenHash }: Ring): Heard {
  const call = rows.calls.find((row) => row.provider === provider && row.callbackTokenHash === tokenHash);
  if (tokenHash !== null && !call) return "unknown";
  const job = rows.jobs.find((row) =>
    tokenHash === null
      ? row.provider === provider && row.providerJobId === providerJobId && ["running", "waiting"].includes(row.state)
      : row.id === call?.jobId,
  );
  if (rows.callbacks.some((ring) => ring.provider === provider && ring.deliveryId === deliveryId)) return "replayed";
  const isOver = job !== undefined && ["done", "failed", "cancelled"].includes(job.state);
  const handled = isOver || job?.state === "waiting";
  rows.callbacks.push({ provider, deliveryId, providerJobId, jobId: job?.id ?? null, handled });
  if (isOver) return "late";
  if (job?.state !== "waiting") return "early";
  Object.assign(job, { notBefore: rows.now, visibleAt: rows.now });
  return "rang";
}
