import { describe, expect, test } from "vitest";
import type { Stand } from "../../../../shared/stands.ts";
import type { AlphaPixels } from "../ports/picture.ts";
import { cutOutOf, inDisc, painted } from "../testing/painted.ts";
import { setProduct } from "./set-product.ts";

const stand: Stand = { x: 0.5, y: 0.8, width: 0.4, height: 0.5, light: [-0.6, -0.8], shadow: 0.6 };
const stage = () => painted(400, 400, () => [220, 210, 200]);
const box = (width: number, height: number, color: readonly [number, number, number] = [180, 40, 60]): AlphaPixels =>
  cutOutOf(
    painted(width, height, () => color),
    () => 255,
  );
const at = ({ rgb }: { rgb: Uint8Array }, x: number, y: number) => [
  ...rgb.subarray((y * 400 + x) * 3, (y * 400 + x) * 3 + 3),
];

describe("a product in a stage", () => {
  test("stands on its stand as large as it may be, in its own proportions", () => {
    expect(setProduct(stage(), box(100, 50), stand).box).toEqual({ x: 120, y: 240, width: 160, height: 80 });
    expect(setProduct(stage(), box(50, 200), stand).box).toEqual({ x: 175, y: 120, width: 50, height: 200 });
  });

  test("stands on it with its own base, not with the room beneath it", () => {
    const roomy = cutOutOf(
      painted(100, 100, () => [180, 40, 60]),
      (x, y) => (x >= 20 && x < 80 && y >= 10 && y < 70 ? 255 : 0),
    );
    const scene = stage();
    expect(setProduct(scene, roomy, stand).box).toEqual({ x: 120, y: 160, width: 160, height: 160 });
    expect(at(scene, 200, 317)).toEqual([180, 40, 60]);
  });

  test("keeps its colors to the byte where it is opaque", () => {
    const scene = stage();
    setProduct(scene, box(160, 100), stand);
    expect(at(scene, 200, 300)).toEqual([180, 40, 60]);
    expect(at(scene, 121, 318)).toEqual([180, 40, 60]);
  });

  test("is a part of the stage where it is half see-through", () => {
    const scene = stage();
    const glass = cutOutOf(
      painted(160, 160, () => [0, 0, 0]),
      () => 128,
    );
    const { ground, area } = setProduct(scene, glass, stand);
    const [red] = at(scene, 200, 200);
    const beneath = ground.rgb[((200 - area.y) * area.width + 200 - area.x) * 3]!;
    expect(red).toBeCloseTo(beneath * (127 / 255), -0.5);
  });

  test("has no rim of what is hidden under its see-through pixels", () => {
    const scene = stage();
    const disc = inDisc(200, 200, 150);
    const product = cutOutOf(
      painted(400, 400, (x, y) => (disc(x, y) > 0 ? [220, 210, 200] : [0, 255, 0])),
      (x, y) => disc(x, y) * 255,
    );
    setProduct(scene, product, { ...stand, shadow: 0 });
    expect(scene.rgb).toEqual(stage().rgb);
  });

  test("is answered with the ground it hides", () => {
    const scene = stage();
    const { ground, area } = setProduct(scene, box(100, 100), { ...stand, shadow: 0 });
    expect(area).toMatchObject({ x: 110, y: 150 });
    expect([...new Set(ground.rgb)]).toEqual([220, 210, 200]);
  });
});

test("a cut-out of which nothing can be seen is refused", () => {
  const nothing = cutOutOf(stage(), () => 4);
  expect(() => setProduct(stage(), nothing, stand)).toThrow("Nothing of this cut-out can be seen");
});
