import { describe, expect, test } from "vitest";
import { health } from "../../../shared/health.ts";
import { checkHealth, type HealthPorts } from "./health.ts";

type Queue = Awaited<ReturnType<HealthPorts["queues"]>>[number];
const queue = (about: Partial<Queue> = {}): Queue => ({
  kind: "generate",
  paused: false,
  queued: 3,
  running: 1,
  waiting: 0,
  failed_in_a_day: 2,
  oldest_due_seconds: 12,
  ...about,
});
const down = async () => {
  throw new Error("connect ECONNREFUSED 10.0.0.7:5432 password=hunter2");
};
const check = (ports: Partial<HealthPorts> = {}) =>
  checkHealth({
    queues: async () => [queue()],
    storage: async () => {},
    providers: { sketch: "configured", openai: "not configured" },
    ...ports,
  });

describe("health", () => {
  test("is ok where everything answers and work goes on, in the contract's form", async () => {
    const answer = await check();
    expect(health.output.parse(answer)).toEqual({
      status: "ok",
      checks: { database: { ok: true }, storage: { ok: true }, queues: { ok: true } },
      queues: [queue()],
      oldest_due_seconds: 12,
      providers: { sketch: "configured", openai: "not configured" },
    });
  });

  test("is degraded, and still answers, where the database does not", async () => {
    const answer = await check({ queues: down });
    expect(health.output.parse(answer)).toMatchObject({
      status: "degraded",
      checks: { database: { ok: false }, storage: { ok: true }, queues: { ok: false } },
      queues: [],
      oldest_due_seconds: 0,
    });
  });

  test("is degraded where the storage does not answer", async () => {
    expect(await check({ storage: down })).toMatchObject({
      status: "degraded",
      checks: { database: { ok: true }, storage: { ok: false } },
    });
  });

  test("tells nobody why something does not answer", async () => {
    expect(JSON.stringify(await check({ queues: down, storage: down }))).not.toMatch(/hunter2|10\.0\.0\.7/);
  });

  test("names the kinds whose due work finds no worker for a quarter of an hour", async () => {
    const queues = async () => [
      queue({ oldest_due_seconds: 900 }),
      queue({ kind: "tag", oldest_due_seconds: 901 }),
      queue({ kind: "embed", oldest_due_seconds: 5000 }),
    ];
    expect(await check({ queues })).toMatchObject({
      status: "degraded",
      checks: { queues: { ok: false, detail: "Due work waits for a worker: tag, embed" } },
      oldest_due_seconds: 5000,
    });
  });

  test("does not mind work that an admin paused", async () => {
    const queues = async () => [queue({ paused: true, oldest_due_seconds: 99_999 })];
    expect(await check({ queues })).toMatchObject({ status: "ok", oldest_due_seconds: 0 });
  });

  test("is ok in an empty library", async () => {
    expect(await check({ queues: async () => [] })).toMatchObject({ status: "ok", oldest_due_seconds: 0 });
  });
});
