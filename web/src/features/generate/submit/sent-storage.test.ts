import { expect, test } from "vitest";
import { forgetSent, keepSent, readSent } from "./sent-storage.ts";

const sent = { request: { prompts: ["jam"], count_per_prompt: 2 }, known: ["old"] };

test("what was sent is found again after a reload, by the same person and until it is forgotten", () => {
  const items = new Map<string, string>();
  const store = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
  keepSent("bea", sent, store);
  expect(readSent("bea", store)).toEqual(sent);
  expect(readSent("ada", store)).toBeNull();
  forgetSent("bea", store);
  expect(readSent("bea", store)).toBeNull();
});

test.each(["7", "{", '{"request":1,"known":[]}', '{"request":{}}'])("%s is nothing that was sent", (stored) => {
  const store = { getItem: () => stored, setItem: () => {}, removeItem: () => {} };
  expect(readSent("bea", store)).toBeNull();
});
