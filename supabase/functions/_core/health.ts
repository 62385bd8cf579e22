import type { Health } from "../../../shared/health.ts";

type Queue = Health["queues"][number];

export interface HealthPorts {
  /** Throws when the database does not answer. */
  readonly queues: () => Promise<Queue[]>;
  /** Throws when the storage does not answer. */
  readonly storage: () => Promise<void>;
  readonly providers: Health["providers"];
}

/** Due work that has waited this long has no worker. */
const stuckAfterSeconds = 900;

/** Looks at everything Larder stands on. Never throws: what does not answer is what it reports. */
export async function checkHealth({ queues, storage, providers }: HealthPorts): Promise<Health> {
  const [database, files] = await Promise.allSettled([queues(), storage()]);
  const known = database.status === "fulfilled" ? database.value : [];
  const oldest = Math.max(0, ...known.filter(({ paused }) => !paused).map((queue) => queue.oldest_due_seconds));
  const stuck = known.filter((queue) => !queue.paused && queue.oldest_due_seconds > stuckAfterSeconds);
  const checks = {
    database: database.status === "fulfilled" ? { ok: true } : { ok: false, detail: "It does not answer" },
    storage: files.status === "fulfilled" ? { ok: true } : { ok: false, detail: "It does not answer" },
    queues:
      stuck.length === 0
        ? { ok: database.status === "fulfilled" }
        : { ok: false, detail: `Due work waits for a worker: ${stuck.map(({ kind }) => kind).join(", ")}` },
  };
  return {
    status: Object.values(checks).every(({ ok }) => ok) ? "ok" : "degraded",
    checks,
    queues: known,
    oldest_due_seconds: oldest,
    providers,
  };
}
