import { describe, expect, test } from "vitest";
import { cropScore, detailOf } from "./crop-score.ts";

const size = { width: 100, height: 100 };
const crop = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

/** A gray picture with a chequered square. */
function chequered(x: number, y: number, side: number) {
  const rgb = new Uint8Array(100 * 100 * 3).fill(128);
  for (let row = y; row < y + side; row++) {
    for (let column = x; column < x + side; column++) {
      rgb.fill((row + column) % 2 === 0 ? 255 : 0, (row * 100 + column) * 3, (row * 100 + column) * 3 + 3);
    }
  }
  return detailOf({ ...size, rgb });
}
const plain = detailOf({ ...size, rgb: new Uint8Array(100 * 100 * 3).fill(200) });

describe("the score of a crop", () => {
  test.each([
    ["all of it", crop(0, 0, 100, 100), 1],
    ["just it", crop(20, 40, 40, 20), 1],
    ["its left half", crop(0, 0, 40, 100), 0.5],
    ["its upper quarter", crop(0, 0, 100, 45), 0.25],
    ["a corner of it", crop(50, 50, 50, 50), 0.125],
    ["none of it", crop(0, 70, 100, 30), 0],
  ])("is the part of the subject that it shows: %s", (_what, area, score) => {
    expect(cropScore(area, size, { x: 0.2, y: 0.4, width: 0.4, height: 0.2 }, plain)).toBeCloseTo(score, 3);
  });

  test("is the part of the edges where no subject is known", () => {
    const detail = chequered(60, 60, 20);
    expect(cropScore(crop(50, 50, 50, 50), size, null, detail)).toBe(1);
    expect(cropScore(crop(0, 0, 50, 50), size, null, detail)).toBe(0);
    expect(cropScore(crop(0, 0, 70, 100), size, null, detail)).toBeCloseTo(0.5, 1);
  });

  test("is whole where there is nothing to lose", () => {
    expect(cropScore(crop(0, 0, 10, 10), size, null, plain)).toBe(1);
  });

  test("is 1 for the whole picture, never more, and grows with the crop", () => {
    const detail = chequered(13, 37, 31);
    for (const subject of [
      null,
      { x: 0.13, y: 0.37, width: 0.31, height: 0.31 },
      { x: 0, y: 0, width: 1, height: 1 },
    ]) {
      let last = 0;
      for (let side = 1; side <= 100; side += 3) {
        const score = cropScore(crop((100 - side) / 2, (100 - side) / 2, side, side), size, subject, detail);
        expect(score).toBeGreaterThanOrEqual(last);
        expect(score).toBeLessThanOrEqual(1);
        last = score;
      }
      expect(cropScore(crop(0, 0, 100, 100), size, subject, detail)).toBe(1);
    }
  });
});
