import type { AlphaPixels, Pixels } from "../ports/picture.ts";

type Color = readonly [red: number, green: number, blue: number];

/** A picture whose colors a function says, from 0 to 255, each of its pixels from its upper left. */
export function painted(width: number, height: number, colorAt: (x: number, y: number) => Color): Pixels {
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) rgb.set(colorAt(x, y).map(toByte), at);
  }
  return { width, height, rgb };
}

/** The same with an alpha, 0 to 255, which another function says. */
export function cutOutOf({ width, height, rgb }: Pixels, alphaAt: (x: number, y: number) => number): AlphaPixels {
  const rgba = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel++) {
    rgba.set(rgb.subarray(pixel * 3, pixel * 3 + 3), pixel * 4);
    rgba[pixel * 4 + 3] = toByte(alphaAt(pixel % width, Math.floor(pixel / width)));
  }
  return { width, height, rgba };
}

/** How much of a pixel a disc covers, 0 to 1, with a soft rim of a pixel. */
export const inDisc =
  (middleX: number, middleY: number, radius: number) =>
  (x: number, y: number): number =>
    Math.max(0, Math.min(1, radius + 0.5 - Math.hypot(x - middleX, y - middleY)));

/** A color over another, as much of it as `part` says. */
export const mixed = (color: Color, beneath: Color, part: number): Color => [
  color[0] * part + beneath[0] * (1 - part),
  color[1] * part + beneath[1] * (1 - part),
  color[2] * part + beneath[2] * (1 - part),
];

const toByte = (value: number): number => Math.max(0, Math.min(255, Math.round(value)));
