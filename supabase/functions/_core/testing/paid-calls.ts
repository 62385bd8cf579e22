import type { Job } from "../ports/jobs.ts";
import type { Usage } from "../ports/provider.ts";
import { holdJob } from "./job-verbs.ts";
import type { Rows } from "./rows.ts";

/** Intents and charges as the migration `provider_calls` writes them. */

export function beginCall(rows: Rows, claim: Job, provider: string, modelId: string) {
  const job = holdJob(rows, claim);
  if (!job) return null;
  if (!rows.models.some(({ id }) => id === modelId)) throw new Error(`There is no model ${modelId}`);
  const earlier = rows.calls.findLast(
    ({ jobId, outcome, result }) =>
      jobId === job.id && (outcome === null || (outcome === "succeeded" && result !== null)),
  );
  if (!earlier) {
    rows.calls.push({ jobId: job.id, provider, modelId, outcome: null, requestId: null, result: null });
  }
  return { repeated: earlier?.outcome === null, result: earlier?.result ?? null };
}

/** Once per provider and request. Needs no claim: a late or cancelled job cost its money too. */
export function recordCharge(
  rows: Rows,
  job: Job,
  provider: string,
  modelId: string,
  usage: Usage,
  result: unknown,
): void {
  if (!rows.models.some(({ id }) => id === modelId)) throw new Error(`There is no model ${modelId}`);
  const requestId = usage.requestId ?? job.id;
  if (!rows.charges.some((charge) => charge.provider === provider && charge.requestId === requestId)) {
    rows.charges.push({ provider, requestId, modelId, jobId: job.id, usage });
  }
  const call = rows.calls.findLast(({ jobId }) => jobId === job.id);
  if (call?.provider === provider && call.modelId === modelId)
    Object.assign(call, { outcome: "succeeded", requestId, result: result ?? call.result });
}
