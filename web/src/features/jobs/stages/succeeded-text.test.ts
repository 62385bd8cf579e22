import { expect, test } from "vitest";
import { succeededText } from "./succeeded-text.ts";

test("a share is told of what is over, and all is said of all only", () => {
  expect(succeededText("extract", { failed: 0, success_rate: 1 })).toBe("100% succeeded");
  expect(succeededText("extract", { failed: 1, success_rate: 0.999 })).toBe("99% succeeded");
  expect(succeededText("extract", { failed: 0, success_rate: null })).toBeNull();
});

test("of deliveries none of which is given up, that is all that is told", () => {
  expect(succeededText("deliver", { failed: 0, success_rate: 1 })).toBe("none given up");
  expect(succeededText("deliver", { failed: 1, success_rate: 0.5 })).toBe("50% succeeded");
});
