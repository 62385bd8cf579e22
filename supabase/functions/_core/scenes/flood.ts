import type { Size } from "../../../../shared/crop.ts";

/**
 * Reaches all that it can from some pixels, from one to the next beside, above or below, where `open` lets it. Marks them in
 * `seen`, and answers them in memory that the next call overwrites.
 */
export type Flood = (from: Iterable<number>, seen: Uint8Array, open: (pixel: number) => boolean) => Int32Array;

export function startFlood({ width, height }: Size): Flood {
  const queue = new Int32Array(width * height);
  return (from, seen, open) => {
    let end = 0;
    for (const pixel of from) {
      if (seen[pixel] !== 0) continue;
      seen[pixel] = 1;
      queue[end++] = pixel;
    }
    const visit = (pixel: number) => {
      if (seen[pixel] !== 0 || !open(pixel)) return;
      seen[pixel] = 1;
      queue[end++] = pixel;
    };
    for (let next = 0; next < end; next++) {
      const pixel = queue[next]!;
      const x = pixel % width;
      if (x > 0) visit(pixel - 1);
      if (x < width - 1) visit(pixel + 1);
      if (pixel >= width) visit(pixel - width);
      if (pixel < width * (height - 1)) visit(pixel + width);
    }
    return queue.subarray(0, end);
  };
}
