import type { Size } from "../../../../shared/crop.ts";

/**
 * How grainy the ground is, as a distance in OKLab: what a pixel in a corner is usually apart from the corner's middle
 * color, in the second calmest corner, since a product or an edge may be in another.
 */
export function grainOf(lab: Float32Array, { width, height }: Size): number {
  const side = Math.max(1, Math.round(Math.min(width, height) * 0.03));
  const grains = [0, width - side].flatMap((left) =>
    [0, height - side].map((top) => {
      const pixels = Array.from(
        { length: side * side },
        (_, at) => ((top + Math.floor(at / side)) * width + left + (at % side)) * 3,
      );
      const color = [0, 1, 2].map((channel) => middle(pixels.map((pixel) => lab[pixel + channel]!)));
      const apart = (pixel: number) =>
        Math.sqrt(color.reduce((sum, value, channel) => sum + (value - lab[pixel + channel]!) ** 2, 0));
      return middle(pixels.map(apart));
    }),
  );
  return grains.sort((one, other) => one - other)[1]!;
}

const middle = (values: number[]): number => values.sort((one, other) => one - other)[values.length >> 1]!;
