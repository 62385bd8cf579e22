import { expect, test } from "vitest";
import { keepDraft, readDraft } from "./draft-storage.ts";
import { emptyForm } from "./values.ts";

function memory() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

const refusing = {
  getItem: () => {
    throw new Error("denied");
  },
  setItem: () => {
    throw new Error("full");
  },
  removeItem: () => {
    throw new Error("denied");
  },
};

const draft = { ...emptyForm, prompts: "jam", colors: ["#aabbcc"] };

test("a draft is found again by the person who wrote it, and by nobody else", () => {
  const store = memory();
  keepDraft("bea", draft, store);
  expect(readDraft("bea", store)).toEqual(draft);
  expect(readDraft("ada", store)).toBeNull();
});

test("an emptied form leaves no draft behind", () => {
  const store = memory();
  keepDraft("bea", draft, store);
  keepDraft("bea", emptyForm, store);
  expect(readDraft("bea", store)).toBeNull();
});

test("a browser that keeps nothing costs the draft and not the form", () => {
  keepDraft("bea", draft, refusing);
  expect(readDraft("bea", refusing)).toBeNull();
});

test("a draft that is no JSON is none", () => {
  expect(readDraft("bea", { ...memory(), getItem: () => "{" })).toBeNull();
});
