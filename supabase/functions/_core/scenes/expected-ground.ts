import type { BorderGround } from "./border-ground.ts";

/**
 * What the ground would be at a pixel without the product, from what it is along the border: the patch of Coons, which
 * follows a fall of light, a vignette and a horizon alike. Written to `out` as OKLab.
 */
export function expectedGround(border: BorderGround, x: number, y: number, out: Float32Array): void {
  const { width, height, top, bottom, left, right } = border;
  const across = width > 1 ? x / (width - 1) : 0;
  const down = height > 1 ? y / (height - 1) : 0;
  const end = (width - 1) * 3;
  for (let channel = 0; channel < 3; channel++) {
    const sides = left.colors[y * 3 + channel]! * (1 - across) + right.colors[y * 3 + channel]! * across;
    const ends = top.colors[x * 3 + channel]! * (1 - down) + bottom.colors[x * 3 + channel]! * down;
    const corners =
      (top.colors[channel]! * (1 - across) + top.colors[end + channel]! * across) * (1 - down) +
      (bottom.colors[channel]! * (1 - across) + bottom.colors[end + channel]! * across) * down;
    out[channel] = sides + ends - corners;
  }
}
