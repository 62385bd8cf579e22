export interface Grid {
  readonly columns: number;
  readonly total: number;
  /** How far the keys Page Up and Page Down go. */
  readonly rowsOfScreen: number;
}

/** Where a key leads from a tile; null for a key that does not move. */
export function tileAfterKey(key: string, from: number, { columns, total, rowsOfScreen }: Grid): number | null {
  const column = from % columns;
  const steps: Record<string, number> = {
    ArrowLeft: from - 1,
    ArrowRight: from + 1,
    ArrowUp: from >= columns ? from - columns : from,
    // From the last full row into the last row, though there is nothing just below.
    ArrowDown: hasRowBelow(from, columns, total) ? from + columns : from,
    PageUp: Math.max(column, from - columns * rowsOfScreen),
    PageDown: from + columns * rowsOfScreen,
    Home: 0,
    End: total - 1,
  };
  const to = steps[key];
  return to === undefined || total === 0 ? null : Math.max(0, Math.min(total - 1, to));
}

const hasRowBelow = (from: number, columns: number, total: number) =>
  Math.floor(from / columns) < Math.floor((total - 1) / columns);
