import { expect, test } from "vitest";
import { addSample, type Sample, secondsLeft } from "./time-left.ts";

const after = (...samples: readonly Sample[]) => samples.reduce<Sample[]>((all, one) => addSample(all, one), []);

test("as long as nothing is known of the pace, the estimate is told", () => {
  expect(secondsLeft([], 90)).toBe(90);
  expect(secondsLeft(after({ at: 0, left: 10 }, { at: 2_000, left: 9 }), 90)).toBe(90);
  expect(secondsLeft(after({ at: 0, left: 10 }, { at: 60_000, left: 10 }), 90)).toBe(90);
});

test("then what is left takes as long as what was made", () => {
  expect(secondsLeft(after({ at: 0, left: 100 }, { at: 20_000, left: 60 }), 90)).toBe(30);
});

test("a pace of long ago is forgotten, and so is one from before more was to do", () => {
  const samples = after({ at: 0, left: 100 }, { at: 200_000, left: 50 }, { at: 220_000, left: 40 });
  expect(secondsLeft(samples, 90)).toBe(80);
  expect(after({ at: 0, left: 10 }, { at: 1_000, left: 50 })).toHaveLength(1);
});
