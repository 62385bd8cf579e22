import type { JobFailure } from "../ports/jobs.ts";
import type { JobRow, Rows } from "./rows.ts";

/** The failover of a job as the migration `failovers` writes it. */

const reasons: ReadonlySet<string> = new Set([
  "provider_unavailable",
  "provider_exhausted",
  "provider_not_configured",
  "model_retired",
  "rate_limited",
]);

/** Hands a job to the next model that its picture may be made by. False where there is none. */
export function failOver(rows: Rows, job: JobRow, { code, detail }: JobFailure): boolean {
  const image = rows.images.get(job.imageId ?? "");
  if (job.kind !== "generate" || !image?.modelId || !reasons.has(code)) return false;
  const left = rows.failovers.filter(({ jobId }) => jobId === job.id).map(({ fromModelId }) => fromModelId);
  const next = image.fallbackModelIds.find(
    (id) => id !== image.modelId && !left.includes(id) && rows.models.some((model) => model.id === id),
  );
  if (!next) return false;
  rows.failovers.push({
    jobId: job.id,
    fromModelId: image.modelId,
    toModelId: next,
    reasonCode: code,
    reason: detail,
  });
  image.modelId = next;
  Object.assign(job, {
    state: "queued",
    claimId: null,
    attempt: 0,
    progress: 0,
    notBefore: rows.now,
    visibleAt: rows.now,
    provider: null,
    providerJobId: null,
    waitingSince: null,
    errorCode: code,
    errorDetail: detail,
  });
  return true;
}
