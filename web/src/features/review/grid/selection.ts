/** All pictures from one to another, both included; only the second if the first is not there. */
export function rangeOf(ids: readonly string[], from: string | null, to: string): readonly string[] {
  const end = ids.indexOf(to);
  const start = from === null ? -1 : ids.indexOf(from);
  if (end < 0) return [];
  return start < 0 ? [to] : ids.slice(Math.min(start, end), Math.max(start, end) + 1);
}

/** The picture that an arrow key leads to in a grid of so many columns; the same one at an edge. */
export function moveInGrid(ids: readonly string[], from: string | null, key: string, columns: number): string | null {
  const at = from === null ? -1 : ids.indexOf(from);
  if (at < 0) return ids[0] ?? null;
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }[key] ?? 0;
  const last = ids.length - 1;
  // From above a last row that is not full, down leads to its end.
  const isLastRow = Math.floor(at / columns) === Math.floor(last / columns);
  const to = key === "ArrowDown" && !isLastRow ? Math.min(at + step, last) : at + step;
  return ids[to] ?? ids[at]!;
}
