import { describe, expect, test } from "vitest";
import { codec } from "../../_adapters/codecs/codec.ts";
import type { AlphaPixels, Pixels } from "../ports/picture.ts";
import { inDisc, mixed, painted } from "../testing/painted.ts";
import { removeGround } from "./remove-ground.ts";

type Color = readonly [number, number, number];

const side = 200;
const disc = inDisc(100, 100, 60);
const jam: Color = [170, 40, 50];
const paper: Color = [236, 236, 232];

const grain = (x: number, y: number) => ((((x * 7919 + y * 104729) ^ (x * y * 31)) % 13) - 6) * 0.8;
const onGround = (ground: (x: number, y: number) => Color, color = jam, shape = disc) =>
  painted(side, side, (x, y) => mixed(color, ground(x, y), shape(x, y)));

const alphaAt = ({ width, rgba }: AlphaPixels, x: number, y: number) => rgba[(y * width + x) * 4 + 3];

/** The share of the pixels whose alpha is not that of the shape, give or take its soft rim. */
function mistaken(cutOut: AlphaPixels, shape: (x: number, y: number) => number): number {
  let count = 0;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const covered = Math.max(shape(x, y), shape(x - 1, y), shape(x + 1, y), shape(x, y - 1), shape(x, y + 1));
      const within = Math.min(shape(x, y), shape(x - 1, y), shape(x + 1, y), shape(x, y - 1), shape(x, y + 1));
      const alpha = alphaAt(cutOut, x, y)! / 255;
      if (alpha > covered + 0.2 || alpha < within - 0.2) count++;
    }
  }
  return count / (side * side);
}

describe("a ground is removed", () => {
  test.each<[string, (x: number, y: number) => Color]>([
    ["that is white", () => [255, 255, 255]],
    ["that is black", () => [4, 4, 6]],
    ["that is blue", () => [60, 110, 170]],
    ["on which light falls off", (x, y) => [230 - y * 0.4, 232 - y * 0.4, 228 - x * 0.1 - y * 0.4]],
    [
      "that is darker in its corners",
      (x, y) => {
        const light = 1 - 0.35 * (((x - 100) / 140) ** 2 + ((y - 100) / 140) ** 2);
        return [240 * light, 230 * light, 215 * light];
      },
    ],
    ["that is grainy", (x, y) => [200 + grain(x, y), 200 + grain(y, x), 196 + grain(x, y)]],
    ["that is a wall, and a table before it", (_, y) => (y < 90 ? [228, 228, 224] : [150, 128, 100])],
  ])("%s", (_, ground) => {
    expect(mistaken(removeGround(onGround(ground)), disc)).toBeLessThan(0.002);
  });

  test("with the soft shadow on it", () => {
    const shadow = (x: number, y: number) => 1 - 0.35 * Math.exp(-(((x - 125) / 45) ** 2 + ((y - 150) / 22) ** 2));
    const photo = onGround((x, y) => [236 * shadow(x, y), 236 * shadow(x, y), 232 * shadow(x, y)]);
    expect(mistaken(removeGround(photo), disc)).toBeLessThan(0.01);
  });

  test("with the dark end of the shadow, close under the product", () => {
    const dark = (x: number, y: number) => 1 - 0.5 * Math.exp(-(((x - 100) / 40) ** 2 + ((y - 160) / 14) ** 2));
    const photo = onGround((x, y) => [236 * dark(x, y), 236 * dark(x, y), 232 * dark(x, y)]);
    expect(mistaken(removeGround(photo), disc)).toBeLessThan(0.01);
  });

  test("but not a product in the color of its shadow", () => {
    const pewter: Color = [186, 186, 182];
    const shadow = (x: number, y: number) => 1 - 0.12 * Math.exp(-(((x - 100) / 45) ** 2 + ((y - 160) / 14) ** 2));
    const photo = onGround((x, y) => [236 * shadow(x, y), 236 * shadow(x, y), 232 * shadow(x, y)], pewter);
    expect(alphaAt(removeGround(photo), 100, 100)).toBe(255);
  });

  test("from a JPEG of a poor quality", async () => {
    const bytes = codec.encodeJpeg(
      onGround(() => paper),
      60,
    );
    const cutOut = await codec.decode({ bytes, mime: "image/jpeg" }, removeGround);
    expect(mistaken(cutOut, disc)).toBeLessThan(0.01);
  });

  test("up to a product of nearly its own color", () => {
    const cream: Color = [240, 226, 200];
    expect(mistaken(removeGround(onGround(() => [226, 212, 192], cream)), disc)).toBeLessThan(0.01);
  });

  test("beside a product that reaches over the border", () => {
    const low = inDisc(100, 190, 60);
    expect(mistaken(removeGround(onGround(() => paper, jam, low)), low)).toBeLessThan(0.002);
  });

  test("with dust on it", () => {
    const photo = onGround(() => paper);
    for (let y = 17; y < 24; y++) photo.rgb.fill(20, (y * side + 17) * 3, (y * side + 24) * 3);
    expect(alphaAt(removeGround(photo), 20, 20)).toBe(0);
  });
});

