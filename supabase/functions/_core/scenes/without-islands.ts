import type { Size } from "../../../../shared/crop.ts";

/** An island smaller than this part of the largest one, or of the picture, is dirt on the ground. */
const leastOfLargest = 0.01;
const leastOfPicture = 0.0002;

/** What stands on a ground (1 for ground, a number a pixel) without its tiny islands: 1 for product, 0 for ground. */
export function withoutIslands(ground: Uint8Array, { width, height }: Size): Uint8Array {
  const islandOf = new Int32Array(width * height).fill(-1);
  const stack = new Int32Array(width * height);
  const sizes: number[] = [];
  for (let start = 0; start < ground.length; start++) {
    if (ground[start] || islandOf[start] !== -1) continue;
    sizes.push(fillIsland(ground, islandOf, stack, start, sizes.length, width));
  }
  const least = Math.max(leastOfPicture * ground.length, leastOfLargest * Math.max(0, ...sizes));
  return Uint8Array.from(islandOf, (island) => (island >= 0 && sizes[island]! >= least ? 1 : 0));
}

/** Numbers all pixels of an island, and counts them. */
function fillIsland(
  ground: Uint8Array,
  islandOf: Int32Array,
  stack: Int32Array,
  start: number,
  island: number,
  width: number,
): number {
  let [top, count] = [0, 0];
  stack[top++] = start;
  islandOf[start] = island;
  const visit = (pixel: number) => {
    if (ground[pixel] !== 0 || islandOf[pixel] !== -1) return;
    islandOf[pixel] = island;
    stack[top++] = pixel;
  };
  while (top > 0) {
    const pixel = stack[--top]!;
    const x = pixel % width;
    count++;
    if (x > 0) visit(pixel - 1);
    if (x < width - 1) visit(pixel + 1);
    visit(pixel - width);
    visit(pixel + width);
  }
  return count;
}
