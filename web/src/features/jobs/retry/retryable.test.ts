import { expect, test } from "vitest";
import { retryableOf } from "./retryable.ts";

const group = (kind: "generate" | "tag", error_code: string, pictures: number) => ({
  kind,
  error_code,
  pictures,
  last_at: "2026-11-21T12:00:00Z",
});
const failures = [group("generate", "refused", 3), group("generate", "timed_out", 2), group("tag", "timed_out", 4)];

test("what can be tried again is counted over the groups of a stage and a reason", () => {
  expect(retryableOf({}, failures)).toEqual({ count: 9, groups: 3 });
  expect(retryableOf({ kind: "generate" }, failures)).toEqual({ count: 5, groups: 2 });
  expect(retryableOf({ kind: "tag", error_code: "timed_out" }, failures)).toEqual({ count: 4, groups: 1 });
  expect(retryableOf({ error_code: "internal" }, failures)).toEqual({ count: 0, groups: 0 });
});

test("of one picture or batch the groups tell nothing", () => {
  expect(retryableOf({ image_id: "a" }, failures)).toBeNull();
  expect(retryableOf({ batch_id: "a" }, failures)).toBeNull();
  expect(retryableOf({}, undefined)).toBeNull();
});
