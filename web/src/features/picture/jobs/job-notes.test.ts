import { describe, expect, test } from "vitest";
import { notesOf } from "./job-notes.ts";

const now = Date.parse("2026-11-21T12:00:00Z");
const job = {
  state: "done",
  lane: "people",
  attempt: 1,
  max_attempts: 3,
  poll_count: 0,
  provider: "sketch",
  queued_at: "2026-11-21T11:58:00Z",
  started_at: "2026-11-21T11:58:10Z",
  finished_at: "2026-11-21T11:58:50Z",
  not_before: "2026-11-21T11:58:00Z",
} as const;

describe("the notes of a job", () => {
  test("of one that went well tell how long it took and who did it", () => {
    expect(notesOf(job, now)).toEqual(["took 40 s", "sketch"]);
  });

  test("of one that gave up tell how often it was tried", () => {
    expect(notesOf({ ...job, state: "failed", attempt: 3 }, now)).toContain("attempt 3 of 3");
  });

  test("of one that waits for another try tell when", () => {
    const waiting = { ...job, state: "queued", attempt: 2, started_at: null, finished_at: null };
    expect(notesOf({ ...waiting, not_before: "2026-11-21T12:05:00Z" }, now)).toEqual([
      "tries again in 5 minutes",
      "attempt 2 of 3",
      "sketch",
    ]);
    expect(notesOf({ ...waiting, lane: "bulk" }, now)).toEqual([
      "waited 2 min",
      "behind people's work",
      "attempt 2 of 3",
      "sketch",
    ]);
  });
});
