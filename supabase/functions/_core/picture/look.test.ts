import sharp, { type Sharp } from "sharp";
import { describe, expect, test } from "vitest";
import { testPicture } from "../../../../scripts/bench/test-picture.ts";
import type { Pixels } from "../ports/picture.ts";
import { look } from "./look.ts";

const picture = (seed: number): Pixels => ({ width: 96, height: 64, rgb: testPicture(96, 64, seed) });

const changed = async ({ width, height, rgb }: Pixels, change: (image: Sharp) => Sharp): Promise<Pixels> => {
  const file = await change(sharp(rgb, { raw: { width, height, channels: 3 } })).toBuffer();
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, rgb: new Uint8Array(data) };
};

const distance = (one: string, other: string) => [...one].filter((bit, at) => bit !== other[at]).length;

const ramp = (width: number, height: number, level: (x: number, y: number) => number): Pixels => ({
  width,
  height,
  rgb: Uint8Array.from({ length: width * height * 3 }, (_, at) => {
    const pixel = Math.floor(at / 3);
    return level(pixel % width, Math.floor(pixel / width));
  }),
});

describe("the look of a picture", () => {
  test("has a bit for each of eight by eight steps to the right, set where it grows brighter", () => {
    expect(look(ramp(90, 80, (x) => x * 2))).toBe("1".repeat(64));
    expect(look(ramp(90, 80, (x) => 255 - x * 2))).toBe("0".repeat(64));
    expect(look(ramp(90, 80, (x, y) => (y < 40 ? x * 2 : 255 - x * 2)))).toBe("1".repeat(32) + "0".repeat(32));
  });

  test("has no bits where nothing changes, noise or not", () => {
    expect(look(ramp(50, 50, () => 128))).toBe("0".repeat(64));
    expect(look(ramp(50, 50, (x, y) => 128 + ((x * 7 + y * 13) % 3)))).toBe("0".repeat(64));
  });

  test("is of sizes that do not divide evenly, and of very narrow ones", () => {
    expect(look(ramp(31, 17, (x) => x * 8))).toBe("1".repeat(64));
    expect(look(ramp(100, 2, (x) => x * 2))).toBe("1".repeat(64));
    expect(look(ramp(1, 100, () => 9))).toBe("0".repeat(64));
  });

  test.each([1, 2, 3, 4, 5, 6])(
    "stays within a few bits in another size, compression or light: picture %i",
    async (seed) => {
      const before = look(picture(seed));
      const half = await changed(picture(seed), (image) => image.resize(48, 32).png());
      const squeezed = await changed(picture(seed), (image) => image.jpeg({ quality: 50 }));
      const darker = await changed(picture(seed), (image) => image.linear(0.85, 0).png());
      for (const again of [half, squeezed, darker]) expect(distance(look(again), before)).toBeLessThanOrEqual(6);
    },
  );

  test("tells pictures apart, and a picture from its mirror image", async () => {
    const looks = [1, 2, 3, 4, 5, 6].map((seed) => look(picture(seed)));
    for (const [at, one] of looks.entries()) {
      for (const other of looks.slice(at + 1)) expect(distance(one, other)).toBeGreaterThan(12);
    }
    const mirrored = await changed(picture(1), (image) => image.flop().png());
    expect(distance(look(mirrored), looks[0]!)).toBeGreaterThan(12);
  });
});
