import { expect, test } from "vitest";
import { goneOnTo, historyOf, redone, stepTo, undone } from "./history.ts";
import { asItFits } from "./placement.ts";

const at = (x: number) => ({ ...asItFits, x });

test("steps are undone and done again", () => {
  const moved = stepTo(stepTo(historyOf(at(0)), at(1)), at(2));
  expect(undone(moved).now).toEqual(at(1));
  expect(undone(undone(undone(moved))).now).toEqual(at(0));
  expect(redone(undone(moved))).toEqual(moved);
  expect(redone(moved)).toEqual(moved);
});

test("a drag is one step, wherever it went", () => {
  const dragged = goneOnTo(goneOnTo(stepTo(historyOf(at(0)), at(1)), at(2)), at(3));
  expect(dragged.now).toEqual(at(3));
  expect(undone(dragged).now).toEqual(at(0));
});

test("what changes nothing is no step, and a new step ends what could be done again", () => {
  const moved = stepTo(historyOf(at(0)), at(1));
  expect(stepTo(moved, at(1))).toBe(moved);
  expect(stepTo(undone(moved), at(5)).after).toEqual([]);
});
