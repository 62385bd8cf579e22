import { expect, test } from "vitest";
import { batchesOf, forgetStart, keepStart, readStart } from "./kept-start.ts";

const part = (requestId: string, batchId: string | null) => ({
  name: "Anime",
  request: { prompts: ["bread"], tokens: {}, colors: [], count_per_prompt: 1 },
  requestId,
  batchId,
});

function storeOf() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

test("what is half started is found by the same person, until it is forgotten", () => {
  const store = storeOf();
  keepStart("mia", [part("1", "a"), part("2", null)], store);
  expect(readStart("mia", store)).toEqual([part("1", "a"), part("2", null)]);
  expect(readStart("max", store)).toBeNull();
  forgetStart("mia", store);
  expect(readStart("mia", store)).toBeNull();
});

test("what is no start is none", () => {
  const store = storeOf();
  for (const text of ["", "{", "[]", '"x"', "null"]) {
    store.setItem("larder-compare-start:mia", text);
    expect(readStart("mia", store)).toBeNull();
  }
});

test("its batches are those that are known", () => {
  expect(batchesOf([part("1", "a"), part("2", null), part("3", "c")])).toEqual(["a", "c"]);
});
