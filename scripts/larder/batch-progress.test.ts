import { expect, test } from "vitest";
import type { BatchProgress } from "../../shared/batch-rows.ts";
import { describeProgress, stateOf } from "./batch-progress.ts";

const progress = (more: Partial<BatchProgress> = {}): BatchProgress => ({
  batch_id: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
  name: "Figures",
  lane: "bulk",
  rows: 200,
  left_out: 3,
  pictures: 394,
  done: 394,
  failed: 0,
  running: 0,
  waiting: 0,
  held: 0,
  paused: 0,
  held_by: null,
  paused_at: null,
  cancelled_at: null,
  estimated_usd: "14.0264",
  reserved_usd: "0",
  spent_usd: "13.9",
  estimated_seconds: 0,
  ...more,
});

test.each([
  [{}, "ended"],
  [{ done: 393, running: 1 }, "running"],
  [{ done: 300, held: 94 }, "held"],
  [{ done: 300, held: 90, running: 4 }, "running"],
  [{ paused_at: "2026-11-22T00:00:00Z", paused: 20 }, "paused"],
  [{ cancelled_at: "2026-11-22T00:00:00Z" }, "cancelled"],
])("a batch with %j is %s", (more, state) => {
  expect(stateOf(progress(more))).toBe(state);
});

test("a batch tells what it has cost, what holds it, and what can be done about it", () => {
  const held_by = "The budget of this month is used up: raise the cap, or wait for the next month";
  const told = describeProgress(
    progress({ done: 300, failed: 4, held: 90, held_by, reserved_usd: "3.2", estimated_seconds: 120 }),
  );
  expect(told.split("\n")).toEqual([
    "Figures (3fa85f64-5717-4562-b3fc-2c963f66afa6): held",
    "200 rows, 3 left out",
    "394 pictures: 300 done, 90 held, 4 failed",
    "Spent $13.90 of $14.0264, $3.20 put aside",
    "Ready in about 2 min",
    expect.stringMatching(/^Held: The budget of this month is used up: .* budgets\)$/),
    expect.stringMatching(/^Try the failed again: .* batch retry 3fa85f64-/),
  ]);
});
