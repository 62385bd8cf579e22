import { expect, test } from "vitest";
import { plus, times } from "./decimal.ts";

test("amounts are exact where floats are not", () => {
  expect(plus("0.1", "0.2")).toBe("0.3");
  expect(times(3, "0.00000125")).toBe("0.00000375");
  expect(plus()).toBe("0");
  expect(times(1000, "0.001")).toBe("1");
});

test("what is no amount is refused", () => {
  expect(() => plus("0.1", "1e-7")).toThrow("1e-7 is not an amount");
});
