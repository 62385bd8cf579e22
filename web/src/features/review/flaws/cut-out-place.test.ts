import { expect, test } from "vitest";
import { placeOnStand } from "../../../../../supabase/functions/_core/scenes/place-on-stand.ts";
import { cutOutPlace } from "./cut-out-place.ts";

const scene = { width: 1024, height: 768 };
const stand = { x: 0.5, y: 0.8, width: 0.5, height: 0.55, light: [-0.5, -0.8] as [number, number], shadow: 0.5 };

test.each([
  ["a tall one", { width: 204, height: 804 }, stand],
  ["a wide one", { width: 804, height: 104 }, stand],
  ["one near the edge", { width: 604, height: 304 }, { ...stand, x: 0.2, width: 0.4 }],
])("the cut-out of %s lies where the product was set", (_, cutOut, on) => {
  const product = { width: cutOut.width - 4, height: cutOut.height - 4 };
  const set = placeOnStand(product, scene, on);
  const { x, y, width, height } = cutOutPlace(cutOut, scene, on);
  const scale = (width * scene.width) / cutOut.width;
  const laid = {
    x: x * scene.width + 2 * scale,
    y: y * scene.height + 2 * scale,
    width: scale * product.width,
    height: height * scene.height - 4 * scale,
  };
  for (const part of ["x", "y", "width", "height"] as const)
    expect(Math.abs(laid[part] - set[part]), part).toBeLessThan(1.5);
});
