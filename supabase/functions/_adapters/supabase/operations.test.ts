import { describe, expect, test } from "vitest";
import { createOperations } from "./operations.ts";
import { fakePostgrest } from "./testing/fake-postgrest.ts";
import { fakeStorage } from "./testing/fake-storage.ts";

const queue = {
  kind: "generate",
  paused: false,
  queued: 1,
  running: 2,
  waiting: 3,
  done_in_a_day: 4,
  failed_in_a_day: 5,
  oldest_due_seconds: 6.5,
};
const connect = (answer: unknown, storage = fakeStorage().storage) => {
  const { rpc, calls } = fakePostgrest(() => answer);
  return { operations: createOperations(rpc, storage), calls };
};

describe("operations", () => {
  test("reads the queues as health tells them", async () => {
    const { operations, calls } = connect([queue]);
    const { done_in_a_day: _, ...told } = queue;
    expect(await operations.queues()).toEqual([told]);
    expect(calls).toEqual([{ name: "read_queues", body: {} }]);
  });

  test("reads the counts", async () => {
    const searches = [
      { up_to_seconds: 0.5, searches: 3, seconds: 0.4 },
      { up_to_seconds: null, searches: 0, seconds: 0 },
    ];
    const jobs = [{ kind: "tag", state: "done", count: 2 }];
    const { operations } = connect({
      searches,
      search_p95_seconds: 0.04,
      images: { ready: 2 },
      jobs,
      queues: [queue],
      last_day: [{ kind: "extract", done: 9, failed: 1, p50_seconds: 0.5, p95_seconds: 2 }],
      webhook_requests: { made: 5, succeeded: 4 },
      spent_usd: 1.5,
    });
    expect(await operations.metrics()).toMatchObject({
      searches: [{ upToSeconds: 0.5, searches: 3, seconds: 0.4 }, { upToSeconds: null }],
      searchP95Seconds: 0.04,
      images: { ready: 2 },
      jobs,
      queues: [{ kind: "generate", queued: 1, running: 2, waiting: 3, oldestDueSeconds: 6.5 }],
      lastDay: [{ kind: "extract", done: 9, failed: 1, p50Seconds: 0.5, p95Seconds: 2 }],
      webhookRequests: { made: 5, succeeded: 4 },
      spentUsd: 1.5,
    });
  });

  test("reads the counts of an empty library", async () => {
    const { operations } = connect({
      searches: [],
      search_p95_seconds: null,
      images: null,
      jobs: null,
      queues: [],
      last_day: [],
      webhook_requests: { made: 0, succeeded: 0 },
      spent_usd: 0,
    });
    expect(await operations.metrics()).toEqual({
      searches: [],
      searchP95Seconds: null,
      images: {},
      jobs: [],
      queues: [],
      lastDay: [],
      webhookRequests: { made: 0, succeeded: 0 },
      spentUsd: 0,
    });
  });

  test("finds the storage well where the public bucket is there, and not well where it does not answer", async () => {
    await expect(connect(null).operations.storage()).resolves.toBeUndefined();
    const down = fakeStorage({ isDown: true }).storage;
    await expect(connect(null, down).operations.storage()).rejects.toMatchObject({ code: "storage_unavailable" });
  });
});
