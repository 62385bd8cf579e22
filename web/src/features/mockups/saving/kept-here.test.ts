import { expect, test } from "vitest";
import { asItFits } from "../placing/placement.ts";
import { openKeptHere } from "./kept-here.ts";

function memory() {
  const entries = new Map<string, string>();
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  };
}

test("what waits is found again, by the same person, picture and thing", () => {
  const store = memory();
  const mug = openKeptHere("mia", "ring", "mug", store);
  mug.write({ ...asItFits, x: 4 });
  expect(openKeptHere("mia", "ring", "mug", store).read()).toEqual({ ...asItFits, x: 4 });
  expect(openKeptHere("max", "ring", "mug", store).read()).toBeUndefined();
  expect(openKeptHere("mia", "ring", "box", store).read()).toBeUndefined();
  mug.write(null);
  expect(mug.read()).toBeNull();
  mug.write(undefined);
  expect(mug.read()).toBeUndefined();
});

test.each(["{", '{"x":1}', '{"x":"1","y":0,"scale":1,"rotation":0}', '"far"'])("%s is nothing", (text) => {
  const store = { ...memory(), getItem: () => text };
  expect(openKeptHere("mia", "ring", "mug", store).read()).toBeUndefined();
});
