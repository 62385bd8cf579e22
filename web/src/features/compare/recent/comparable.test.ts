import { expect, test } from "vitest";
import { type BatchRow, comparableOf } from "./comparable.ts";

const batch = (id: string, more: Partial<BatchRow> = {}): BatchRow => ({
  id,
  name: null,
  created_at: "2026-11-01T00:00:00Z",
  prompts: ["bread", "jam"],
  rows: 0,
  models: [{ model_id: "a" }],
  request: {},
  ...more,
});

test("what several models made can be compared, what one made cannot", () => {
  const both = { models: [{ model_id: "a" }, { model_id: "b" }] };
  expect(comparableOf([batch("1"), batch("2", both)])).toMatchObject([
    { batchIds: ["2"], title: "bread", models: 2, styles: 1, prompts: 2 },
  ]);
});

test("batches that were begun together are one, in the order of their beginning", () => {
  const together = { name: "Loaves", request: { seed: 7 } };
  const list = comparableOf([batch("3", together), batch("2"), batch("1", together)]);
  expect(list).toMatchObject([{ batchIds: ["1", "3"], title: "Loaves", models: 1, styles: 2 }]);
});

test("the same name with another seed is another one", () => {
  const named = (seed: number) => ({ name: "Loaves", request: { seed } });
  expect(comparableOf([batch("1", named(1)), batch("2", named(2))])).toEqual([]);
});
