import type { Pixels } from "../ports/picture.ts";
import { luminance } from "./luminance.ts";

/** A picture cut into cells, row by row from the top: how restless each is, and between which luminances it lies. */
export interface CalmMap {
  readonly columns: number;
  readonly rows: number;
  /** In levels of 255: the standard deviation of the channels, or half the step to a neighbour where that is more. */
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
  const means = new Float64Array(count * 3);
  const squares = new Float64Array(count);
  const pixels = new Float64Array(count);
  const darkest = new Float64Array(count).fill(1);
  const lightest = new Float64Array(count);
  const { width, height, rgb } = picture;
  for (let y = 0, at = 0; y < height; y++) {
    const first = Math.floor((y * rows) / height) * columns;
    for (let x = 0; x < width; x++, at += 3) {
      const cell = first + Math.floor((x * columns) / width);
      const red = rgb[at]!;
      const green = rgb[at + 1]!;
      const blue = rgb[at + 2]!;
      means[cell * 3]! += red;
      means[cell * 3 + 1]! += green;
      means[cell * 3 + 2]! += blue;
      squares[cell]! += red * red + green * green + blue * blue;
      pixels[cell]! += 1;
      const light = luminance(red, green, blue);
      if (light < darkest[cell]!) darkest[cell] = light;
      if (light > lightest[cell]!) lightest[cell] = light;
    }
  }
  for (let at = 0; at < means.length; at++) means[at]! /= pixels[Math.floor(at / 3)]!;
  const unrest = pixels.map((number, cell) => {
    const variance = squares[cell]! / number - squareOf(means, cell);
    return Math.max(Math.sqrt(Math.max(0, variance / 3)), largestStep(means, columns, cell) / 2);
  });
  return { columns, rows, unrest, darkest, lightest };
}

const squareOf = (means: Float64Array, cell: number): number =>
  means[cell * 3]! ** 2 + means[cell * 3 + 1]! ** 2 + means[cell * 3 + 2]! ** 2;

/** From a cell to those left, right, above and below. */
function largestStep(means: Float64Array, columns: number, cell: number): number {
  const column = cell % columns;
  const step = (other: number) => {
    if (other < 0 || other * 3 >= means.length) return 0;
    const [red, green, blue] = [0, 1, 2].map((channel) => means[cell * 3 + channel]! - means[other * 3 + channel]!);
    return Math.sqrt((red! ** 2 + green! ** 2 + blue! ** 2) / 3);
  };
  return Math.max(
    step(cell - columns),
    step(cell + columns),
    column > 0 ? step(cell - 1) : 0,
    column < columns - 1 ? step(cell + 1) : 0,
  );
}
