import type { Size } from "../../../../shared/crop.ts";

/**
 * Grows the ground, in place, by the pixels beside it that are like it and no more than `step` (in OKLab) from the ground
 * next to them, `reach` pixels far, which is how far the outlines were kept clear of; then closes the line between two grounds, as between a table and a wall.
 */
export function growGround(
  ground: Uint8Array,
  lab: Float32Array,
  { width, height }: Size,
  like: (pixel: number) => boolean,
  step: number,
  reach: number,
): void {
  const near = (pixel: number, other: number) =>
    ground[other] === 1 && distance(lab, pixel * 3, other * 3) < step * step;
  for (let round = 0; round < reach; round++) {
    const joined: number[] = [];
    for (let y = 1; y < height - 1; y++) {
      for (let pixel = y * width + 1; pixel < y * width + width - 1; pixel++) {
        if (ground[pixel] !== 0) continue;
        if (
          (near(pixel, pixel - 1) ||
            near(pixel, pixel + 1) ||
            near(pixel, pixel - width) ||
            near(pixel, pixel + width)) &&
          like(pixel)
        ) {
          joined.push(pixel);
        }
      }
    }
    for (const pixel of joined) ground[pixel] = 1;
  }
  closeLines(ground, lab, { width, height }, step, 2 * reach);
}

/** What has ground `reach` pixels away on both sides, and is a mix of the two, is the line where they meet. */
function closeLines(ground: Uint8Array, lab: Float32Array, { width, height }: Size, step: number, reach: number): void {
  const joined: number[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const pixel = y * width + x;
      if (ground[pixel] !== 0) continue;
      const upright = y >= reach && y < height - reach && isMix(ground, lab, pixel, reach * width, step);
      const sideways = x >= reach && x < width - reach && isMix(ground, lab, pixel, reach, step);
      if (upright || sideways) joined.push(pixel);
    }
  }
  for (const pixel of joined) ground[pixel] = 1;
}

function isMix(ground: Uint8Array, lab: Float32Array, pixel: number, away: number, step: number): boolean {
  const [one, other] = [pixel - away, pixel + away];
  if (ground[one] !== 1 || ground[other] !== 1) return false;
  let [along, length] = [0, 0];
  for (let channel = 0; channel < 3; channel++) {
    const way = lab[other * 3 + channel]! - lab[one * 3 + channel]!;
    along += way * (lab[pixel * 3 + channel]! - lab[one * 3 + channel]!);
    length += way * way;
  }
  const part = length === 0 ? 0 : Math.max(0, Math.min(1, along / length));
  let apart = 0;
  for (let channel = 0; channel < 3; channel++) {
    const [from, to] = [lab[one * 3 + channel]!, lab[other * 3 + channel]!];
    apart += (lab[pixel * 3 + channel]! - from - (to - from) * part) ** 2;
  }
  return apart < step * step;
}

const distance = (lab: Float32Array, one: number, other: number): number =>
  (lab[one]! - lab[other]!) ** 2 + (lab[one + 1]! - lab[other + 1]!) ** 2 + (lab[one + 2]! - lab[other + 2]!) ** 2;
