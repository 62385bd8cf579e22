import { expect, test } from "vitest";
import { type BatchMoney, moneyLine } from "./money-line.ts";

const money: BatchMoney = { lowUsd: "0.08", highUsd: "0.21", reservedUsd: "0.13", spentUsd: "0.05" };

test("under way it says what was expected, what is put aside and what is spent", () => {
  expect(moneyLine(money, 1, false)).toBe("Estimated $0.08 to $0.21 · reserved $0.13 · spent $0.05");
});

test("settled it says what it cost, and how much less that is than was put aside", () => {
  const settled = { ...money, reservedUsd: "0", spentUsd: "0.09" };
  expect(moneyLine(settled, 4, true)).toBe("Cost $0.09 for 4 pictures, $0.12 less than reserved");
});

test("it is not settled while something is still put aside, whatever is ready", () => {
  expect(moneyLine({ ...money, reservedUsd: "0.0001" }, 4, true)).toMatch(/^Estimated/);
});

test("what cost exactly what was put aside says no difference, and what cost more says so", () => {
  const settled = { ...money, reservedUsd: "0" };
  expect(moneyLine({ ...settled, spentUsd: "0.210" }, 1, true)).toBe("Cost $0.21 for 1 picture");
  expect(moneyLine({ ...settled, spentUsd: "0.25" }, 1, true)).toBe(
    "Cost $0.25 for 1 picture, $0.04 more than reserved",
  );
});

test("what failed unbilled is not counted among the pictures", () => {
  const settled = { ...money, reservedUsd: "0", spentUsd: "0" };
  expect(moneyLine(settled, 0, true)).toBe("Cost $0.00, $0.21 less than reserved");
});
