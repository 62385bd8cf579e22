/** Numbers on a grid, rows from the top. */
export interface Grid {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

export const emptyGrid = (width: number, height: number): Grid => ({
  width,
  height,
  values: new Float32Array(width * height),
});

/** Blurs a grid in place, three boxes one after the other, which is nearly a bell. `across` and `down` are its widths in cells. */
export function blur(grid: Grid, across: number, down: number): void {
  const { width, height, values } = grid;
  for (let pass = 0; pass < 3; pass++) {
    const [sideways, upright] = [boxRadius(across), boxRadius(down)];
    for (let y = 0; y < height && sideways > 0; y++) blurLine(values, y * width, 1, width, sideways);
    for (let x = 0; x < width && upright > 0; x++) blurLine(values, x, width, height, upright);
  }
}

/** Three boxes of radius r have the spread of a bell whose deviation is sqrt(r * (r + 1)). */
const boxRadius = (deviation: number): number => Math.round((Math.sqrt(1 + 4 * deviation ** 2) - 1) / 2);

function blurLine(values: Float32Array, start: number, step: number, length: number, radius: number): void {
  const line = new Float32Array(length);
  for (let at = 0; at < length; at++) line[at] = values[start + at * step]!;
  let sum = 0;
  for (let at = 0; at < Math.min(radius, length); at++) sum += line[at]!;
  for (let at = 0; at < length; at++) {
    if (at + radius < length) sum += line[at + radius]!;
    if (at - radius - 1 >= 0) sum -= line[at - radius - 1]!;
    values[start + at * step] = Math.max(0, sum / (2 * radius + 1));
  }
}
