import { expect, test } from "vitest";
import { emptyDraft } from "./draft.ts";
import { keepWork, readWork } from "./kept-work.ts";

function storeOf(entries: Record<string, string> = {}) {
  const kept = new Map(Object.entries(entries));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}
const work = { base: emptyDraft, written: { ...emptyDraft, name: "Card" } };

test("what was written is there again for whoever wrote it, and for nobody else", () => {
  const store = storeOf();
  keepWork("ann", "new", work, store);
  expect(readWork("ann", "new", store)).toEqual(work);
  expect(readWork("bea", "new", store)).toBeNull();
  expect(readWork("ann", "1", store)).toBeNull();
  keepWork("ann", "new", null, store);
  expect(readWork("ann", "new", store)).toBeNull();
});

test.each(["{", "null", "{}", '{"base":{},"written":{}}', '{"base":null,"written":[]}'])(
  "what says %s is nothing",
  (text) => {
    expect(readWork("ann", "new", storeOf({ "larder-recipe-draft:ann:new": text }))).toBeNull();
  },
);
