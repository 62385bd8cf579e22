import type { Rectangle } from "../../../../shared/crop.ts";
import type { AlphaPixels } from "../ports/picture.ts";

/** Alpha from which a pixel belongs to the product; a remover leaves a haze below it. */
const leastAlpha = 24;

/** The smallest rectangle with all of a cut-out that can be seen, in whole pixels; null where nothing can. */
export function solidArea({ width, height, rgba }: AlphaPixels): Rectangle | null {
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0; y < height; y++) {
    const end = (y + 1) * width * 4;
    let at = y * width * 4 + 3;
    while (at < end && rgba[at]! < leastAlpha) at += 4;
    if (at >= end) continue;
    if (top > y) top = y;
    bottom = y;
    left = Math.min(left, (at >> 2) - y * width);
    let last = end - 1;
    while (rgba[last]! < leastAlpha) last -= 4;
    right = Math.max(right, (last >> 2) - y * width);
  }
  return bottom < 0 ? null : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}
