import type { Size } from "../../../../shared/crop.ts";

/**
 * How much a picture (OKLab, three numbers a pixel) changes across each pixel, from `reach` pixels on one side to `reach` on the
 * other: much at the outline of a thing, little in the slow fall of a soft shadow.
 */
export function steepnessOf(lab: Float32Array, { width, height }: Size, reach: number): Float32Array {
  const steepness = new Float32Array(width * height);
  const apart = (one: number, other: number) => {
    const light = lab[one]! - lab[other]!;
    const green = lab[one + 1]! - lab[other + 1]!;
    const blue = lab[one + 2]! - lab[other + 2]!;
    return light * light + green * green + blue * blue;
  };
  for (let y = 0, at = 0; y < height; y++) {
    const row = y * width;
    const above = Math.max(0, y - reach) * width;
    const below = Math.min(height - 1, y + reach) * width;
    for (let x = 0; x < width; x++, at++) {
      const across = apart((row + Math.max(0, x - reach)) * 3, (row + Math.min(width - 1, x + reach)) * 3);
      const down = apart((above + x) * 3, (below + x) * 3);
      steepness[at] = Math.sqrt(Math.max(across, down));
    }
  }
  return steepness;
}
