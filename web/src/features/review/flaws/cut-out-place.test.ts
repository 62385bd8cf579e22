import { expect, test } from "vitest";
import { usualStand } from "../../../../../shared/stands.ts";
import { cutOutPlace } from "./cut-out-place.ts";

const scene = { width: 1000, height: 800 };
const stand = { ...usualStand, x: 0.5, y: 0.75, width: 0.4, height: 0.5 };

// A product of 196 x 46 pixels and the 2 clear ones around it, on a room of 400 x 400 with its base at 600.
test("what can be seen of the cut-out stands as wide as the room, and what is clear lies around it", () => {
  const { x, y, width, height } = cutOutPlace({ width: 200, height: 50 }, scene, stand);
  const clear = (2 * 400) / 196;
  expect(x * scene.width).toBeCloseTo(300 - clear);
  expect(width * scene.width).toBeCloseTo(400 + 2 * clear);
  expect((y + height) * scene.height).toBeCloseTo(600 + clear);
  expect(height * scene.height).toBeCloseTo((50 * 400) / 196);
});

test("near the edge of the scene it is as small as the product is there", () => {
  const { x, width } = cutOutPlace({ width: 104, height: 104 }, scene, { ...stand, x: 0.1 });
  expect(x * scene.width).toBeCloseTo(-4);
  expect(width * scene.width).toBeCloseTo(208);
});
