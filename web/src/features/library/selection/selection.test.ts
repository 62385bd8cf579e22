import { describe, expect, test } from "vitest";
import {
  chosenOf,
  comparableOf,
  countOf,
  everything,
  isNothing,
  isSelected,
  nothing,
  readSelection,
  type Selection,
  toggled,
  withIds,
  writeSelection,
} from "./selection.ts";

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const some = (...numbers: number[]): Selection => withIds(nothing, numbers.map(id), true);

describe("a selection of some", () => {
  test("holds what was chosen and loses what is chosen again", () => {
    const selection = toggled(toggled(some(1, 2), id(2)), id(3));
    expect([1, 2, 3].map((number) => isSelected(selection, id(number)))).toEqual([true, false, true]);
    expect(countOf(selection, 10_000)).toBe(2);
  });

  test("is compared while it is few pictures", () => {
    expect(comparableOf(some(1))).toEqual([]);
    expect(comparableOf(some(1, 2))).toEqual([id(1), id(2)]);
    expect(comparableOf(some(...Array.from({ length: 12 }, (_, at) => at)))).toHaveLength(12);
    expect(comparableOf(some(...Array.from({ length: 13 }, (_, at) => at)))).toEqual([]);
    expect(comparableOf(withIds(everything, [id(1), id(2)], false))).toEqual([]);
  });

  test("keeps pictures that no longer match", () => {
    expect(chosenOf(some(1, 2), [id(2), id(3)])).toEqual([id(1), id(2)]);
  });
});

describe("a selection of everything", () => {
  const allButOne = toggled(everything, id(1));

  test("leaves out what was taken away", () => {
    expect(isSelected(allButOne, id(1))).toBe(false);
    expect(isSelected(allButOne, id(2))).toBe(true);
    expect(countOf(allButOne, 10_000)).toBe(9_999);
    expect(chosenOf(allButOne, [id(1), id(2)])).toEqual([id(2)]);
  });

  test("has what was taken away and chosen again", () => {
    expect(isSelected(toggled(allButOne, id(1)), id(1))).toBe(true);
    expect(countOf(withIds(allButOne, [id(1), id(2)], true), 10_000)).toBe(10_000);
  });

  test("is not nothing, though it names no picture", () => {
    expect(isNothing(everything)).toBe(false);
    expect(isNothing(nothing)).toBe(true);
  });
});

describe("in an address", () => {
  test.each([
    ["nothing", nothing],
    ["a few", some(1, 2, 3)],
    ["everything", everything],
    ["everything but one", toggled(everything, id(1))],
  ])("%s comes back as it was", (_, selection) => {
    const address = new URLSearchParams("status=ready&selected=old");
    writeSelection(selection, address);
    expect(address.get("status")).toBe("ready");
    expect(readSelection(new URLSearchParams(address.toString()))).toEqual(selection);
  });

  test("a selection too large for it is left out", () => {
    const address = new URLSearchParams("selected=all");
    writeSelection(some(...Array.from({ length: 51 }, (_, number) => number)), address);
    expect(address.toString()).toBe("");
  });

  test("what is no id is passed over", () => {
    expect(readSelection(new URLSearchParams("selected=a,<b>,"))).toEqual(nothing);
  });
});
