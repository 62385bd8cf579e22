import type { Rectangle, Size } from "../../../../shared/crop.ts";
import type { Pixels } from "../ports/picture.ts";
import type { Orientation } from "./exif.ts";
import { leastScale, type Pyramid } from "./pyramid.ts";
import { resample } from "./resample.ts";
import { storedArea, turnPixels, turnSize } from "./upright.ts";

/** Shrinks upright areas of a stored picture. Each result stands in memory that the next one overwrites. */
export function shrinker(
  level: Pyramid,
  stored: Size,
  orientation: Orientation,
): (area: Rectangle, size: Size) => Pixels {
  return (area, size) => {
    const from = storedArea(area, stored, orientation);
    const to = turnSize(size, orientation);
    const { pixels, reduction } = level(Math.min(from.width / to.width, from.height / to.height));
    const reduced = {
      x: from.x / reduction,
      y: from.y / reduction,
      width: from.width / reduction,
      height: from.height / reduction,
    };
    const rgb = resample(pixels, reduced, to);
    return { ...size, rgb: orientation === 1 ? rgb : turnPixels(rgb, size, orientation) };
  };
}

/** An upright area with `side` to twice as many pixels on its longer side, as the pyramid has it: nothing is filtered. */
export function roughly(level: Pyramid, stored: Size, orientation: Orientation, area: Rectangle, side: number): Pixels {
  const { pixels, reduction } = level((Math.max(area.width, area.height) / side) * leastScale);
  const from = storedArea(area, stored, orientation);
  const cut = cutOut(pixels, from.x / reduction, from.y / reduction, from.width / reduction, from.height / reduction);
  if (orientation === 1) return cut;
  const size = turnSize(cut, orientation);
  return { ...size, rgb: turnPixels(cut.rgb, size, orientation) };
}

/**
 * A copy of an area in whole pixels. `| 0` says that they are: one fraction in a picture's size, and V8 would take the
 * sizes of all pictures for fractions, and the filters a third longer.
 */
function cutOut(picture: Pixels, x: number, y: number, wide: number, high: number): Pixels {
  const width = Math.max(1, wide | 0);
  const height = Math.max(1, high | 0);
  const rgb = new Uint8Array(width * height * 3);
  for (let row = 0; row < height; row++) {
    const from = (((y | 0) + row) * picture.width + (x | 0)) * 3;
    rgb.set(picture.rgb.subarray(from, from + width * 3), row * width * 3);
  }
  return { width, height, rgb };
}
