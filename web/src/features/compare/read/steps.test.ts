import { expect, test } from "vitest";
import { type ComparedBatch, stepsOf } from "./steps.ts";

const batch = (id: string, prompts: readonly string[], rows = 0): ComparedBatch => ({
  id,
  name: null,
  createdAt: "2026-11-01T00:00:00Z",
  rows,
  prompts,
  modelIds: [],
  idsOf: new Map(prompts.map((prompt) => [prompt, [`${id}-${prompt}`]])),
});

test("batches are gone through prompt by prompt, the first of each beside each other", () => {
  const steps = stepsOf([batch("a", ["bread", "jam"]), batch("b", ["bread", "tea", "cake"])]);
  expect(steps.map(({ prompt }) => prompt)).toEqual(["bread", null, "cake"]);
  expect(steps.map(({ ids }) => ids)).toEqual([["a-bread", "b-bread"], ["a-jam", "b-tea"], ["b-cake"]]);
});

test("a batch of rows is gone through row by row", () => {
  const [first, second, ...others] = stepsOf([batch("a", [], 2)]);
  expect(first?.rows).toEqual([{ batchId: "a", row: 0 }]);
  expect(second?.rows).toEqual([{ batchId: "a", row: 1 }]);
  expect(others).toEqual([]);
});

test("of nothing there is no step", () => {
  expect(stepsOf([])).toEqual([]);
});
