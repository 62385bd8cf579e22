import { lightOfByte } from "../picture/luminance.ts";
import type { Pixels } from "../ports/picture.ts";
import { flaredOklab } from "./flared-oklab.ts";
import { over } from "./over.ts";
import type { Placed } from "./placed.ts";

/** Blocks along the product's longer side, and the least pixels along a block's, so that what JPEG does levels out. */
const blocksAcross = 40;
const leastSide = 12;
/** From this alpha on (of 255) a pixel is the product's; less of it and the ground decides what is seen. */
const solid = 224;
/** How near to the outline JPEG carries colors over it: its color has a quarter of the pixels. */
const rim = 2;
/** The least share of a block that must be the product's to be judged. */
const leastShare = 0.2;

/**
 * The largest difference that a block of the product has, as a distance in OKLab: of its mean color, or of its detail
 * (the deviation of its lightness from pixel to pixel), which a blurred or a shifted part changes and its mean does not.
 */
export function worstBlock(scene: Pixels, { box, product, area, ground }: Placed): number {
  const side = Math.max(leastSide, Math.round(Math.max(box.width, box.height) / blocksAcross));
  let worst = 0;
  for (let top = 0; top < box.height; top += side) {
    for (let left = 0; left < box.width; left += side) {
      const sums = new Float64Array(9);
      const bottom = Math.min(box.height, top + side);
      const right = Math.min(box.width, left + side);
      for (let y = top; y < bottom; y++) {
        const row = { at: (y * box.width + left) * 4, count: right - left, rim: rim * 4, stride: rim * box.width * 4 };
        const there = ((box.y + y) * scene.width + box.x + left) * 3;
        const beneath = ((box.y - area.y + y) * area.width + box.x - area.x + left) * 3;
        addRow(sums, row, product.rgba, ground.rgb, beneath, scene.rgb, there);
      }
      if (sums[0]! >= leastShare * side * side) worst = Math.max(worst, differenceOf(sums));
    }
  }
  return worst;
}

/** Into the sums: how many pixels; the light of each channel as it should be, and as it is; detail, and its square. */
function addRow(
  sums: Float64Array,
  row: { at: number; count: number; rim: number; stride: number },
  rgba: Uint8Array,
  ground: Uint8Array,
  beneath: number,
  scene: Uint8Array,
  there: number,
): void {
  for (let at = row.at, end = row.at + row.count * 4; at < end; at += 4, beneath += 3, there += 3) {
    const alpha = rgba[at + 3]!;
    if (alpha < solid || isRim(rgba, at + 3, row)) continue;
    const red = over(rgba[at]!, ground[beneath]!, alpha);
    const green = over(rgba[at + 1]!, ground[beneath + 1]!, alpha);
    const blue = over(rgba[at + 2]!, ground[beneath + 2]!, alpha);
    sums[0]! += 1;
    sums[1]! += lightOfByte[red]!;
    sums[2]! += lightOfByte[green]!;
    sums[3]! += lightOfByte[blue]!;
    sums[4]! += lightOfByte[scene[there]!]!;
    sums[5]! += lightOfByte[scene[there + 1]!]!;
    sums[6]! += lightOfByte[scene[there + 2]!]!;
    const step =
      0.299 * (scene[there]! - red) + 0.587 * (scene[there + 1]! - green) + 0.114 * (scene[there + 2]! - blue);
    sums[7]! += step;
    sums[8]! += step * step;
  }
}

/** Whether a pixel is so near to the outline, or to the edge of the box above or below; to its sides, rows run on. */
const isRim = (rgba: Uint8Array, at: number, { rim, stride }: { rim: number; stride: number }): boolean =>
  !(rgba[at - rim]! >= solid && rgba[at + rim]! >= solid && rgba[at - stride]! >= solid && rgba[at + stride]! >= solid);

function differenceOf(sums: Float64Array): number {
  const count = sums[0]!;
  const should = flaredOklab(sums[1]! / count, sums[2]! / count, sums[3]! / count);
  const is = flaredOklab(sums[4]! / count, sums[5]! / count, sums[6]! / count);
  const color = Math.hypot(should[0] - is[0], should[1] - is[1], should[2] - is[2]);
  const detail = Math.sqrt(Math.max(0, sums[8]! / count - (sums[7]! / count) ** 2)) / 255;
  return Math.max(color, detail);
}
