import { describe, expect, test } from "vitest";
import { namesFor, openSlotAt } from "./open-slot.ts";

describe("a slot that is being written", () => {
  test.each([
    ["A card for [", 12, { start: 11, written: "" }],
    ["A card for [fi", 14, { start: 11, written: "FI" }],
    ["[FIRST_2", 8, { start: 0, written: "FIRST_2" }],
    // Two backslashes are one of themselves.
    ["\\\\[A", 4, { start: 2, written: "A" }],
  ])("%j at %i", (text, caret, found) => {
    expect(openSlotAt(text, caret)).toEqual(found);
  });

  test.each([
    ["A card for [NAME]", 17],
    ["A card for [NAME|", 17],
    ["plain", 5],
    ["\\[A", 3],
    ["[1", 2],
    ["[two words", 10],
  ])("is none in %j at %i", (text, caret) => {
    expect(openSlotAt(text, caret)).toBeNull();
  });
});

test("names that begin so come first, and what is new is offered last", () => {
  const names = ["LASTNAME", "NAME", "TITLE"];
  expect(namesFor({ start: 0, written: "NA" }, names)).toEqual([
    { name: "NAME", isNew: false },
    { name: "LASTNAME", isNew: false },
    { name: "NA", isNew: true },
  ]);
  expect(namesFor({ start: 0, written: "NAME" }, names).at(-1)).toEqual({ name: "LASTNAME", isNew: false });
  expect(namesFor({ start: 0, written: "" }, names)).toHaveLength(3);
});
