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
function brightness({ width, height, rgb }: Pixels): Float64Array {
  const across = parts(width, columns);
  const down = parts(height, rows);
  const cells = new Float64Array(columns * rows);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) {
      const bright = 0.299 * rgb[at]! + 0.587 * rgb[at + 1]! + 0.114 * rgb[at + 2]!;
      for (const [row, high] of down[y]!)
        for (const [column, wide] of across[x]!) cells[row * columns + column]! += bright * high * wide;
    }
  }
  const area = (width / columns) * (height / rows);
  return cells.map((sum) => sum / area);
}

/** For each of `length` pixels, in which of `count` equal cells it lies, and how much of it. */
function parts(length: number, count: number): [cell: number, part: number][][] {
  const size = length / count;
  return Array.from({ length }, (_, pixel) => {
    const found: [number, number][] = [];
    for (let cell = Math.floor(pixel / size); cell < count && cell * size < pixel + 1; cell++) {
      const part = Math.min(pixel + 1, (cell + 1) * size) - Math.max(pixel, cell * size);
      if (part > 0) found.push([cell, part]);
    }
    return found;
  });
}
