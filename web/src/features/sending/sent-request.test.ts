import { expect, test } from "vitest";
import { forgetSent, keepSent, readSent } from "./sent-request.ts";

const id = "7b1f1f0e-3c86-4b2c-9d3f-0a4f6a3d2e11";

test("what was sent is found again after a reload, by the same person and form, until it is forgotten", () => {
  const items = new Map<string, string>();
  const store = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
  keepSent("rows", "bea", id, store);
  expect(readSent("rows", "bea", store)).toBe(id);
  expect(readSent("rows", "ada", store)).toBeNull();
  expect(readSent("generate", "bea", store)).toBeNull();
  forgetSent("rows", "bea", store);
  expect(readSent("rows", "bea", store)).toBeNull();
});

test.each(["", "7", "null", `{"id":"${id}"}`])("%s is nothing that was sent", (stored) => {
  const store = { getItem: () => stored, setItem: () => {}, removeItem: () => {} };
  expect(readSent("generate", "bea", store)).toBeNull();
});
