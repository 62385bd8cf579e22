import { expect, test } from "vitest";
import { Usd } from "./money.ts";

test.each(["", "1e-7", ".5", "NaN", "1,5", "$1"])("%j is no decimal text", (text) => {
  expect(Usd.safeParse(text).success).toBe(false);
});

test("an amount that is none is told how one is written", () => {
  for (const wrong of ["abc", 0.5, ""]) {
    expect(Usd.safeParse(wrong).error?.issues[0]?.message).toMatch(/amount of dollars as text, such as "0.0534"/);
  }
});
