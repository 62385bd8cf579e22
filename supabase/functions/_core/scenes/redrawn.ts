import { lightOfByte } from "../picture/luminance.ts";
import type { AlphaPixels, Pixels } from "../ports/picture.ts";
import { flaredOklab } from "./flared-oklab.ts";

/** Blocks along the picture's longer side. */
const blocks = 48;
/** How far a block's mean color may be from the photo's, in OKLab: what a remover's own compression never does. */
const mostDrift = 0.05;
/** How many of the product's blocks may be beyond that. */
const mostDrifted = 0.03;
const opaque = 250;

/** Whether the opaque part of a cut-out shows another picture than the photo does; both are of one size. */
export function redrawn(photo: Pixels, { width, height, rgba }: AlphaPixels): boolean {
  const side = Math.max(4, Math.ceil(Math.max(width, height) / blocks));
  let judged = 0;
  let drifted = 0;
  for (let top = 0; top < height; top += side) {
    for (let left = 0; left < width; left += side) {
      const drift = driftOf(photo, rgba, { left, top, right: left + side, bottom: top + side });
      if (drift === null) continue;
      judged++;
      if (drift > mostDrift) drifted++;
    }
  }
  return drifted > Math.max(1, judged * mostDrifted);
}

interface Block {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far the mean colors of a block are apart; null where less than half of it is the product's. */
function driftOf({ width, height, rgb }: Pixels, rgba: Uint8Array, block: Block): number | null {
  const sums = new Float64Array(6);
  let count = 0;
  const right = Math.min(width, block.right);
  for (let y = block.top; y < Math.min(height, block.bottom); y++) {
    for (let pixel = y * width + block.left; pixel < y * width + right; pixel++) {
      if (rgba[pixel * 4 + 3]! < opaque) continue;
      count++;
      for (let channel = 0; channel < 3; channel++) {
        sums[channel]! += lightOfByte[rgb[pixel * 3 + channel]!]!;
        sums[3 + channel]! += lightOfByte[rgba[pixel * 4 + channel]!]!;
      }
    }
  }
  const area = (block.right - block.left) * (block.bottom - block.top);
  if (count < area / 2) return null;
  const one = flaredOklab(sums[0]! / count, sums[1]! / count, sums[2]! / count);
  const other = flaredOklab(sums[3]! / count, sums[4]! / count, sums[5]! / count);
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}
