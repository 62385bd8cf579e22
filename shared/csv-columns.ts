import type { BatchRow } from "./batches.ts";
import type { CsvTable } from "./csv-rows.ts";

/** What a column of a file fills: a slot by its name, how pictures are called, or nothing. */
export type ColumnUse = { readonly slot: string } | "file_name" | "folder" | null;

const letters = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toUpperCase();

/**
 * What each column fills, by its name: capitals, spaces, brackets and underscores make no difference, so that `First name`
 * fills [FIRSTNAME] and [FIRST_NAME]. A person may choose otherwise. Each is filled by the first column that fits.
 */
export function matchColumns(columns: readonly string[], slots: readonly string[]): ColumnUse[] {
  const open = new Map<string, ColumnUse>([
    ["FILENAME", "file_name"],
    ["FILE", "file_name"],
    ["FOLDER", "folder"],
  ]);
  for (const slot of slots) open.set(letters(slot), { slot });
  const exact = new Set(columns.filter((column) => slots.includes(column)));
  const taken = new Set<string>();
  return columns.map((column) => {
    const use = exact.has(column) ? { slot: column } : (open.get(letters(column)) ?? null);
    if (use === null) return null;
    const key = typeof use === "string" ? use : use.slot;
    // One that is named just so goes before one that only looks alike.
    if (taken.has(key) || (key !== column && exact.has(key))) return null;
    taken.add(key);
    return use;
  });
}

/** The rows of a batch that a table comes to; `numbers` says which row of the file each of them is. */
export function rowsOfTable(table: CsvTable, uses: readonly ColumnUse[]): { rows: BatchRow[]; numbers: number[] } {
  const rows = table.rows.map(({ cells }) => {
    const row: BatchRow = { tokens: {} };
    uses.forEach((use, place) => {
      const cell = cells[place] ?? "";
      if (use === null || cell === "") return;
      if (typeof use === "string") row[use] = cell;
      else row.tokens[use.slot] = cell;
    });
    return row;
  });
  return { rows, numbers: table.rows.map(({ number }) => number) };
}
