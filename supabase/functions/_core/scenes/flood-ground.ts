import type { Size } from "../../../../shared/crop.ts";
import type { BorderGround } from "./border-ground.ts";
import { groundLike } from "./ground-like.ts";

/** How quickly what counts as the ground beside follows its pixels. */
const follow = 0.25;

/** Floods from pixel to pixel: what was reached stands in `ground` as 1, with a number a pixel for what is the ground there. */
export interface Flood {
  readonly ground: Uint8Array;
  /** Reaches what can be reached from these pixels. `step` is the largest difference from the ground beside, in OKLab. */
  spread(from: Iterable<number>): void;
}

/** A flood over a picture (OKLab, three numbers a pixel) whose border is known. */
export function startFlood(lab: Float32Array, size: Size, border: BorderGround, step: number): Flood {
  const { width, height } = size;
  const ground = new Uint8Array(width * height);
  const queue = new Int32Array(width * height);
  const beside = new Float32Array(lab.length);
  const like = groundLike(lab, border);
  const most = step * step;
  let end = 0;

  const visit = (pixel: number, from: number) => {
    if (ground[pixel] !== 0) return;
    const at = pixel * 3;
    const source = from * 3;
    const light = lab[at]! - beside[source]!;
    const green = lab[at + 1]! - beside[source + 1]!;
    const blue = lab[at + 2]! - beside[source + 2]!;
    if (light * light + green * green + blue * blue > most || !like(pixel)) return;
    ground[pixel] = 1;
    beside[at] = beside[source]! + follow * light;
    beside[at + 1] = beside[source + 1]! + follow * green;
    beside[at + 2] = beside[source + 2]! + follow * blue;
    queue[end++] = pixel;
  };

  return {
    ground,
    spread(from) {
      let next = end;
      for (const pixel of from) {
        if (ground[pixel] !== 0) continue;
        ground[pixel] = 1;
        for (let at = pixel * 3; at < pixel * 3 + 3; at++) beside[at] = lab[at]!;
        queue[end++] = pixel;
      }
      for (; next < end; next++) {
        const pixel = queue[next]!;
        const x = pixel % width;
        if (x > 0) visit(pixel - 1, pixel);
        if (x < width - 1) visit(pixel + 1, pixel);
        if (pixel >= width) visit(pixel - width, pixel);
        if (pixel < width * (height - 1)) visit(pixel + width, pixel);
      }
    },
  };
}
