import type { Begun, Intent } from "../ports/calls.ts";
import type { Job } from "../ports/jobs.ts";
import type { NamedUsage } from "../ports/provider.ts";
import { noteAnswer, passCircuit } from "./circuits.ts";
import { noteSuccess, passLimit } from "./limits.ts";
import type { CallRow, Rows } from "./rows.ts";

/** Intents and charges as the migrations `provider_calls_claims` and `charges_of_usage` write them. */

export const isSafe = ({ models }: Rows, modelId: string) =>
  models.some((model) => model.id === modelId && model.repeatsSafely);

export function beginCall(rows: Rows, claim: Job, intent: Intent): Begun | null {
  const { provider, modelId, mayRepeat, callbackTokenHash } = intent;
  const job = rows.jobs.find(({ id, claimId }) => id === claim.id && claimId === claim.claimId);
  if (!job) return null;
  if (!rows.models.some(({ id }) => id === modelId)) throw new Error(`There is no model ${modelId}`);
  const calls = rows.calls.filter(({ jobId }) => jobId === job.id);
  const same = calls.filter((call) => call.provider === provider && call.modelId === modelId);
  const earlier = same.find(({ outcome }) => outcome === null) ?? same.at(-1);
  const safe = isSafe(rows, modelId);
  const repeated = earlier !== undefined && (earlier.outcome === null || (earlier.outcome === "unknown" && safe));
  const hasResult = earlier?.outcome === "succeeded" && earlier.result !== null;
  if (hasResult || (repeated && !safe && !mayRepeat)) {
    return { repeated, result: earlier?.result ?? null, key: earlier?.key ?? null, openFor: null, isLimited: false };
  }
  const limitedFor = passLimit(rows, provider);
  const openFor = limitedFor ?? passCircuit(rows, provider);
  if (openFor !== null) {
    job.provider = provider;
    return { repeated, result: null, key: null, openFor, isLimited: limitedFor !== null };
  }
  if (repeated && safe) {
    Object.assign(earlier, { claimId: claim.claimId, doubtful: true, outcome: null });
    return { repeated, result: null, key: earlier.key, openFor: null, isLimited: false };
  }
  if (repeated) bookLostCall(rows, earlier);
  const fresh = calls.length === 0 ? job.id : `${job.id}-${calls.length + 1}`;
  const key = earlier?.outcome === "succeeded" ? earlier.key : fresh;
  rows.calls.push({
    jobId: job.id,
    provider,
    modelId,
    key,
    calledAt: rows.now,
    claimId: claim.claimId,
    doubtful: false,
    callbackTokenHash,
    outcome: null,
    requestId: null,
    result: null,
    usage: null,
  });
  return { repeated, result: null, key, openFor: null, isLimited: false };
}

/** Once per provider and request. Needs no claim: a late or cancelled job cost its money too. */
export function recordCharge(
  rows: Rows,
  job: Job,
  provider: string,
  modelId: string,
  usage: NamedUsage,
  result: unknown,
): void {
  if (!rows.models.some(({ id }) => id === modelId)) throw new Error(`There is no model ${modelId}`);
  const { requestId } = usage;
  const calls = rows.calls.filter(
    (row) => row.jobId === job.id && row.provider === provider && row.modelId === modelId,
  );
  const call = calls.find(({ outcome }) => outcome === null) ?? calls.at(-1);
  if (!rows.charges.some((charge) => charge.provider === provider && charge.requestId === requestId)) {
    const thought = rows.charges.findIndex(({ requestId, estimated }) => estimated && requestId === estimateOf(call));
    if (thought >= 0) rows.charges.splice(thought, 1);
    rows.charges.push({ provider, requestId, modelId, jobId: job.id, usage: { ...call?.usage, ...usage } });
  }
  if (call && call.outcome !== "succeeded") noteSuccess(rows, provider, call.calledAt);
  if (call) Object.assign(call, { outcome: "succeeded", requestId, result: result ?? call.result });
  noteAnswer(rows, provider);
}

/** A call whose answer was lost, and that would be sold anew: it may have been made and paid. */
export function bookLostCall(rows: Rows, call: CallRow): void {
  call.outcome = "unknown";
  bookUnknown(rows, call.jobId);
}

/** Books the estimate of calls whose outcome nobody knows. */
export function bookUnknown(rows: Rows, jobId: string): void {
  const calls = rows.calls.filter((call) => call.jobId === jobId);
  for (const call of calls) {
    const isLost =
      call.outcome === null || call.outcome === "unknown" || (call.outcome === "accepted" && call === calls.at(-1));
    if (!isLost) continue;
    call.outcome = "unknown";
    const requestId = estimateOf(call)!;
    if (rows.charges.some((charge) => charge.requestId === requestId)) continue;
    const { provider, modelId } = call;
    rows.charges.push({ provider, modelId, jobId, requestId, usage: { requestId }, estimated: true });
  }
}

const estimateOf = (call: CallRow | undefined) => call && `estimate of ${call.key}`;
