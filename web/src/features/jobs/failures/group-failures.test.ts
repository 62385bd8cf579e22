import { expect, test } from "vitest";
import { type FailedJob, groupFailures } from "./group-failures.ts";

const failed = (kind: FailedJob["kind"], error_code: string, image_id: string, minute = "00"): FailedJob => ({
  kind,
  error_code,
  image_id,
  finished_at: `2026-11-21T12:${minute}:00Z`,
});

test("equal failures of a stage are one group, the most frequent first", () => {
  const groups = groupFailures([
    failed("tag", "timed_out", "a"),
    failed("generate", "refused", "b", "05"),
    failed("generate", "refused", "c", "03"),
    failed("generate", "timed_out", "d"),
  ]);
  expect(groups.map(({ kind, code, count }) => [kind, code, count])).toEqual([
    ["generate", "refused", 2],
    ["tag", "timed_out", 1],
    ["generate", "timed_out", 1],
  ]);
  expect(groups[0]?.lastAt).toBe("2026-11-21T12:05:00Z");
});

test("a picture that failed twice is counted once", () => {
  expect(groupFailures([failed("tag", "internal", "a"), failed("tag", "internal", "a")])[0]?.count).toBe(1);
});
