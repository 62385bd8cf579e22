import type { Size } from "../../../../shared/crop.ts";

/**
 * 1 for the pixels across which a picture (OKLab, three numbers a pixel) changes by more than `most` from `reach` pixels on one side to `reach` on the other: the
 * outline of a thing does, the slow fall of a soft shadow does not.
 */
export function edgesOf(lab: Float32Array, { width, height }: Size, most: number, reach: number): Uint8Array {
  const edges = new Uint8Array(width * height);
  const apart = (one: number, other: number) => {
    const light = lab[one]! - lab[other]!;
    const green = lab[one + 1]! - lab[other + 1]!;
    const blue = lab[one + 2]! - lab[other + 2]!;
    return light * light + green * green + blue * blue > most * most;
  };
  for (let y = 0, at = 0; y < height; y++) {
    const above = Math.max(0, y - reach) * width;
    const below = Math.min(height - 1, y + reach) * width;
    for (let x = 0; x < width; x++, at++) {
      const row = y * width;
      if (
        apart((row + Math.max(0, x - reach)) * 3, (row + Math.min(width - 1, x + reach)) * 3) ||
        apart((above + x) * 3, (below + x) * 3)
      ) {
        edges[at] = 1;
      }
    }
  }
  return edges;
}
