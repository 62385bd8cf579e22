import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { ssim } from "../../../../scripts/bench/ssim.ts";
import { testPicture } from "../../../../scripts/bench/test-picture.ts";
import { resample } from "./resample.ts";

const [width, height] = [260, 180];
const source = { width, height, rgb: testPicture(width, height, 7) };
const whole = { x: 0, y: 0, width, height };
const raw = { raw: { width, height, channels: 3 } } as const;

const greens = (size: { width: number; height: number }, rgb: Uint8Array) => ({
  ...size,
  data: Uint8Array.from({ length: size.width * size.height }, (_, pixel) => rgb[pixel * 3 + 1]!),
});

describe("shrinking", () => {
  test.each([
    { width: 240, height: 166 },
    { width: 180, height: 125 },
    { width: 90, height: 62 },
    { width: 200, height: 50 },
  ])("to $width x $height looks as sharp's Lanczos filter does", async (size) => {
    const reference = await sharp(source.rgb, raw)
      .resize({ ...size, fit: "fill" })
      .raw()
      .toBuffer();
    const ours = resample(source, whole, size);
    expect(ssim(greens(size, ours), greens(size, reference))).toBeGreaterThan(0.995);
  });

  test("leaves a picture as it is at its own size", () => {
    expect([...resample(source, whole, { width, height })]).toEqual([...source.rgb]);
  });

  test("reads the asked area only", () => {
    const area = { x: 40, y: 30, width: 100, height: 60 };
    const cut = resample(source, area, { width: 100, height: 60 });
    expect(cut[0]).toBe(source.rgb[(30 * width + 40) * 3]);
    expect(cut.at(-1)).toBe(source.rgb[(89 * width + 139) * 3 + 2]);
  });

  test.each([0, 1, 128, 254, 255])("keeps a flat area of %i exactly flat", (level) => {
    const flat = { width: 97, height: 61, rgb: new Uint8Array(97 * 61 * 3).fill(level) };
    const size = { width: 41, height: 37 };
    const shrunk = resample(flat, { x: 0, y: 0, width: 97, height: 61 }, size);
    expect(new Set(shrunk)).toEqual(new Set([level]));
    const panorama = { width: 4000, height: 16, rgb: new Uint8Array(4000 * 16 * 3).fill(level) };
    const ribbon = resample(panorama, { x: 0, y: 0, width: 4000, height: 16 }, { width: 100, height: 1 });
    expect(new Set(ribbon)).toEqual(new Set([level]));
  });

  test("does not wrap around where the filter overshoots at a hard edge", () => {
    const edge = { width: 64, height: 16, rgb: new Uint8Array(64 * 16 * 3).fill(255, 0, 64 * 8 * 3) };
    const shrunk = resample(edge, { x: 0, y: 0, width: 64, height: 16 }, { width: 48, height: 12 });
    expect(shrunk[0]).toBe(255);
    expect(shrunk.at(-1)).toBe(0);
    expect(new Set([...shrunk].filter((level) => level > 40 && level < 215)).size).toBeLessThanOrEqual(2);
  });

  test("reads a picture of a single row or column", () => {
    const line = { width: 90, height: 1, rgb: new Uint8Array(270).fill(70) };
    expect(new Set(resample(line, { x: 0, y: 0, width: 90, height: 1 }, { width: 30, height: 1 }))).toEqual(
      new Set([70]),
    );
  });
});