describe("of what the product encloses", () => {
  const hole = inDisc(100, 100, 30);
  const ring = (x: number, y: number) => disc(x, y) - hole(x, y);

  test("the opening of a ring is see-through", () => {
    expect(mistaken(removeGround(onGround(() => paper, [200, 160, 70], ring)), ring)).toBeLessThan(0.002);
  });

  test("a label in the color of the ground stays, with its print", () => {
    const print = inDisc(100, 100, 12);
    const cutOut = removeGround(
      onGround(
        () => paper,
        jam,
        (x, y) => Math.max(ring(x, y), print(x, y)),
      ),
    );
    expect(mistaken(cutOut, disc)).toBeLessThan(0.002);
  });

  test("a glint in the color of the ground stays", () => {
    const glint = inDisc(80, 80, 2);
    const cutOut = removeGround(
      onGround(
        () => paper,
        jam,
        (x, y) => disc(x, y) - glint(x, y),
      ),
    );
    expect(alphaAt(cutOut, 80, 80)).toBe(255);
  });
});

describe("what is left", () => {
  test("has the photo's own colors", () => {
    const cutOut = removeGround(onGround(() => paper));
    expect([...cutOut.rgba.subarray((100 * side + 100) * 4, (100 * side + 100) * 4 + 4)]).toEqual([...jam, 255]);
  });

  test("has soft edges without the color of the ground", () => {
    const { rgba } = removeGround(onGround(() => [40, 200, 60]));
    let [soft, green] = [0, 0];
    for (let at = 0; at < rgba.length; at += 4) {
      if (rgba[at + 3] === 0 || rgba[at + 3] === 255) continue;
      soft++;
      if (rgba[at + 3]! > 60 && rgba[at + 1]! > rgba[at]!) green++;
    }
    expect(soft).toBeGreaterThan(150);
    expect(green).toBe(0);
  });

  test("is nothing where nothing stands out", () => {
    expect(alphas(removeGround(painted(side, side, () => paper)))).toEqual([0]);
  });

  test("is nothing of a gray product that fades into a gray ground, as a shadow does", () => {
    const blurred = (x: number, y: number) => Math.max(0, Math.min(1, (60 - Math.hypot(x - 100, y - 100)) / 12 + 0.5));
    const photo = onGround(() => [214, 214, 214], [186, 186, 186], blurred);
    expect(alphas(removeGround(photo))).toEqual([0]);
  });

  test("is everything where the ground is not plain", () => {
    const busy: Pixels = painted(side, side, (x, y) => (((x >> 3) + (y >> 3)) % 2 ? [220, 40, 40] : [30, 60, 200]));
    expect(alphas(removeGround(busy))).toEqual([255]);
  });
});

const alphas = ({ rgba }: AlphaPixels) => [...new Set(rgba.filter((_, at) => at % 4 === 3))];
