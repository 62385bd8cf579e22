import { expect, test } from "vitest";
import { Usd } from "./money.ts";

test.each(["", "1e-7", ".5", "NaN", "1,5", "$1"])("%j is no decimal text", (text) => {
  expect(Usd.safeParse(text).success).toBe(false);
});
