import { expect, test } from "vitest";
import { linesToDraw } from "./use-list-window.ts";

test("the lines in the view are drawn, and a few above and below", () => {
  expect(linesToDraw(500, 900, 10_000, 64)).toEqual({ first: 0, end: 15 });
  expect(linesToDraw(-6_400, 900, 10_000, 64)).toEqual({ first: 92, end: 123 });
});

test("never more than there are, nor more than a page bears", () => {
  expect(linesToDraw(0, 900, 3, 64)).toEqual({ first: 0, end: 3 });
  expect(linesToDraw(-1_000_000, 900, 100, 64)).toEqual({ first: 100, end: 100 });
  expect(linesToDraw(-6_400, 20_000, 10_000, 64)).toEqual({ first: 92, end: 212 });
  expect(linesToDraw(2_000, 900, 100, 64)).toEqual({ first: 0, end: 0 });
});
