import { expect, test } from "vitest";
import { usualStand } from "../../../../shared/stands.ts";
import { placeOnStand } from "./place-on-stand.ts";

const stage = { width: 1000, height: 800 };
const stand = { ...usualStand, x: 0.5, y: 0.75, width: 0.4, height: 0.5 };

test.each([
  ["a wide one is as wide as the room", { width: 200, height: 50 }, { x: 300, y: 500, width: 400, height: 100 }],
  ["a high one is as high as the room", { width: 50, height: 200 }, { x: 450, y: 200, width: 100, height: 400 }],
  ["a small one grows to it", { width: 4, height: 4 }, { x: 300, y: 200, width: 400, height: 400 }],
])("%s", (_, product, box) => {
  expect(placeOnStand(product, stage, stand)).toEqual(box);
});

test("a stand at the edge of the stage makes the product smaller, and never cuts it off", () => {
  const box = placeOnStand({ width: 100, height: 100 }, stage, { ...stand, x: 0.1, width: 0.4 });
  expect(box).toEqual({ x: 0, y: 400, width: 200, height: 200 });
  expect(placeOnStand({ width: 100, height: 300 }, stage, { ...stand, y: 0.2, height: 0.5 })).toMatchObject({
    y: 0,
    height: 160,
  });
});

test("a stand at the very corner still has a pixel for it", () => {
  expect(placeOnStand({ width: 10, height: 10 }, stage, { ...stand, x: 1, y: 0 })).toEqual({
    x: 999,
    y: 0,
    width: 1,
    height: 1,
  });
});
