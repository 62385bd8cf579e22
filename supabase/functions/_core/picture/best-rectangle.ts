/** A rectangle of cells; `worth` is the sum of theirs. */
export interface CellRectangle {
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
  readonly worth: number;
}

/** Cells in rows from the top; a cell may be worth minus infinity. */
export interface Cells {
  readonly columns: number;
  readonly rows: number;
  readonly worth: Float64Array;
}

/**
 * The rectangle whose cells are worth most together, of those with at least so many columns and rows; null where none is
 * worth more than nothing. Of equals the first from the top, then from the left. For each pair of rows one pass: time is
 * rows² × columns.
 */
export function bestRectangle(cells: Cells, leastColumns: number, leastRows: number): CellRectangle | null {
  const { columns, rows, worth } = cells;
  let best: CellRectangle | null = null;
  const strip = new Float64Array(columns);
  const sums = new Float64Array(columns + 1);
  for (let top = 0; top + leastRows <= rows; top++) {
    strip.fill(0);
    for (let bottom = top; bottom < rows; bottom++) {
      for (let column = 0; column < columns; column++) strip[column]! += worth[bottom * columns + column]!;
      if (bottom - top + 1 < leastRows) continue;
      const stretch = bestStretch(strip, leastColumns, sums);
      if (stretch === null || stretch.worth <= (best?.worth ?? 0)) continue;
      const { start, length } = stretch;
      best = { column: start, row: top, columns: length, rows: bottom - top + 1, worth: stretch.worth };
    }
  }
  return best;
}

interface Stretch {
  readonly start: number;
  readonly length: number;
  readonly worth: number;
}

/** The stretch of at least `least` neighbours whose sum is largest and above nothing. `sums` is room to work in. */
function bestStretch(values: Float64Array, least: number, sums: Float64Array): Stretch | null {
  let best: Stretch | null = null;
  // Sums begin anew after each cell that nothing may cover; `lowest` is where a stretch that ends here had best begin.
  let from = 0;
  let lowest = 0;
  sums[0] = 0;
  for (let end = 1; end <= values.length; end++) {
    if (values[end - 1] === Number.NEGATIVE_INFINITY) {
      from = end;
      lowest = end;
      sums[end] = 0;
      continue;
    }
    sums[end] = sums[end - 1]! + values[end - 1]!;
    const latest = end - least;
    if (latest < from) continue;
    if (sums[latest]! < sums[lowest]!) lowest = latest;
    const worth = sums[end]! - sums[lowest]!;
    if (worth > (best?.worth ?? 0)) best = { start: lowest, length: end - lowest, worth };
  }
  return best;
}
