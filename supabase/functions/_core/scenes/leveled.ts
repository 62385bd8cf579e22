import type { Size } from "../../../../shared/crop.ts";

/** Numbers of a picture, three a pixel, each leveled out with those of the eight pixels around: a third of the grain is left. */
export function leveled(values: ArrayLike<number>, { width, height }: Size): Float32Array {
  const across = new Float32Array(values.length);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) {
      const left = x > 0 ? at - 3 : at;
      const right = x < width - 1 ? at + 3 : at;
      for (let channel = 0; channel < 3; channel++) {
        across[at + channel] = (values[left + channel]! + values[at + channel]! + values[right + channel]!) / 3;
      }
    }
  }
  const out = new Float32Array(values.length);
  const stride = width * 3;
  for (let y = 0, at = 0; y < height; y++) {
    const above = y > 0 ? -stride : 0;
    const below = y < height - 1 ? stride : 0;
    for (let end = at + stride; at < end; at++) out[at] = (across[at + above]! + across[at]! + across[at + below]!) / 3;
  }
  return out;
}
