import { describe, expect, test } from "vitest";
import { testPicture } from "../../../../scripts/bench/test-picture.ts";
import type { Pixels } from "../ports/picture.ts";
import { contrast, luminance, luminanceOfHex } from "./luminance.ts";
import { textColor } from "./text-color.ts";

type Paint = (x: number, y: number) => readonly [red: number, green: number, blue: number];

/** 240 x 120 pixels. */
function drawn(paint: Paint, width = 240, height = 120): Pixels {
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    rgb.set(paint(pixel % width, Math.floor(pixel / width)), pixel * 3);
  }
  return { width, height, rgb };
}

const white = [255, 255, 255] as const;
const black = [0, 0, 0] as const;
const restless: Paint = (x, y) => (((x >> 1) + (y >> 1)) % 2 === 0 ? [150, 60, 30] : [90, 120, 200]);

describe("the color of text", () => {
  test("is black on a bright picture, white on a dark one, all over but for the edge", () => {
    const onWhite = textColor(
      drawn(() => white),
      [],
      null,
    );
    expect(onWhite?.hex).toBe("#000000");
    expect(
      textColor(
        drawn(() => black),
        [],
        null,
      )?.hex,
    ).toBe("#ffffff");
    expect(onWhite!.region.width).toBeGreaterThan(0.9);
    expect(onWhite!.region.height).toBeGreaterThan(0.9);
  });

  test("stands on the calm side", () => {
    const right = textColor(
      drawn((x, y) => (x < 120 ? restless(x, y) : white)),
      [],
      null,
    );
    expect(right?.region.x).toBeGreaterThanOrEqual(0.5);
    expect(right?.region.width).toBeGreaterThan(0.4);
    const below = textColor(
      drawn((x, y) => (y < 60 ? restless(x, y) : black)),
      [],
      null,
    );
    expect(below).toMatchObject({ hex: "#ffffff" });
    expect(below!.region.y).toBeGreaterThanOrEqual(0.5);
  });

  test("is on the larger of a bright and a dark part, and never on both", () => {
    const found = textColor(
      drawn((x) => (x < 90 ? black : white)),
      [],
      null,
    );
    expect(found).toMatchObject({ hex: "#000000" });
    expect(found!.region.x).toBeGreaterThanOrEqual(90 / 240);
  });

  test("is none on a restless picture, and where what is calm is too small for a headline", () => {
    expect(textColor(drawn(restless), [], null)).toBeNull();
    expect(
      textColor(
        drawn((x, y) => (x < 40 ? white : restless(x, y))),
        [],
        null,
      ),
    ).toBeNull();
    expect(
      textColor(
        drawn((x, y) => (y < 20 ? white : restless(x, y))),
        [],
        null,
      ),
    ).toBeNull();
  });

  test("is one of the picture's own where it reads better than is needed", () => {
    const palette = ["#f4efe6", "#3b1f14", "#8a7a60"].map((hex) => ({ hex, percentage: 33 }));
    const paper = drawn(() => [0xf4, 0xef, 0xe6]);
    expect(textColor(paper, palette, null)?.hex).toBe("#3b1f14");
    expect(textColor(paper, [palette[0]!, palette[2]!], null)?.hex).toBe("#000000");
  });

  test("leaves the subject alone, however calm it is, and uses the corners of its box", () => {
    const middle = textColor(
      drawn(() => white),
      [],
      { x: 0.3, y: -0.5, width: 0.7, height: 2 },
    );
    expect(middle!.region.x + middle!.region.width).toBeLessThanOrEqual(0.35);
    expect(
      textColor(
        drawn(() => white),
        [],
        { x: -0.5, y: -0.5, width: 2, height: 2 },
      ),
    ).toBeNull();
    expect(
      textColor(
        drawn(() => white),
        [],
        { x: 2, y: 2, width: 1, height: 1 },
      )!.region.width,
    ).toBeGreaterThan(0.9);
  });

  test("is found on the smallest pictures, or is none", () => {
    for (const [width, height] of [
      [1, 1],
      [4, 4],
      [16, 3],
      [5, 90],
    ] as const) {
      expect(() =>
        textColor(
          drawn(() => white, width, height),
          [],
          null,
        ),
      ).not.toThrow();
    }
  });
});

describe("wherever text stands", () => {
  const pictures: [string, Pixels][] = [];
  for (let seed = 1; seed <= 40; seed++) {
    const photo = { width: 200, height: 130, rgb: testPicture(200, 130, seed) };
    pictures.push([`photograph ${seed}`, photo]);
    const [level, slope, noise] = [(seed * 53) % 256, (seed % 5) * 0.4, seed % 7];
    const tone = (x: number, y: number) =>
      Math.max(0, Math.min(255, level + slope * (x - y) + ((x * 31 + y * 17) % (noise + 1))));
    pictures.push([`gradient ${seed}`, drawn((x, y) => [tone(x, y), tone(y, x), tone(x, x)], 120 + seed * 3, 90)]);
  }

  test.each(pictures)("it is inside the picture, a headline fits, and all of it reads: %s", (_name, picture) => {
    const found = textColor(picture, [{ hex: "#40302a", percentage: 100 }], null);
    if (found === null) return;
    const { x, y, width, height } = found.region;
    expect(Math.min(x, y)).toBeGreaterThan(0);
    expect(Math.max(x + width, y + height)).toBeLessThan(1);
    const shorter = Math.min(picture.width, picture.height);
    expect(width * picture.width).toBeGreaterThan(shorter * 0.55);
    expect(height * picture.height).toBeGreaterThan(shorter * 0.15);
    const light = luminanceOfHex(found.hex);
    // Inside by a pixel: a border of the region may run through one.
    for (let row = Math.ceil(y * picture.height) + 1; row < (y + height) * picture.height - 1; row++) {
      for (let column = Math.ceil(x * picture.width) + 1; column < (x + width) * picture.width - 1; column++) {
        const [red, green, blue] = picture.rgb.subarray((row * picture.width + column) * 3);
        expect(contrast(light, luminance(red!, green!, blue!))).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test("which on some of these it does, and on some it does not", () => {
    const found = pictures.filter(([, picture]) => textColor(picture, [], null) !== null).length;
    expect(found).toBeGreaterThan(pictures.length / 4);
    expect(found).toBeLessThan(pictures.length);
  });
});
