import { describe, expect, test } from "vitest";
import { estimateOf, secondsLeft, tellTimeLeft } from "./time-left.ts";

const second = 1000;

describe("the time that is left", () => {
  test("goes down with the clock", () => {
    const estimate = estimateOf(null, 4, 40, 0);
    expect(secondsLeft(estimate, 15 * second)).toBe(25);
  });

  test("is not turned back by an answer that says the same", () => {
    const estimate = estimateOf(null, 4, 40, 0);
    expect(secondsLeft(estimateOf(estimate, 4, 40, 30 * second), 30 * second)).toBe(10);
  });

  test("is estimated anew when a picture is done", () => {
    const estimate = estimateOf(estimateOf(null, 4, 40, 0), 3, 30, 5 * second);
    expect(secondsLeft(estimate, 5 * second)).toBe(30);
  });

  test.each([
    [300, { kind: "minutes", value: 5 }],
    [91, { kind: "minutes", value: 2 }],
    [90, { kind: "seconds", value: 90 }],
    [38, { kind: "seconds", value: 40 }],
    [5, { kind: "moment" }],
    [-20, { kind: "moment" }],
    [-3000, { kind: "overdue" }],
  ])("of %i seconds is told as %j", (seconds, told) => {
    expect(tellTimeLeft({ left: 1, seconds: 10, at: 0 }, (10 - seconds) * second)).toEqual(told);
  });

  test("is called unusual only by the measure of what was expected", () => {
    const long = { left: 9, seconds: 600, at: 0 };
    expect(tellTimeLeft(long, 700 * second)).toEqual({ kind: "moment" });
    expect(tellTimeLeft(long, 1300 * second)).toEqual({ kind: "overdue" });
  });
});
