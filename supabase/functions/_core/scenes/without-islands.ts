import type { Size } from "../../../../shared/crop.ts";
import { startFlood } from "./flood.ts";

/** An island smaller than this part of the largest one, or of the picture, is dirt on the ground. */
const leastOfLargest = 0.01;
const leastOfPicture = 0.0002;
/** An island of which more than this could be ground in a shadow is the rest of a shadow, unless it is the largest. */
const mostShadow = 0.8;

/**
 * What stands on a ground (1 for ground, a number a pixel) without its tiny islands and what is left of shadows: 1 for product, 0
 * for ground. `like` says whether a pixel could be ground.
 */
export function withoutIslands(ground: Uint8Array, size: Size, like: (pixel: number) => boolean): Uint8Array {
  const flood = startFlood(size);
  const seen = ground.slice();
  const islands: Int32Array[] = [];
  const least = leastOfPicture * ground.length;
  for (let start = 0; start < ground.length; start++) {
    if (seen[start]) continue;
    const island = flood([start], seen, () => true);
    if (island.length >= least) islands.push(island.slice());
  }
  islands.sort((one, other) => other.length - one.length);
  const product = new Uint8Array(ground.length);
  for (const [place, island] of islands.entries()) {
    if (island.length < leastOfLargest * islands[0]!.length) continue;
    if (place > 0 && island.filter(like).length > mostShadow * island.length) continue;
    for (const pixel of island) product[pixel] = 1;
  }
  return product;
}
