import type { Rectangle } from "../../../shared/crop.ts";
import type { AlphaPixels } from "../../../supabase/functions/_core/ports/picture.ts";
import { solidArea } from "../../../supabase/functions/_core/scenes/solid-area.ts";

/** How much of a change each place gets, 0 to 1. */
type Where = (x: number, y: number) => number;

const everywhere: Where = () => 1;

/** Within a circle, with a soft rim of a tenth of it. */
export const disc =
  (middleX: number, middleY: number, radius: number): Where =>
  (x, y) =>
    Math.max(0, Math.min(1, (radius - Math.hypot(x - middleX, y - middleY)) / (0.1 * radius)));

export function solidBox(product: AlphaPixels): Rectangle {
  const box = solidArea(product);
  if (!box) throw new Error("There is no product");
  return box;
}

/** Each pixel from somewhere else: `from` says where, in pixels. */
export function moved(product: AlphaPixels, from: (x: number, y: number) => [number, number]): AlphaPixels {
  const { width, height, rgba } = product;
  const out = new Uint8Array(rgba.length);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const [fromX, fromY] = from(x, y);
      sample(product, fromX, fromY, out, at);
    }
  }
  return { width, height, rgba: out };
}

/** Between four pixels, their colors weighed by their alpha. */
function sample({ width, height, rgba }: AlphaPixels, x: number, y: number, out: Uint8Array, to: number): void {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const sums = [0, 0, 0, 0];
  for (const [column, row] of [
    [left, top],
    [left + 1, top],
    [left, top + 1],
    [left + 1, top + 1],
  ] as const) {
    if (column < 0 || row < 0 || column >= width || row >= height) continue;
    const at = (row * width + column) * 4;
    const weight = (1 - Math.abs(x - column)) * (1 - Math.abs(y - row)) * rgba[at + 3]!;
    for (let channel = 0; channel < 3; channel++) sums[channel]! += weight * rgba[at + channel]!;
    sums[3]! += weight;
  }
  if (sums[3]! < 0.5) return;
  for (let channel = 0; channel < 3; channel++) out[to + channel] = Math.round(sums[channel]! / sums[3]!);
  out[to + 3] = Math.round(sums[3]!);
}

interface Recoloring {
  /** Of the hue, in degrees. */
  readonly turn?: number;
  /** What the color's distance from gray is multiplied by, and what its light is. */
  readonly tint?: number;
  readonly light?: number;
}

export function recolored(
  product: AlphaPixels,
  { turn = 0, tint = 1, light = 1 }: Recoloring,
  where = everywhere,
): AlphaPixels {
  const { width, rgba } = product;
  const out = rgba.slice();
  const angle = (turn * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle) * tint, Math.sin(angle) * tint];
  for (let at = 0; at < out.length; at += 4) {
    const share = where((at / 4) % width, Math.floor(at / 4 / width));
    if (share === 0 || out[at + 3] === 0) continue;
    const [red, green, blue] = [rgba[at]!, rgba[at + 1]!, rgba[at + 2]!];
    // Luma and two differences of color, as television has them: turning these keeps the light.
    const luma = 0.299 * red + 0.587 * green + 0.114 * blue;
    const [u, v] = [0.492 * (blue - luma), 0.877 * (red - luma)];
    const [turnedU, turnedV] = [u * cosine - v * sine, u * sine + v * cosine];
    const [newRed, newBlue] = [luma + turnedV / 0.877, luma + turnedU / 0.492];
    const newGreen = (luma - 0.299 * newRed - 0.114 * newBlue) / 0.587;
    [newRed, newGreen, newBlue].forEach((value, channel) => {
      const was = rgba[at + channel]!;
      out[at + channel] = Math.max(0, Math.min(255, Math.round(was + (value * light - was) * share)));
    });
  }
  return { ...product, rgba: out };
}

/** Blurs the colors within the product's outline, by three boxes of `radius` pixels. */
export function blurred(product: AlphaPixels, radius: number, where = everywhere): AlphaPixels {
  const { width, height, rgba } = product;
  let colors = Float32Array.from(rgba, (value, at) => (at % 4 === 3 ? value : (value * rgba[at | 3]!) / 255));
  for (let pass = 0; pass < 3; pass++) {
    colors = boxed(colors, width, height, 4, width * 4, radius);
    colors = boxed(colors, height, width, width * 4, 4, radius);
  }
  const out = rgba.slice();
  for (let at = 0; at < out.length; at += 4) {
    const share = where((at / 4) % width, Math.floor(at / 4 / width));
    if (share === 0 || out[at + 3] === 0) continue;
    for (let channel = 0; channel < 3; channel++) {
      const soft = (colors[at + channel]! * 255) / Math.max(1, colors[at + 3]!);
      out[at + channel] = Math.max(0, Math.min(255, Math.round(rgba[at + channel]! * (1 - share) + soft * share)));
    }
  }
  return { ...product, rgba: out };
}

function boxed(
  values: Float32Array,
  length: number,
  lines: number,
  step: number,
  stride: number,
  radius: number,
): Float32Array<ArrayBuffer> {
  const out = new Float32Array(values.length);
  for (let line = 0; line < lines; line++) {
    for (let channel = 0; channel < 4; channel++) {
      const start = line * stride + channel;
      let sum = 0;
      for (let at = 0; at < Math.min(radius, length); at++) sum += values[start + at * step]!;
      for (let at = 0; at < length; at++) {
        if (at + radius < length) sum += values[start + (at + radius) * step]!;
        if (at - radius - 1 >= 0) sum -= values[start + (at - radius - 1) * step]!;
        out[start + at * step] = sum / (2 * radius + 1);
      }
    }
  }
  return out;
}
