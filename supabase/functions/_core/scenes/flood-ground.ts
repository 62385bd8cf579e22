import type { Size } from "../../../../shared/crop.ts";

/** How far a pixel may be from the ground beside it, in OKLab, on a ground without grain; and on the grainiest. */
const leastStep = 0.035;
const mostStep = 0.09;
/** How quickly what counts as the ground follows its pixels: the ground beside, and the ground at large. */
const near = 0.25;
const far = 0.02;
/** How far the ground beside may get from the ground at large: in its color, lighter, and darker, as in a shadow. */
const mostTint = 0.05;
const mostLighter = 0.12;
const mostDarker = 0.3;

/**
 * Floods a picture (OKLab, three numbers a pixel) from its corners, and from what is like them along the border.
 * @returns 1 for ground, 0 for what the flood did not reach, a number a pixel.
 */
export function floodGround(lab: Float64Array, { width, height }: Size): Uint8Array {
  const ground = new Uint8Array(width * height);
  const queue = new Int32Array(width * height);
  const beside = new Float32Array(lab.length);
  const atLarge = new Float32Array(lab.length);
  const step = stepOf(lab, { width, height });
  let end = 0;
  for (const { pixel, color } of seeds(lab, { width, height }, step)) {
    if (ground[pixel]) continue;
    ground[pixel] = 1;
    beside.set(color, pixel * 3);
    atLarge.set(color, pixel * 3);
    queue[end++] = pixel;
  }
  const visit = (pixel: number, from: number) => {
    if (ground[pixel] || !joins(lab, pixel * 3, beside, atLarge, from * 3, step)) return;
    ground[pixel] = 1;
    for (let at = pixel * 3, source = from * 3; at < pixel * 3 + 3; at++, source++) {
      beside[at] = beside[source]! + near * (lab[at]! - beside[source]!);
      atLarge[at] = atLarge[source]! + far * (lab[at]! - atLarge[source]!);
    }
    queue[end++] = pixel;
  };
  for (let next = 0; next < end; next++) {
    const pixel = queue[next]!;
    const x = pixel % width;
    if (x > 0) visit(pixel - 1, pixel);
    if (x < width - 1) visit(pixel + 1, pixel);
    if (pixel >= width) visit(pixel - width, pixel);
    if (pixel < width * (height - 1)) visit(pixel + width, pixel);
  }
  return ground;
}

function joins(
  lab: Float64Array,
  at: number,
  beside: Float32Array,
  atLarge: Float32Array,
  from: number,
  step: number,
): boolean {
  const light = lab[at]! - beside[from]!;
  const green = lab[at + 1]! - beside[from + 1]!;
  const blue = lab[at + 2]! - beside[from + 2]!;
  if (light * light + green * green + blue * blue > step * step) return false;
  const lighter = lab[at]! - atLarge[from]!;
  const tint = Math.hypot(lab[at + 1]! - atLarge[from + 1]!, lab[at + 2]! - atLarge[from + 2]!);
  return tint < mostTint && lighter < mostLighter && lighter > -mostDarker;
}

interface Seed {
  readonly pixel: number;
  readonly color: readonly number[];
}

/** The pixels of the border that are like the corners at the ends of their side, or between the two. */
function* seeds(lab: Float64Array, size: Size, step: number): Generator<Seed> {
  const { width, height } = size;
  const [topLeft, topRight, bottomLeft, bottomRight] = corners(lab, size) as [number[], number[], number[], number[]];
  const between = (one: number[], other: number[], part: number) =>
    one.map((value, at) => value + (other[at]! - value) * part);
  const like = (pixel: number, color: readonly number[]) =>
    Math.hypot(...color.map((value, at) => value - lab[pixel * 3 + at]!)) < step;
  for (let x = 0; x < width; x++) {
    const part = x / Math.max(1, width - 1);
    for (const [pixel, one, other] of [
      [x, topLeft, topRight],
      [(height - 1) * width + x, bottomLeft, bottomRight],
    ] as const) {
      const color = [one, other, between(one, other, part)].find((color) => like(pixel, color));
      if (color) yield { pixel, color };
    }
  }
  for (let y = 0; y < height; y++) {
    const part = y / Math.max(1, height - 1);
    for (const [pixel, one, other] of [
      [y * width, topLeft, bottomLeft],
      [y * width + width - 1, topRight, bottomRight],
    ] as const) {
      const color = [one, other, between(one, other, part)].find((color) => like(pixel, color));
      if (color) yield { pixel, color };
    }
  }
}

const cornerSide = ({ width, height }: Size) => Math.max(1, Math.round(Math.min(width, height) * 0.03));

/** The middle color of each corner. */
function corners(lab: Float64Array, size: Size): number[][] {
  return cornerPixels(size).map((pixels) =>
    [0, 1, 2].map((channel) => middle(pixels.map((pixel) => lab[pixel * 3 + channel]!))),
  );
}

function cornerPixels(size: Size): number[][] {
  const { width, height } = size;
  const side = cornerSide(size);
  return [
    [0, 0],
    [width - side, 0],
    [0, height - side],
    [width - side, height - side],
  ].map(([left, top]) =>
    Array.from({ length: side * side }, (_, at) => (top! + Math.floor(at / side)) * width + left! + (at % side)),
  );
}

/** How far a pixel may be from the ground beside it: four times what the pixels of the calmest corners are apart. */
function stepOf(lab: Float64Array, size: Size): number {
  const grain = cornerPixels(size).map((pixels) => {
    const color = [0, 1, 2].map((channel) => middle(pixels.map((pixel) => lab[pixel * 3 + channel]!)));
    return middle(pixels.map((pixel) => Math.hypot(...color.map((value, at) => value - lab[pixel * 3 + at]!))));
  });
  return Math.max(leastStep, Math.min(mostStep, 4 * grain.sort((one, other) => one - other)[1]!));
}

const middle = (values: number[]): number => values.sort((one, other) => one - other)[values.length >> 1]!;
