import { expect, test } from "vitest";
import { inBatchOrder, inNamedOrder } from "./in-order.ts";
import type { ComparedBatch } from "./steps.ts";

const batch = (id: string, modelIds: readonly string[]): ComparedBatch => ({
  id,
  name: null,
  createdAt: "",
  isOfRows: false,
  rows: [],
  prompts: [],
  modelIds,
  idsOf: new Map(),
});
const picture = (batchId: string, askedModelId: string, seed = 1) => ({
  id: `${batchId}${askedModelId}${seed}`,
  batchId,
  askedModelId,
  seed,
});

test("models stand in the order of their batch, and batches in the order of the address", () => {
  const some = [picture("x", "b"), picture("y", "a"), picture("x", "a", 9), picture("x", "a", 2), picture("y", "b")];
  const order = inBatchOrder(some, [batch("y", ["b", "a"]), batch("x", ["a", "b"])]);
  expect(order.map(({ id }) => id)).toEqual(["yb1", "ya1", "xa2", "xa9", "xb1"]);
});

test("pictures that were named stand as they were", () => {
  const some = [picture("x", "b"), picture("y", "a")];
  expect(inNamedOrder(some, ["ya1", "xb1"]).map(({ id }) => id)).toEqual(["ya1", "xb1"]);
});
