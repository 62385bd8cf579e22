import type { PGlite } from "@electric-sql/pglite";
import { Cron } from "croner";
import type { Database } from "../database.ts";
import type { Log, Runner } from "./runner.ts";

interface Job {
  jobid: number;
  schedule: string;
  command: string;
  username: string;
}

/**
 * Runs the jobs of `cron.job` at their time, in UTC, and writes every run down in `cron.job_run_details`.
 * A job never overlaps itself: a tick that finds it still running or waiting at the gate is left out.
 */
export async function startCron(database: Database, log: Log): Promise<Runner> {
  const clocks = new Map<number, { schedule: string; clock: Cron }>();
  const running = new Set<Promise<void>>();
  let stopped = false;

  async function readJobs(): Promise<void> {
    const jobs = await database.query<Pick<Job, "jobid" | "schedule">>(
      "select jobid, schedule from cron.job where active order by jobid",
    );
    if (stopped) return;
    const schedules = new Map(jobs.map(({ jobid, schedule }) => [jobid, schedule]));
    for (const [jobid, { schedule, clock }] of clocks) {
      if (schedules.get(jobid) === schedule) continue;
      clock.stop();
      clocks.delete(jobid);
    }
    for (const [jobid, schedule] of schedules) {
      if (!clocks.has(jobid)) clocks.set(jobid, { schedule, clock: startClock(schedule, () => tick(jobid)) });
    }
  }

  async function tick(jobid: number): Promise<void> {
    const run = runJob(database, jobid).catch((error) => {
      if (!stopped) log(`Cron job ${jobid} could not be run: ${error instanceof Error ? error.message : error}`);
    });
    running.add(run);
    await run;
    running.delete(run);
  }

  await database.query(
    "update cron.job_run_details set status = 'failed', return_message = 'server restarted', end_time = now() where status = 'running'",
  );
  await database.listen("larder_cron", () => {
    if (!stopped) readJobs().catch((error) => log(`The cron jobs could not be read: ${error}`));
  });
  await readJobs();

  return {
    async stop() {
      stopped = true;
      for (const { clock } of clocks.values()) clock.stop();
      await Promise.all(running);
    },
  };
}

/** `10 seconds` counts from start to start; everything else is a line of a crontab. */
function startClock(schedule: string, tick: () => Promise<void>): Cron {
  const options = { protect: true, timezone: "UTC" };
  const seconds = /^\s*(\d+) seconds?\s*$/.exec(schedule)?.[1];
  return seconds
    ? new Cron("* * * * * *", { ...options, interval: Number(seconds) }, tick)
    : new Cron(schedule.trim().replace("$", "L"), options, tick);
}

async function runJob(database: Database, jobid: number): Promise<void> {
  await database.exclusive(async (pglite) => {
    const { rows } = await pglite.query<Job>("select * from cron.job where jobid = $1 and active", [jobid]);
    const job = rows[0];
    if (!job) return;
    const started = await pglite.query<{ runid: number }>(
      `insert into cron.job_run_details (jobid, job_pid, database, username, command, status, start_time)
       values ($1, 0, current_database(), $2, $3, 'running', clock_timestamp()) returning runid`,
      [jobid, job.username, job.command],
    );
    const outcome = await runCommand(pglite, job);
    await pglite.query(
      "update cron.job_run_details set status = $2, return_message = $3, end_time = clock_timestamp() where runid = $1",
      [started.rows[0]?.runid, outcome.status, outcome.message],
    );
  });
}

/** Runs the statements of a job as its owner, all or nothing, and leaves the session as it was. */
async function runCommand(pglite: PGlite, job: Job): Promise<{ status: "succeeded" | "failed"; message: string }> {
  try {
    await pglite.exec(`set role "${job.username.replaceAll('"', '""')}"`);
    const results = await pglite.exec(job.command);
    const last = results.at(-1);
    const count = last?.fields.length ? last.rows.length : (last?.affectedRows ?? 0);
    return { status: "succeeded", message: `${count} ${count === 1 ? "row" : "rows"}` };
  } catch (error) {
    return { status: "failed", message: `ERROR:  ${error instanceof Error ? error.message : String(error)}` };
  } finally {
    if (pglite.isInTransaction()) await pglite.exec("rollback");
    await pglite.exec("reset role; reset all");
  }
}
