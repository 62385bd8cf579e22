import type { Size } from "../../../../shared/crop.ts";

/** One side of the border: a color (OKLab) a pixel, and whether the ground was followed there from a corner. */
export interface Side {
  readonly colors: Float32Array;
  readonly reached: Uint8Array;
}

/** The ground along the four sides of a picture, from the left and from the top. */
export interface BorderGround extends Size {
  readonly top: Side;
  readonly bottom: Side;
  readonly left: Side;
  readonly right: Side;
}

/** How quickly the ground that is followed takes on the color of its pixels. */
const follow = 0.1;
/** How far along a side its colors are leveled out, to both sides, as a part of it. */
const leveled = 0.01;

/**
 * Follows the ground along the border from all four corners. Where a product reaches over the border, the ground is taken
 * to go on straight from one side of it to the other.
 */
export function borderGround(lab: Float32Array, { width, height }: Size, step: number): BorderGround {
  const side = (from: number, stride: number, count: number) => {
    const colors = new Float32Array(count * 3);
    for (let at = 0; at < count; at++) {
      const pixel = (from + at * stride) * 3;
      colors.set(lab.subarray(pixel, pixel + 3), at * 3);
    }
    return leveledSide(colors, reachedFromEnds(colors, step));
  };
  return {
    width,
    height,
    top: side(0, 1, width),
    bottom: side((height - 1) * width, 1, width),
    left: side(0, width, height),
    right: side(width - 1, width, height),
  };
}

/** Walks in from both ends, as far as no pixels in a row are another color than the ground so far. */
function reachedFromEnds(colors: Float32Array, step: number): Uint8Array {
  const count = colors.length / 3;
  const reached = new Uint8Array(count);
  const patience = Math.max(3, Math.round(count * 0.01));
  for (const forward of [true, false]) {
    const ground = middleColor(colors, forward ? 0 : count - patience * 2, patience * 2);
    let strange = 0;
    for (let walked = 0; walked < count && strange < patience; walked++) {
      const at = forward ? walked : count - 1 - walked;
      let apart = 0;
      for (let channel = 0; channel < 3; channel++) apart += (colors[at * 3 + channel]! - ground[channel]!) ** 2;
      if (apart > step * step) {
        strange++;
        continue;
      }
      strange = 0;
      reached[at] = 1;
      for (let channel = 0; channel < 3; channel++) {
        ground[channel]! += follow * (colors[at * 3 + channel]! - ground[channel]!);
      }
    }
  }
  return reached;
}

function middleColor(colors: Float32Array, from: number, count: number): [number, number, number] {
  const last = colors.length / 3 - 1;
  const of = (channel: number) =>
    Array.from({ length: count }, (_, at) => colors[Math.max(0, Math.min(last, from + at)) * 3 + channel]!).sort(
      (one, other) => one - other,
    )[count >> 1]!;
  return [of(0), of(1), of(2)];
}

/** The colors of a side without their grain; where the ground was not reached, on the way from one reached end to the other. */
function leveledSide(colors: Float32Array, reached: Uint8Array): Side {
  const count = reached.length;
  const radius = Math.max(2, Math.round(count * leveled));
  const level = new Float32Array(colors.length);
  for (let at = 0; at < count; at++) {
    if (!reached[at]) continue;
    let within = 0;
    for (let near = Math.max(0, at - radius); near <= Math.min(count - 1, at + radius); near++) {
      if (!reached[near]) continue;
      within++;
      for (let channel = 0; channel < 3; channel++) level[at * 3 + channel]! += colors[near * 3 + channel]!;
    }
    for (let channel = 0; channel < 3; channel++) level[at * 3 + channel]! /= within;
  }
  bridge(level, reached);
  return { colors: level, reached };
}

function bridge(colors: Float32Array, reached: Uint8Array): void {
  const count = reached.length;
  for (let at = 0; at < count; at++) {
    if (reached[at]) continue;
    let end = at;
    while (end < count && !reached[end]) end++;
    const before = at > 0 ? at - 1 : end;
    const after = end < count ? end : at - 1;
    if (before >= count || after < 0) return;
    for (let gap = at; gap < end; gap++) {
      const part = (gap - at + 1) / (end - at + 1);
      for (let channel = 0; channel < 3; channel++) {
        const [one, other] = [colors[before * 3 + channel]!, colors[after * 3 + channel]!];
        colors[gap * 3 + channel] = one + (other - one) * part;
      }
    }
    at = end;
  }
}
