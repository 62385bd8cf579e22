import type { Pixels } from "../ports/picture.ts";
import type { Grid } from "./blur.ts";

/** Where a grid lies on a picture: its upper left, and the side of a cell, in pixels. */
interface GridPlace {
  readonly x: number;
  readonly y: number;
  readonly cell: number;
}

/** Less than half a level of 255. */
const unseen = 0.002;

/** Darkens a picture, in place, by what a grid says (0: as it is, 1: black), smoothly from cell to cell. */
export function darken({ width, height, rgb }: Pixels, grid: Grid, { x, y, cell }: GridPlace): void {
  const end = Math.min(width, Math.floor(x + grid.width * cell));
  const last = Math.min(height, Math.floor(y + grid.height * cell));
  const line = new Float32Array(grid.width);
  for (let row = Math.max(0, Math.ceil(y)); row < last; row++) {
    const seen = blendLines(line, grid, (row + 0.5 - y) / cell - 0.5);
    if (seen === null) continue;
    // A pixel is between the middles of two cells.
    const from = Math.max(0, Math.ceil(x), Math.floor(x + (seen.first - 1) * cell));
    const to = Math.min(end, Math.ceil(x + (seen.last + 2) * cell));
    for (let column = from, at = (row * width + from) * 3; column < to; column++, at += 3) {
      const place = Math.max(0, (column + 0.5 - x) / cell - 0.5);
      const left = Math.min(grid.width - 2, place | 0);
      const dark = line[left]! + (line[left + 1]! - line[left]!) * (place - left);
      if (dark < unseen) continue;
      rgb[at] = rgb[at]! * (1 - dark) + 0.5;
      rgb[at + 1] = rgb[at + 1]! * (1 - dark) + 0.5;
      rgb[at + 2] = rgb[at + 2]! * (1 - dark) + 0.5;
    }
  }
}

/** The line of a grid at a height between its own. Answers the first and the last cell of it that is seen; null where none is. */
function blendLines(
  line: Float32Array,
  { width, height, values }: Grid,
  place: number,
): { first: number; last: number } | null {
  const upper = Math.max(0, Math.min(height - 2, Math.floor(place)));
  const part = Math.max(0, Math.min(1, place - upper));
  let [first, last] = [width, -1];
  for (let at = 0, from = upper * width; at < width; at++, from++) {
    line[at] = values[from]! * (1 - part) + values[from + width]! * part;
    if (line[at]! < unseen) continue;
    if (last < 0) first = at;
    last = at;
  }
  return last < 0 ? null : { first, last };
}
