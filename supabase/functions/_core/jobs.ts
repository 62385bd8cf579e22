import type { JobKind, RunSummary } from "../../../shared/jobs.ts";
import { AppError } from "../../../shared/problems.ts";
import type { Job, JobFailure } from "./ports/jobs.ts";
import type { Ports } from "./ports/ports.ts";
import { batchEmbedder } from "./search/batch-embedder.ts";
import { compose } from "./stages/compose.ts";
import { deliver } from "./stages/deliver.ts";
import { embed } from "./stages/embed.ts";
import { extract } from "./stages/extract.ts";
import { generate } from "./stages/generate.ts";
import { publish } from "./stages/publish.ts";
import { purge } from "./stages/purge.ts";
import type { Outcome, Stage } from "./stages/stage.ts";
import { tag } from "./stages/tag.ts";
import { variants } from "./stages/variants.ts";
import { withdraw } from "./stages/withdraw.ts";

/** What runs each kind of job. A missing or an extra kind does not compile. */
export const stages = {
  generate,
  compose,
  variants,
  tag,
  embed,
  publish,
  withdraw,
  purge,
  extract,
  deliver,
} satisfies Record<JobKind, Stage<keyof Ports>>;

/** The ports that a kind's stage needs. */
export type PortsOf<Kind extends JobKind> = Parameters<(typeof stages)[Kind]>[0] & Pick<Ports, "jobs">;

/** Told of each job how it ended and how long it took. */
export type Report = (job: Job, outcome: Outcome | JobFailure, milliseconds: number) => void;

/** A provider that hangs is given up before the lease ends, so that the failure is told and not just found. */
const patienceMs = 120_000;

/** Kinds of which one job at a time has the isolate's memory to itself: a second ring leaves its jobs to the next. */
const alone: ReadonlySet<JobKind> = new Set(["compose", "variants"]);
const busy = new Set<JobKind>();

/** Takes due jobs of a kind, runs them side by side and rings the successor if more are due. */
export async function runJobs<Kind extends JobKind>(
  kind: Kind,
  ports: PortsOf<Kind>,
  report: Report,
): Promise<RunSummary> {
  if (busy.has(kind)) return { kind, claimed: 0, done: 0, waiting: 0, failed: 0, late: 0 };
  if (alone.has(kind)) busy.add(kind);
  const ended = await drain(kind, ports as unknown as Ports, report).finally(() => busy.delete(kind));
  // Rung when this isolate is free again: it may be the one that hears it.
  if (ended.length > 0) await ports.jobs.ringSuccessor(kind);

  const outcomes = ended.map((end) => {
    if (end.status === "rejected") throw end.reason;
    return end.value;
  });
  const count = (wanted: string) => outcomes.filter((outcome) => outcome === wanted).length;
  return {
    kind,
    claimed: ended.length,
    done: count("done"),
    waiting: count("waiting"),
    failed: count("failed"),
    late: count("late"),
  };
}

async function drain(kind: JobKind, ports: Ports, report: Report): Promise<PromiseSettledResult<Outcome | "failed">[]> {
  const claimed = await ports.jobs.claim(kind);
  return alone.has(kind)
    ? await inTurn(claimed, (job) => runJob(kind, ports, job, report))
    : await sideBySide(kind, ports, claimed, report);
}

/** Rejects only where a failure could not be handed in: the job's lease lapses, and it is taken again. */
async function runJob(kind: JobKind, ports: Ports, job: Job, report: Report): Promise<Outcome | "failed"> {
  const run: Stage<keyof Ports> = stages[kind];
  const began = Date.now();
  const outcome = await run(ports, job, AbortSignal.timeout(patienceMs)).catch(failureOf);
  report(job, outcome, Date.now() - began);
  if (typeof outcome === "string") return outcome;
  return (await ports.jobs.fail(job, outcome)) ? "failed" : "late";
}

/** Jobs that were claimed together ask an embedder together. */
async function sideBySide(kind: JobKind, ports: Ports, jobs: readonly Job[], report: Report) {
  const batch = batchEmbedder((provider) => ports.providers.embedder(provider), jobs.length);
  const together = { ...ports, providers: { ...ports.providers, embedder: batch.embedder } };
  return await Promise.allSettled(jobs.map((job) => runJob(kind, together, job, report).finally(batch.leave)));
}

async function inTurn<Item, End>(items: readonly Item[], run: (item: Item) => Promise<End>) {
  const ended: PromiseSettledResult<End>[] = [];
  for (const item of items) ended.push(...(await Promise.allSettled([run(item)])));
  return ended;
}

/** An error as a job keeps it. What is unknown may be passing, and its message may be private: it stays in the log. */
function failureOf(error: unknown): JobFailure {
  if (!(error instanceof AppError)) {
    return { code: "internal", detail: "Something unexpected went wrong: see the log", retryable: true, cause: error };
  }
  return {
    code: error.code,
    detail: error.message,
    retryable: error.retryable,
    ...(error.retryAfter !== undefined && { retryAfter: error.retryAfter }),
    cause: error.cause,
  };
}
