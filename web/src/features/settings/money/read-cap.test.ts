import { expect, test } from "vitest";
import { readCap } from "./read-cap.ts";

test("a cap is an amount to its last digit, none at all, or wrong", () => {
  expect(readCap("12.50")).toBe("12.5");
  expect(readCap(" .5 ")).toBe("0.5");
  expect(readCap("0")).toBe("0");
  expect(readCap("  ")).toBe(null);
  for (const wrong of ["ten", "1e3", "-1", "1,5", "1000000", "Infinity", "."]) expect(readCap(wrong)).toBe(undefined);
});
