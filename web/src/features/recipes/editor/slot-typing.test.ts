import { expect, test } from "vitest";
import { namesFor, renameSlots, typingAt } from "./slot-typing.ts";

test.each([
  ["A jar of [", { start: 9, name: "" }],
  ["A jar of [fru", { start: 9, name: "FRU" }],
  ["[A] and [B", { start: 8, name: "B" }],
  ["\\\\[B", { start: 2, name: "B" }],
  ["A jar", null],
  ["A [FRUIT] jar", null],
  ["A \\[FRU", null],
  ["A [NAME|fr", null],
])("typing %s", (text, expected) => {
  expect(typingAt(text, text.length)).toEqual(expected);
});

test("only what stands before the cursor counts", () => {
  expect(typingAt("A [FR jar", 5)).toEqual({ start: 2, name: "FR" });
});

test("names that begin so come first", () => {
  expect(namesFor("NAME", ["FIRSTNAME", "NAME", "FRUIT"])).toEqual(["NAME", "FIRSTNAME"]);
});

test("slots are renamed with what they fall back on, and nothing else is", () => {
  expect(renameSlots("[A] [A|x [B] \\[A] [AB] {[A|y]|A}", "A", "C")).toBe("[C] [A|x [B] \\[A] [AB] {[C|y]|A}");
});
