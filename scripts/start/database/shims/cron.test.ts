import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { type Database, openDatabase } from "../database.ts";
import { startCron } from "./cron.ts";
import type { Runner } from "./runner.ts";

let database: Database;
let cron: Runner | undefined;

beforeAll(async () => {
  database = await openDatabase({ folder: null });
  await database.exec("create table public.ticks (job text)");
});
afterEach(async () => {
  await cron?.stop();
  await database.exec("truncate public.ticks; truncate cron.job_run_details; delete from cron.job");
});
afterAll(() => database.close());

const soon = { timeout: 10_000, interval: 20 };
const start = async () => {
  cron = await startCron(database, () => {});
};
const schedule = (name: string, when: string, command: string) =>
  database.query("select cron.schedule($1, $2, $3)", [name, when, command]);
const ticks = async (job: string) => (await database.query("select from public.ticks where job = $1", [job])).length;
const runs = () => database.query("select status, return_message from cron.job_run_details order by runid");

test("a job scheduled while the clock runs is run, and its success is written down", async () => {
  await start();
  await schedule("tick", "1 second", "insert into public.ticks values ('a')");
  await vi.waitFor(async () => expect(await ticks("a")).toBeGreaterThanOrEqual(2), soon);
  expect((await runs())[0]).toEqual({ status: "succeeded", return_message: "1 row" });
});

test("a job of a line of crontab is run at its minute", async () => {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"], now: new Date("2026-01-01T00:04:59.500Z") });
  try {
    await start();
    await schedule("five", "*/5 * * * *", "insert into public.ticks values ('five')");
    await schedule("six", "*/6 * * * *", "insert into public.ticks values ('six')");
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(1000);
      expect(await ticks("five")).toBe(1);
    }, soon);
    expect(await ticks("six")).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test("a job that fails changes nothing, says why, and is run again", async () => {
  await start();
  await schedule("bad", "1 second", "insert into public.ticks values ('bad'); select 1 / 0");
  await vi.waitFor(async () => expect((await runs()).length).toBeGreaterThanOrEqual(2), soon);
  expect((await runs())[1]).toEqual({ status: "failed", return_message: "ERROR:  division by zero" });
  expect(await ticks("bad")).toBe(0);
});

test("ticks that pass while a job waits for the database are left out", async () => {
  await start();
  await schedule("tick", "1 second", "insert into public.ticks values ('late')");
  await database.exclusive(() => new Promise((resolve) => setTimeout(resolve, 3500)));
  await database.query("select cron.unschedule('tick')");
  await cron?.stop();
  expect(await ticks("late")).toBeLessThanOrEqual(1);
});

test("the same name overwrites the schedule and the command", async () => {
  await start();
  await schedule("tick", "1 second", "insert into public.ticks values ('old')");
  await schedule("tick", "1 second", "insert into public.ticks values ('new')");
  await vi.waitFor(async () => expect(await ticks("new")).toBeGreaterThanOrEqual(1), soon);
  expect(await ticks("old")).toBe(0);
  expect(await database.query("select jobname from cron.job")).toEqual([{ jobname: "tick" }]);
});

test("a job that is unscheduled or not active is not run", async () => {
  await start();
  await schedule("gone", "1 second", "insert into public.ticks values ('gone')");
  await schedule("asleep", "1 second", "insert into public.ticks values ('asleep')");
  await schedule("awake", "1 second", "insert into public.ticks values ('awake')");
  await database.query("select cron.unschedule('gone')");
  await database.query("select cron.alter_job(jobid, active := false) from cron.job where jobname = 'asleep'");
  await vi.waitFor(async () => expect(await ticks("awake")).toBeGreaterThanOrEqual(2), soon);
  expect([await ticks("gone"), await ticks("asleep")]).toEqual([0, 0]);
});

test("jobs are run again after a restart, and a run cut off by it has failed", async () => {
  await schedule("kept", "1 second", "insert into public.ticks values ('kept')");
  await database.query("insert into cron.job_run_details (jobid, status) values (1, 'running')");
  await start();
  await vi.waitFor(async () => expect(await ticks("kept")).toBeGreaterThanOrEqual(1), soon);
  expect((await runs())[0]).toEqual({ status: "failed", return_message: "server restarted" });
});

test("a job runs as the one who scheduled it, and leaves no role or setting behind", async () => {
  await start();
  await schedule("tick", "1 second", "set search_path = ''; insert into public.ticks values (current_user)");
  await database.query("update cron.job set username = 'service_role'");
  await database.query("grant insert on public.ticks to service_role");
  await vi.waitFor(async () => expect(await ticks("service_role")).toBeGreaterThanOrEqual(1), soon);
  expect(await database.query("select current_user as who, current_setting('search_path') as path")).toEqual([
    { who: "postgres", path: '"$user", public, extensions' },
  ]);
});

test.each(["10 seconds", "1 second", "*/5 * * * *", "17 3 * * 1-5", "0 0 $ * *", "@hourly"])(
  "the schedule %s is taken",
  async (when) => {
    await expect(schedule("any", when, "select 1")).resolves.toHaveLength(1);
  },
);

test.each(["60 seconds", "0 seconds", "often", "* * * *", "* * * * * *"])(
  "the schedule %s is refused",
  async (when) => {
    await expect(schedule("any", when, "select 1")).rejects.toThrow(`invalid schedule: ${when}`);
  },
);

test("a job that is not there cannot be unscheduled", async () => {
  await expect(database.query("select cron.unschedule('nobody')")).rejects.toThrow("could not find valid entry");
});
