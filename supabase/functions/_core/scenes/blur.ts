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
  const [sideways, upright] = [boxRadius(across), boxRadius(down)];
  const line = new Float32Array(Math.max(width, height));
  for (let y = 0; y < height; y++) blurLine(values, y * width, 1, width, sideways, line);
  for (let x = 0; x < width; x++) blurLine(values, x, width, height, upright, line);
}

/** Three boxes of radius r have the spread of a bell whose deviation is sqrt(r * (r + 1)). */
const boxRadius = (deviation: number): number => Math.round((Math.sqrt(1 + 4 * deviation ** 2) - 1) / 2);

/** `line` is room for it. Only what three boxes reach of a line is gone over: most of a shadow's are empty, or nearly. */
function blurLine(
  values: Float32Array,
  start: number,
  step: number,
  length: number,
  radius: number,
  line: Float32Array,
): void {
  let first = 0;
  let last = length - 1;
  while (first < length && values[start + first * step] === 0) first++;
  if (first === length || radius === 0) return;
  while (values[start + last * step] === 0) last--;
  const from = Math.max(0, first - 3 * radius);
  const count = Math.min(length, last + 3 * radius + 1) - from;
  boxes(values, start + from * step, step, count, radius, line);
}

function boxes(
  values: Float32Array,
  start: number,
  step: number,
  length: number,
  radius: number,
  line: Float32Array,
): void {
  const share = 1 / (2 * radius + 1);
  for (let pass = 0; pass < 3; pass++) {
    for (let at = 0, from = start; at < length; at++, from += step) line[at] = values[from]!;
    let sum = 0;
    for (let at = 0; at < Math.min(radius, length); at++) sum += line[at]!;
    for (let at = 0, to = start; at < length; at++, to += step) {
      if (at + radius < length) sum += line[at + radius]!;
      if (at - radius - 1 >= 0) sum -= line[at - radius - 1]!;
      values[to] = sum > 0 ? sum * share : 0;
    }
  }
}
