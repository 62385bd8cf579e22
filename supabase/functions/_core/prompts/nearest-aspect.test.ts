import { expect, test } from "vitest";
import { nearestAspect } from "./nearest-aspect.ts";

const allowed = ["1:1", "3:2", "2:3", "4:3", "3:4", "16:9", "9:16", "21:9"] as const;

test.each([
  [1024, 1024, "1:1"],
  [800, 600, "4:3"],
  [600, 800, "3:4"],
  [1920, 1080, "16:9"],
  [1920, 600, "21:9"],
  [600, 1920, "9:16"],
  [1000, 1050, "1:1"],
] as const)("%i x %i is nearest to %s", (width, height, aspect) => {
  expect(nearestAspect(width, height, allowed)).toBe(aspect);
});

test("twice too wide is as far as twice too narrow, and the first of two equals wins", () => {
  expect(nearestAspect(100, 100, ["2:1", "1:2"])).toBe("2:1");
  expect(nearestAspect(100, 100, ["1:2", "2:1"])).toBe("1:2");
});
