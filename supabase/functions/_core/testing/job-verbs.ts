import type { JobKind } from "../../../../shared/jobs.ts";
import type { Job, JobFailure } from "../ports/jobs.ts";
import type { Accepted } from "../ports/provider.ts";
import { isCircuitOpen, noteAnswer, noteFailure } from "./circuits.ts";
import { failOver } from "./failovers.ts";
import { isQuota, noteLimit, noteSuccess } from "./limits.ts";
import { bookLostCall, bookUnknown, isSafe } from "./paid-calls.ts";
import type { JobRow, Rows } from "./rows.ts";

/** The verbs of jobs as the migration `job_verbs` writes them, but for lanes, budgets and jitter. */

const isLive = ({ state }: JobRow) => state === "queued" || state === "running" || state === "waiting";

/** One live job per image and kind: asking twice is asking once. */
export function enqueueJob(rows: Rows, kind: JobKind, imageId: string): void {
  if (rows.jobs.some((job) => job.imageId === imageId && job.kind === kind && isLive(job))) return;
  rows.lastJob += 1;
  rows.jobs.push({
    id: `job-${rows.lastJob}`,
    kind,
    state: "queued",
    imageId,
    attempt: 0,
    pollCount: 0,
    claimId: null,
    notBefore: rows.now,
    visibleAt: rows.now,
    provider: null,
    providerJobId: null,
    waitingSince: null,
    queuedAt: rows.now,
    progress: 0,
    progressedAt: null,
    errorCode: null,
    errorDetail: null,
  });
  rows.rings.push(kind);
}

/** A removal that runs already may have looked too early: its claim is taken away, and it begins anew. */
export function enqueueWithdraw(rows: Rows, imageId: string): void {
  for (const job of rows.jobs) {
    if (job.imageId !== imageId || job.kind !== "withdraw" || !isLive(job)) continue;
    Object.assign(job, { state: "queued", claimId: null, attempt: 0, notBefore: rows.now, visibleAt: rows.now });
  }
  enqueueJob(rows, "withdraw", imageId);
}

/** Takes due jobs; a job taken too often, or waiting for too long, fails here. */
export function claimJobs(rows: Rows, kind: JobKind): Job[] {
  const { batchSize, leaseSeconds, maxAttempts, waitSeconds, paused } = rows.kinds[kind];
  const taken: Job[] = [];
  while (!paused && taken.length < batchSize) {
    const job = rows.jobs.find((row) => row.kind === kind && row.visibleAt !== null && row.visibleAt <= rows.now);
    if (!job) break;
    job.visibleAt = rows.now + leaseSeconds;
    if (!isLive(job)) {
      job.visibleAt = null;
    } else if (job.notBefore > rows.now) {
      job.visibleAt = job.notBefore;
    } else if (job.state !== "waiting" && job.attempt >= maxAttempts) {
      const detail = job.errorDetail ?? `No worker finished it in ${job.attempt} attempts`;
      bookUnknown(rows, job.id);
      settleJob(rows, job, "failed", job.errorCode ?? "abandoned", detail);
    } else if (job.waitingSince !== null && job.waitingSince < rows.now - waitSeconds) {
      bookUnknown(rows, job.id);
      settleJob(rows, job, "failed", "wait_expired", `The provider did not finish within ${waitSeconds} seconds`);
    } else {
      if (job.state === "waiting") job.pollCount += 1;
      else job.attempt += 1;
      rows.lastClaimId += 1;
      Object.assign(job, { state: "running", claimId: rows.lastClaimId, notBefore: rows.now + leaseSeconds });
      const { id, imageId, providerJobId } = job;
      taken.push({ id, kind, claimId: rows.lastClaimId, subjectId: imageId!, providerJobId });
    }
  }
  return taken;
}

/** Ends a job for good; a picture whose work ended badly has failed. */
export function settleJob(
  rows: Rows,
  job: JobRow,
  state: "done" | "failed" | "cancelled",
  errorCode: string | null = null,
  errorDetail: string | null = null,
): void {
  Object.assign(job, { state, claimId: null, visibleAt: null, errorCode, errorDetail });
  if (state === "done") {
    job.progress = 1;
    for (const call of rows.calls.filter(({ jobId }) => jobId === job.id)) call.result = null;
  }
  const image = rows.images.get(job.imageId ?? "");
  const making = ["generate", "compose", "variants", "tag", "embed"].includes(job.kind);
  if (state !== "done" && making && image && ["pending", "processing", "tagging"].includes(image.status)) {
    Object.assign(image, { status: "failed", errorCode: errorCode ?? "cancelled", errorDetail });
  }
}

/** The job, if this claim still holds it. */
export function holdJob(rows: Rows, { id, claimId }: Job): JobRow | null {
  return rows.jobs.find((job) => job.id === id && job.claimId === claimId) ?? null;
}

/** What a provider said, and not just that nothing was heard. */
const answers: ReadonlySet<string> = new Set([
  "refused",
  "rate_limited",
  "provider_unavailable",
  "provider_exhausted",
  "provider_not_configured",
  "model_retired",
]);
const isFinal = (code: string) => code === "refused" || code === "model_retired";

