import { expect, test } from "vitest";
import { describe as describeStats } from "./stats.ts";

const queue = (kind: string, more = {}) => ({
  kind,
  paused: false,
  queued: 0,
  running: 0,
  waiting: 0,
  done_in_a_day: 0,
  failed_in_a_day: 0,
  oldest_due_seconds: 0,
  ...more,
});

const empty = {
  images: {},
  last_24_hours: { made: 0, failed: 0, success_rate: null, mean_seconds: null },
  searches_last_24_hours: 1,
  search_p95_ms: null,
  storage_bytes: 0,
  spent_usd: 0,
  queues: [],
};

test("stats of a new library claim no rate and no average", () => {
  expect(describeStats(empty).split("\n")).toEqual([
    "Pictures       none",
    "Last 24 hours  0 made, 0 failed; 1 search",
    "Storage        0 B",
    "Spent          $0",
    "",
    "No stages.",
  ]);
});

test("stats tell the rate, the average, the storage and the spending", () => {
  const text = describeStats({
    ...empty,
    images: { approved: 58, failed: 2 },
    last_24_hours: { made: 58, failed: 2, success_rate: 0.967, mean_seconds: 4.2 },
    storage_bytes: 41_300_000,
    spent_usd: 2.5,
    search_p95_ms: 41.2,
  });
  expect(text).toContain("58 approved, 2 failed");
  expect(text).toContain("58 made, 2 failed, 97 % success, 4 s each on average");
  expect(text).toContain("1 search, 95 % within 42 ms");
  expect(text).toContain("41.3 MB");
  expect(text).toContain("$2.50");
});

test("stats list the stages as work passes through them, and which of them are paused", () => {
  const queues = [
    queue("embed"),
    queue("generate", { paused: true, queued: 3, oldest_due_seconds: 120 }),
    queue("tag"),
  ];
  const lines = describeStats({ ...empty, queues })
    .split("\n")
    .slice(6);
  expect(lines.map((line) => line.split(/\s/)[0])).toEqual(["generate", "tag", "embed"]);
  expect(lines[0]).toMatch(/^generate \(paused\) +3 .* 2 min$/);
  expect(lines[1]).toMatch(/ -$/);
});
