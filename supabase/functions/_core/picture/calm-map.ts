import type { Pixels } from "../ports/picture.ts";
import { luminance } from "./luminance.ts";

/** A picture cut into cells, row by row from the top: how restless each is, and between which luminances it lies. */
export interface CalmMap {
  readonly columns: number;
  readonly rows: number;
  /** Standard deviation of brightness, in levels of 255. */
  readonly unrest: Float64Array;
  readonly darkest: Float64Array;
  readonly lightest: Float64Array;
}

/** Cells along the longer side, where the picture has pixels enough for them. */
const mostCells = 48;
const leastCellSide = 4;

/** Meant for pictures of a few hundred pixels a side, where a cell has about ten by ten. */
export function calmMap({ width, height, rgb }: Pixels): CalmMap {
  const side = Math.max(leastCellSide, Math.max(width, height) / mostCells);
  const columns = Math.max(1, Math.round(width / side));
  const rows = Math.max(1, Math.round(height / side));
  const count = columns * rows;
  const [unrest, darkest, lightest] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  for (let row = 0, cell = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, cell++) {
      let [sum, squares, dark, light] = [0, 0, 1, 0];
      // One pixel beyond the cell, so that an edge between two cells disturbs both.
      const left = Math.max(0, Math.floor((column * width) / columns) - 1);
      const right = Math.min(width, Math.ceil(((column + 1) * width) / columns) + 1);
      const top = Math.max(0, Math.floor((row * height) / rows) - 1);
      const bottom = Math.min(height, Math.ceil(((row + 1) * height) / rows) + 1);
      for (let y = top; y < bottom; y++) {
        for (let x = left, at = (y * width + left) * 3; x < right; x++, at += 3) {
          const [red, green, blue] = [rgb[at]!, rgb[at + 1]!, rgb[at + 2]!];
          const bright = 0.299 * red + 0.587 * green + 0.114 * blue;
          const lit = luminance(red, green, blue);
          sum += bright;
          squares += bright * bright;
          if (lit < dark) dark = lit;
          if (lit > light) light = lit;
        }
      }
      const pixels = (right - left) * (bottom - top);
      unrest[cell] = Math.sqrt(Math.max(0, squares / pixels - (sum / pixels) ** 2));
      darkest[cell] = dark;
      lightest[cell] = light;
    }
  }
  return { columns, rows, unrest, darkest, lightest };
}
