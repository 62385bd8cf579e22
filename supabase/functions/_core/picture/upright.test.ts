import sharp from "sharp";
import { expect, test } from "vitest";
import type { Orientation } from "./exif.ts";
import { storedArea, turnPixels, turnSize } from "./upright.ts";

const stored = { width: 3, height: 2 };
const rgb = Uint8Array.from({ length: 18 }, (_, index) => index * 13);
const orientations: Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8];

test.each(orientations)("pixels of orientation %i stand as sharp turns them", async (orientation) => {
  const tagged = await sharp(rgb, { raw: { ...stored, channels: 3 } })
    .withMetadata({ orientation })
    .png()
    .toBuffer();
  const { data, info } = await sharp(tagged).rotate().raw().toBuffer({ resolveWithObject: true });
  const upright = turnSize(stored, orientation);
  expect(upright).toEqual({ width: info.width, height: info.height });
  expect([...turnPixels(rgb, upright, orientation)]).toEqual([...data]);
});

test.each(orientations)("an upright pixel of orientation %i is found where it is stored", (orientation) => {
  const upright = turnSize(stored, orientation);
  const turned = turnPixels(rgb, upright, orientation);
  for (let y = 0; y < upright.height; y++) {
    for (let x = 0; x < upright.width; x++) {
      const area = storedArea({ x, y, width: 1, height: 1 }, stored, orientation);
      expect(turned[(y * upright.width + x) * 3]).toBe(rgb[(area.y * stored.width + area.x) * 3]);
    }
  }
});
