import type { Pixels } from "../ports/picture.ts";

const columns = 9;
const rows = 8;
/** Levels of brightness that two neighbours must differ by: less is noise, and says nothing of how a picture looks. */
const leastStep = 1;

/**
 * The difference hash of a picture: the brightness of nine by eight cells, and for each but the last of a row whether the
 * one to its right is brighter. 64 characters `0` or `1`, row by row. The same picture in another size, compression or
 * exposure differs in a few of them; of another picture about half do.
 */
export function look(picture: Pixels): string {
  const cells = brightness(picture);
  let bits = "";
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns - 1; column++) {
      const at = row * columns + column;
      bits += cells[at + 1]! - cells[at]! > leastStep ? "1" : "0";
    }
  }
  return bits;
}

/** Mean brightness of each cell, 0 to 255. Pixels on a border count in both cells, each by its part. */
function brightness(picture: Pixels): Float64Array {
  const wide = picture.width / columns;
  const high = picture.height / rows;
  return Float64Array.from({ length: columns * rows }, (_, cell) => {
    const left = (cell % columns) * wide;
    const top = Math.floor(cell / columns) * high;
    return brightnessBetween(picture, left, top, left + wide, top + high);
  });
}

function brightnessBetween(
  { width, height, rgb }: Pixels,
  left: number,
  top: number,
  right: number,
  bottom: number,
): number {
  let sum = 0;
  for (let y = Math.floor(top), rowEnd = Math.min(height, bottom); y < rowEnd; y++) {
    const high = Math.min(y + 1, bottom) - Math.max(y, top);
    for (let x = Math.floor(left), end = Math.min(width, right); x < end; x++) {
      const at = (y * width + x) * 3;
      const bright = 0.299 * rgb[at]! + 0.587 * rgb[at + 1]! + 0.114 * rgb[at + 2]!;
      sum += bright * high * (Math.min(x + 1, right) - Math.max(x, left));
    }
  }
  return sum / ((right - left) * (bottom - top));
}