export function failJob(rows: Rows, claim: Job, failure: JobFailure): boolean {
  const { code, detail, retryable, retryAfter } = failure;
  const job = holdJob(rows, claim);
  if (!job) return false;
  const calls = rows.calls.filter(({ jobId }) => jobId === job.id);
  const call = calls.find(({ claimId, outcome }) => claimId === job.claimId && outcome === null);
  const limiter = call?.provider ?? job.provider;
  const isLimited = code === "rate_limited" && retryable && job.providerJobId === null && limiter !== null;
  if (isLimited) job.provider = limiter;
  if (isLimited && call) noteLimit(rows, limiter, retryAfter);
  const isAnswer = answers.has(code);
  if (call && isAnswer && !call.doubtful) call.outcome = "failed";
  else if (call && !isAnswer && !isSafe(rows, call.modelId)) bookLostCall(rows, call);
  const accepted = calls.find(({ outcome, requestId }) => outcome === "accepted" && requestId === job.providerJobId);
  if (accepted && isFinal(code)) accepted.outcome = "failed";
  if (call) noteFailure(rows, call.provider, code, detail);

  const isOpen = job.providerJobId !== null || calls.some(({ outcome }) => outcome === null);
  const isLeftAlone =
    code === "provider_unavailable" &&
    job.providerJobId === null &&
    isCircuitOpen(rows, job.provider ?? "") &&
    !calls.some(({ claimId }) => claimId === job.claimId);
  const nobodyAsked = isLeftAlone || (isLimited && !call);
  const isUsedUp = job.attempt >= rows.kinds[job.kind].maxAttempts;
  const isTooLate = job.queuedAt < rows.now - 24 * 3600;
  const givesUp = !retryable || (nobodyAsked || isLimited ? isTooLate : isUsedUp);

  const isAway = isLimited
    ? (isUsedUp && !nobodyAsked) || isQuota(rows, limiter)
    : nobodyAsked || (call !== undefined && isCircuitOpen(rows, call.provider));
  if (!isOpen && (givesUp || isAway) && failOver(rows, job, failure)) return true;
  if (retryable && accepted?.outcome === "accepted") {
    const delay = Math.max(15, Math.min(retryAfter ?? 0, 300));
    const notBefore = rows.now + delay;
    Object.assign(job, { state: "waiting", claimId: null, errorCode: code, errorDetail: detail });
    Object.assign(job, { notBefore, visibleAt: notBefore });
    return true;
  }
  if (givesUp) {
    bookUnknown(rows, job.id);
    settleJob(rows, job, "failed", code, detail);
    return true;
  }
  const waitForLimit = () => (rows.limits.get(job.provider ?? "")?.until ?? rows.now) - rows.now;
  const delay = isLimited
    ? Math.max(Math.min(retryAfter ?? 0, 3600), waitForLimit())
    : nobodyAsked
      ? Math.min(retryAfter ?? 60, 3600)
      : Math.max(Math.min(600, 5 * 3 ** (job.attempt - 1)), Math.min(retryAfter ?? 0, 3600));
  const fallbacks = job.kind === "generate" ? (rows.images.get(job.imageId ?? "")?.fallbackModelIds ?? []) : [];
  const isNoAttempt = nobodyAsked || (isLimited && (isUsedUp || fallbacks.length === 0));
  Object.assign(job, {
    state: "queued",
    claimId: null,
    attempt: job.attempt - (isNoAttempt ? 1 : 0),
    errorCode: code,
    errorDetail: detail,
    notBefore: rows.now + delay,
    visibleAt: rows.now + Math.ceil(delay),
    progress: 0,
    providerJobId: null,
    waitingSince: null,
  });
  return true;
}

export function waitJob(rows: Rows, claim: Job, provider: string, accepted: Accepted): boolean {
  const job = holdJob(rows, claim);
  if (!job) return false;
  for (const call of rows.calls.filter((call) => call.jobId === job.id && call.provider === provider)) {
    if (call.outcome !== null) continue;
    Object.assign(call, { outcome: "accepted", requestId: accepted.providerJobId, usage: accepted.usage ?? null });
    noteAnswer(rows, provider);
    noteSuccess(rows, provider, call.calledAt);
  }
  const rings = rows.callbacks.filter(
    (ring) =>
      ring.provider === provider &&
      !ring.handled &&
      (ring.jobId === job.id || ring.providerJobId === accepted.providerJobId),
  );
  for (const ring of rings) ring.handled = true;
  const delay = rings.length > 0 ? 0 : Math.max(1, Math.min(accepted.pollAfter, 300));
  Object.assign(job, {
    state: "waiting",
    claimId: null,
    provider,
    providerJobId: accepted.providerJobId,
    progress: Math.max(job.progress, Math.min(1, accepted.progress)),
    waitingSince: job.waitingSince ?? rows.now,
    errorCode: null,
    errorDetail: null,
    notBefore: rows.now + delay,
    visibleAt: rows.now + Math.ceil(delay),
  });
  return true;
}

export function noteProgress(rows: Rows, claim: Job, progress: number): boolean {
  const job = holdJob(rows, claim);
  const isTooSoon = job?.progressedAt !== null && (job?.progressedAt ?? 0) > rows.now - 2;
  if (!job || progress <= job.progress || isTooSoon) return false;
  Object.assign(job, { progress: Math.min(1, progress), progressedAt: rows.now });
  return true;
}

/** Whether any job of a kind could be claimed now. */
export const isDue = (rows: Rows, kind: JobKind) =>
  !rows.kinds[kind].paused && rows.jobs.some((job) => job.kind === kind && isLive(job) && job.notBefore <= rows.now);

export function ringSuccessor(rows: Rows, kind: JobKind): boolean {
  if (!isDue(rows, kind)) return false;
  rows.rings.push(kind);
  return true;
}

/** When the next live job of some kinds can be claimed; null when there is none. */
export function nextDue(rows: Rows, kinds: readonly JobKind[]): number | null {
  const live = rows.jobs.filter((job) => isLive(job) && kinds.includes(job.kind));
  return live.length === 0 ? null : Math.min(...live.map((job) => Math.max(job.notBefore, job.visibleAt ?? 0)));
}
