import { expect, test } from "vitest";
import { forgetSent, keepSent, readSent } from "./sent-storage.ts";

const sent = { id: "7b1f1f0e-3c86-4b2c-9d3f-0a4f6a3d2e11" };

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

test.each(["7", "{", "null", '{"request":{}}', '{"id":7}'])("%s is nothing that was sent", (stored) => {
  const store = { getItem: () => stored, setItem: () => {}, removeItem: () => {} };
  expect(readSent("bea", store)).toBeNull();
});
