import { expect, test } from "vitest";
import { movedBy, nearest, transformOf, whole, zoomedAt } from "./zoom.ts";

test("the point that is zoomed at stays where it is", () => {
  const near = zoomedAt(whole, 2, 0.25, 0.75);
  expect(near).toEqual({ scale: 2, x: -0.25, y: -0.75 });
  // What was at a quarter of the width is there still.
  expect(near.x + 0.25 * near.scale).toBe(0.25);
  expect(zoomedAt(near, 0.5, 0.25, 0.75)).toEqual(whole);
});

test("nothing beside the picture comes into view", () => {
  const near = zoomedAt(whole, 4);
  expect(movedBy(near, 9, -9)).toEqual({ scale: 4, x: 0, y: -3 });
  expect(movedBy(whole, 0.5, 0.5)).toEqual(whole);
  expect(zoomedAt(movedBy(near, 9, 9), 0.01)).toEqual(whole);
});

test("there is an end to coming near", () => {
  expect(zoomedAt(whole, 1000).scale).toBe(nearest);
});

test("it is told to the browser in percent", () => {
  expect(transformOf({ scale: 2, x: -0.25, y: 0 })).toBe("translate(-25%, 0%) scale(2)");
});
