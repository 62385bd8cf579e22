import { describe, expect, test } from "vitest";
import { testPicture } from "../../../../scripts/bench/test-picture.ts";
import { palette } from "./palette.ts";

/** A picture of 100 rows, each color as many rows as its share says. */
function stripes(shares: Record<string, number>) {
  const rgb = Object.entries(shares).flatMap(([hex, rows]) => {
    const color = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Array.from({ length: rows * 10 }, () => color).flat();
  });
  return { width: 10, height: 100, rgb: Uint8Array.from(rgb) };
}

const tenths = (found: { percentage: number }[]) =>
  found.map(({ percentage }) => Math.round(percentage * 10)).reduce((sum, part) => sum + part, 0);

describe("a palette", () => {
  test("has the picture's colors with their real shares, largest first", () => {
    expect(palette(stripes({ "#204060": 15, "#f0e0d0": 50, "#b03020": 25, "#60a040": 10 }))).toEqual([
      { hex: "#f0e0d0", percentage: 50 },
      { hex: "#b03020", percentage: 25 },
      { hex: "#204060", percentage: 15 },
      { hex: "#60a040", percentage: 10 },
    ]);
  });

  test("has one color where the picture has one", () => {
    expect(palette(stripes({ "#aa3322": 100 }))).toEqual([{ hex: "#aa3322", percentage: 100 }]);
  });

  test("joins shades that look like one", () => {
    expect(palette(stripes({ "#aa3322": 50, "#ac3423": 50 }))).toHaveLength(1);
  });

  test("has at most five colors, and keeps a small one that stands out", () => {
    const found = palette(
      stripes({ "#ffffff": 55, "#e0e0e0": 20, "#c0c0c0": 10, "#a0a0a0": 6, "#808080": 4, "#606060": 2, "#c01020": 3 }),
    );
    expect(found.length).toBeLessThanOrEqual(5);
    expect(
      found.some(({ hex }) => Number.parseInt(hex.slice(1, 3), 16) > 2 * Number.parseInt(hex.slice(3, 5), 16)),
    ).toBe(true);
  });

  test("has shares of one decimal that sum to exactly 100", () => {
    for (let seed = 1; seed <= 12; seed++) {
      const found = palette({ width: 60, height: 40, rgb: testPicture(60, 40, seed) });
      expect(tenths(found)).toBe(1000);
      for (const { percentage } of found) expect(percentage).toBe(Math.round(percentage * 10) / 10);
      expect(found.map(({ percentage }) => percentage)).toEqual(
        found.map(({ percentage }) => percentage).sort((one, other) => other - one),
      );
    }
  });

  test("is the same for the same pixels", () => {
    const picture = { width: 60, height: 40, rgb: testPicture(60, 40, 3) };
    expect(palette(picture)).toEqual(palette({ ...picture, rgb: Uint8Array.from(picture.rgb) }));
  });
});
