import { describe, expect, test } from "vitest";
import type { Stand } from "../../../../shared/stands.ts";
import { codec } from "../../_adapters/codecs/codec.ts";
import type { Pixels } from "../ports/picture.ts";
import { cutOutOf, inDisc, mixed, painted } from "../testing/painted.ts";
import { compareProduct } from "./compare-product.ts";
import { setProduct } from "./set-product.ts";

const stand: Stand = { x: 0.5, y: 0.8, width: 0.6, height: 0.6, light: [-0.6, -0.8], shadow: 0.5 };
const disc = inDisc(150, 150, 148);
const label = inDisc(150, 170, 60);
const jar = cutOutOf(
  painted(300, 300, (x, y) =>
    mixed(x % 12 < 5 && y % 9 < 4 ? [30, 30, 60] : [240, 235, 220], [160 + y / 10, 50, 40], label(x, y)),
  ),
  (x, y) => disc(x, y) * 255,
);
const stage = () => painted(400, 400, (x, y) => [70 + x / 20, 80 + y / 20, 110]);

/** A scene with the jar in it, and what it was set in as; `change` is done to the scene before it becomes a JPEG. */
async function judged(change: (scene: Pixels) => void = () => {}) {
  const scene = stage();
  const placed = setProduct(scene, jar, stand);
  change(scene);
  const bytes = codec.encodeJpeg(scene, 92);
  return await codec.decode({ bytes, mime: "image/jpeg" }, (pixels) => compareProduct(pixels, placed));
}

/** Changes the pixels within a circle of the scene. */
const within =
  (x: number, y: number, radius: number, change: (rgb: Uint8Array, at: number) => void) =>
  (scene: Pixels): void => {
    const circle = inDisc(x, y, radius);
    for (let pixel = 0; pixel < scene.width * scene.height; pixel++) {
      if (circle(pixel % scene.width, Math.floor(pixel / scene.width)) === 1) change(scene.rgb, pixel * 3);
    }
  };

test("a product that was set into a scene is found the same in its JPEG", async () => {
  const { passed, overlap } = await judged();
  expect(passed).toBe(true);
  expect(overlap).toBeGreaterThan(0.98);
});

describe("a scene does not pass", () => {
  test("whose product has another hue", async () => {
    const turn = within(200, 200, 140, (rgb, at) => rgb.set([rgb[at]!, rgb[at + 2]!, rgb[at + 1]! + 30], at));
    expect(await judged(turn)).toMatchObject({ passed: false });
  });

  test("whose label was smoothed over", async () => {
    const smooth = within(200, 220, 30, (rgb, at) => rgb.set([219, 214, 203], at));
    expect(await judged(smooth)).toMatchObject({ passed: false });
  });

  test("over whose product a fine weave was drawn", async () => {
    const weave = within(200, 130, 40, (rgb, at) => {
      const [x, y] = [(at / 3) % 400, Math.floor(at / 3 / 400)];
      const step = ((x >> 1) + (y >> 1)) % 2 ? 14 : -14;
      rgb.set([rgb[at]! + step, rgb[at + 1]! + step, rgb[at + 2]! + step], at);
    });
    expect(await judged(weave)).toMatchObject({ passed: false });
  });

  test("of whose product a part is gone", async () => {
    const empty = stage();
    const gone = within(310, 200, 20, (rgb, at) => rgb.set(empty.rgb.subarray(at, at + 3), at));
    const { passed, overlap } = await judged(gone);
    expect(passed).toBe(false);
    expect(overlap).toBeLessThan(0.99);
  });

  test("whose product has grown over its outline", async () => {
    const grown = (scene: Pixels) => {
      const ring = inDisc(200, 200, 128);
      for (let pixel = 0; pixel < scene.width * scene.height; pixel++) {
        const [x, y] = [pixel % scene.width, Math.floor(pixel / scene.width)];
        if (ring(x, y) === 1 && inDisc(200, 200, 118)(x, y) === 0) scene.rgb.set([175, 50, 40], pixel * 3);
      }
    };
    const { passed, overlap } = await judged(grown);
    expect(passed).toBe(false);
    expect(overlap).toBeLessThan(0.95);
  });
});

test("a black product on a black ground is not taken for another for the grain of its file", async () => {
  const scene = painted(400, 400, (x, y) => [(x * y) % 4, (x + y) % 4, 3]);
  const coal = cutOutOf(
    painted(200, 200, (x, y) => [(x >> 1) % 2, 0, ((x ^ y) >> 1) % 3]),
    () => 255,
  );
  const placed = setProduct(scene, coal, stand);
  const bytes = codec.encodeJpeg(scene, 92);
  const fidelity = await codec.decode({ bytes, mime: "image/jpeg" }, (pixels) => compareProduct(pixels, placed));
  expect(fidelity.passed).toBe(true);
});

test("a scene smaller than the one that the product was set into is refused", () => {
  const placed = setProduct(stage(), jar, stand);
  expect(() =>
    compareProduct(
      painted(100, 100, () => [0, 0, 0]),
      placed,
    ),
  ).toThrow("another");
});
