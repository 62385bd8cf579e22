import { expect, test } from "vitest";
import { boxOnStand } from "./box-on-stand.ts";

const stage = { width: 1000, height: 800 };
const stand = { x: 0.5, y: 0.75, width: 0.4, height: 0.5 };

test.each([
  ["a wide one is as wide as the room", { width: 200, height: 50 }, { x: 300, y: 500, width: 400, height: 100 }],
  ["a high one is as high as the room", { width: 50, height: 200 }, { x: 450, y: 200, width: 100, height: 400 }],
  ["a small one grows to it", { width: 4, height: 4 }, { x: 300, y: 200, width: 400, height: 400 }],
])("%s", (_, product, box) => {
  expect(boxOnStand(product, stage, stand)).toEqual(box);
});

test("near an edge of the stage it is as small as stays inside", () => {
  const square = { width: 100, height: 100 };
  expect(boxOnStand(square, stage, { ...stand, x: 0.1 })).toEqual({ x: 0, y: 400, width: 200, height: 200 });
  expect(boxOnStand(square, stage, { ...stand, y: 0.2 })).toEqual({ x: 420, y: 0, width: 160, height: 160 });
});
