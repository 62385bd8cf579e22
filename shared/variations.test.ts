import { describe, expect, test } from "vitest";
import cases from "../supabase/tests/slot-cases.json" with { type: "json" };
import { fillSlots } from "./slots.ts";
import { expandVariations, mostVariations } from "./variations.ts";

describe("a text stands for", () => {
  test.each(cases.variations.map((one) => ({ cap: mostVariations, count: one.texts.length, ...one })))(
    "$texts: $text",
    ({ text, cap, texts, count }) => {
      expect(expandVariations(text, cap)).toEqual({ texts, count, capped: count > texts.length });
    },
  );
});

test("more choices than there are numbers are counted as many", () => {
  expect(expandVariations("{a|b}".repeat(400))).toMatchObject({ count: Number.MAX_SAFE_INTEGER, capped: true });
});

test("what was escaped is plain once the slots are filled", () => {
  const [first] = expandVariations("{\\{jam\\}|bread} for [NAME|you \\| me]").texts;
  expect(fillSlots(first!, {}).text).toBe("{jam} for you | me");
});
