import type { Size } from "../../../../shared/crop.ts";
import type { Flood } from "./flood.ts";

/** The largest part of the picture that the dark end of a shadow takes. */
const mostOfPicture = 0.004;

/**
 * Where shadows end under the product, beside the ground and steeper than that. What is too large for such an end is
 * a product in the color of a shadow, and none of it is answered.
 */
export function darkEnds(
  ground: Uint8Array,
  { width, height }: Size,
  flood: Flood,
  open: (pixel: number) => boolean,
): number[] {
  const seen = ground.slice();
  const ends: number[] = [];
  const beside = (pixel: number) =>
    ground[pixel - 1] === 1 || ground[pixel + 1] === 1 || ground[pixel - width] === 1 || ground[pixel + width] === 1;
  for (let start = 0; start < ground.length; start++) {
    if (seen[start] !== 0 || !beside(start) || !open(start)) continue;
    const area = flood([start], seen, open);
    if (area.length < mostOfPicture * width * height) ends.push(...area);
  }
  return ends;
}
