import { expect, test } from "vitest";
import { type ComparedBatch, type MadeRow, stepsOf } from "./steps.ts";

const batch = (id: string, prompts: readonly string[], rows: readonly MadeRow[] = []): ComparedBatch => ({
  id,
  name: null,
  createdAt: "2026-11-01T00:00:00Z",
  isOfRows: rows.length > 0,
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

const madeRows = (...places: number[]) => places.map((place) => ({ place, number: place + 2 }));

test("a batch of rows is gone through row by row, past those without pictures", () => {
  expect(stepsOf([batch("a", [], madeRows(0, 2))]).map(({ rows }) => rows)).toEqual([
    [{ batchId: "a", place: 0, number: 2 }],
    [{ batchId: "a", place: 2, number: 4 }],
  ]);
});

test("of several batches the same rows stand beside each other", () => {
  const steps = stepsOf([batch("a", [], madeRows(0, 2)), batch("b", [], madeRows(1, 2))]);
  expect(steps.map(({ rows }) => rows.map(({ batchId, number }) => batchId + number))).toEqual([
    ["a2"],
    ["b3"],
    ["a4", "b4"],
  ]);
});

test("of nothing there is no step", () => {
  expect(stepsOf([])).toEqual([]);
});
