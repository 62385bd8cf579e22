import { describe, expect, test } from "vitest";
import cases from "../supabase/tests/slot-cases.json" with { type: "json" };
import { fillSlots, readSlots, type Tokens } from "./slots.ts";

describe("a text is filled", () => {
  test.each(cases.slots.map((one) => ({ missing: [], unused: [], ...one, tokens: one.tokens as Tokens })))(
    "$text with $tokens",
    ({ text, tokens, filled, missing, unused }) => {
      expect(fillSlots(text, tokens)).toEqual({ text: filled, missing, unused });
    },
  );
});

test("a text names its slots, each once, with what stands there without a value", () => {
  expect(readSlots("[B] for [A|a \\| b], [B|later] \\[C]")).toEqual([
    { name: "B", fallback: null },
    { name: "A", fallback: "a | b" },
  ]);
});

test("what every object has is no value", () => {
  expect(fillSlots("[A]", Object.create({ A: "inherited" })).missing).toEqual(["A"]);
});

test("a long text of open brackets and backslashes is read in a line", () => {
  const text = "[A|\\".repeat(50_000);
  expect(fillSlots(text, {}).missing).toEqual([]);
});
