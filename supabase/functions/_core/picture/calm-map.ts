import type { Pixels } from "../ports/picture.ts";
import { luminance } from "./luminance.ts";

/** A picture cut into cells, row by row from the top: how restless each is, and between which luminances it lies. */
export interface CalmMap {
  readonly columns: number;
  readonly rows: number;
  /** In levels of 255: the standard deviation of brightness, or half the step to a neighbour where that is more. */
  readonly unrest: Float64Array;
  readonly darkest: Float64Array;
  readonly lightest: Float64Array;
}

/** Cells along the longer side, where the picture has pixels enough for them. */
const mostCells = 48;
const leastCellSide = 4;

/** Meant for pictures of about 250 pixels a side: finer grain than that does not hinder reading. */
export function calmMap(picture: Pixels): CalmMap {
  const side = Math.max(leastCellSide, Math.max(picture.width, picture.height) / mostCells);
  const columns = Math.max(1, Math.round(picture.width / side));
  const rows = Math.max(1, Math.round(picture.height / side));
  const count = columns * rows;
  const sums = { bright: new Float64Array(count), squares: new Float64Array(count), pixels: new Float64Array(count) };
  const darkest = new Float64Array(count).fill(1);
  const lightest = new Float64Array(count);
  const { width, height, rgb } = picture;
  for (let y = 0, at = 0; y < height; y++) {
    const first = Math.floor((y * rows) / height) * columns;
    for (let x = 0; x < width; x++, at += 3) {
      const cell = first + Math.floor((x * columns) / width);
      const bright = 0.299 * rgb[at]! + 0.587 * rgb[at + 1]! + 0.114 * rgb[at + 2]!;
      const light = luminance(rgb[at]!, rgb[at + 1]!, rgb[at + 2]!);
      sums.bright[cell]! += bright;
      sums.squares[cell]! += bright * bright;
      sums.pixels[cell]! += 1;
      if (light < darkest[cell]!) darkest[cell] = light;
      if (light > lightest[cell]!) lightest[cell] = light;
    }
  }
  const mean = sums.bright.map((sum, cell) => sum / sums.pixels[cell]!);
  const unrest = mean.map((bright, cell) => {
    const deviation = Math.sqrt(Math.max(0, sums.squares[cell]! / sums.pixels[cell]! - bright ** 2));
    return Math.max(deviation, largestStep(mean, columns, cell) / 2);
  });
  return { columns, rows, unrest, darkest, lightest };
}

/** From a cell to those left, right, above and below. */
function largestStep(mean: Float64Array, columns: number, cell: number): number {
  const column = cell % columns;
  const own = mean[cell]!;
  const step = (other: number) => Math.abs((mean[other] ?? own) - own);
  return Math.max(
    step(cell - columns),
    step(cell + columns),
    column > 0 ? step(cell - 1) : 0,
    column < columns - 1 ? step(cell + 1) : 0,
  );
}
