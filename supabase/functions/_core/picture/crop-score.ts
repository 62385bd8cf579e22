import type { Rectangle, Size } from "../../../../shared/crop.ts";
import type { SubjectBox } from "../../../../shared/images.ts";
import type { Pixels } from "../ports/picture.ts";
import { pixelsToOklab } from "./oklab.ts";

/**
 * How much of what matters a crop still shows, 0 to 1: of the subject's box where there is one, else of `detail`, for
 * what is in focus has edges and what stands behind has few. `area` and `picture` in the same pixels.
 */
export function cropScore(area: Rectangle, picture: Size, subject: SubjectBox | null, detail: Detail): number {
  const left = area.x / picture.width;
  const top = area.y / picture.height;
  const right = left + area.width / picture.width;
  const bottom = top + area.height / picture.height;
  if (subject === null) return round(detail(left, top, right, bottom));
  const wide = overlap(subject.x, subject.x + subject.width, left, right) / subject.width;
  const high = overlap(subject.y, subject.y + subject.height, top, bottom) / subject.height;
  return round(wide * high);
}

/** The share of a picture's detail between four edges, which are fractions of its size. */
type Detail = (left: number, top: number, right: number, bottom: number) => number;

/** Where the edges of a picture are: how much each pixel differs from those right of it and below. Read from a miniature. */
export function detailOf({ width, height, rgb }: Pixels): Detail {
  const energy = edges(width, height, pixelsToOklab(rgb));
  const total = energy.reduce((sum, value) => sum + value, 0);
  return (left, top, right, bottom) => {
    if (total === 0) return 1;
    let shown = 0;
    for (let y = 0; y < height; y++) {
      const high = overlap(y, y + 1, top * height, bottom * height);
      if (high === 0) continue;
      for (let x = 0; x < width; x++) {
        const wide = overlap(x, x + 1, left * width, right * width);
        shown += energy[y * width + x]! * wide * high;
      }
    }
    return shown / total;
  };
}

/** Squared, so that an edge outweighs the weave of a cloth. */
function edges(width: number, height: number, lab: Float64Array): Float64Array {
  const energy = new Float64Array(width * height);
  const difference = (one: number, other: number) =>
    (lab[one * 3]! - lab[other * 3]!) ** 2 +
    (lab[one * 3 + 1]! - lab[other * 3 + 1]!) ** 2 +
    (lab[one * 3 + 2]! - lab[other * 3 + 2]!) ** 2;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if (x + 1 < width) energy[at]! += difference(at, at + 1);
      if (y + 1 < height) energy[at]! += difference(at, at + width);
    }
  }
  return energy;
}

const overlap = (from: number, to: number, low: number, high: number): number =>
  Math.max(0, Math.min(to, high) - Math.max(from, low));

/** To four decimals, and no more than all for the last bit of a sum. */
const round = (share: number): number => Math.min(1, Math.round(share * 10_000) / 10_000);
