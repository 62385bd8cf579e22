import { type Cell, writeCsv } from "../../../../shared/csv.ts";
import { type Data, flatRows } from "./flat-rows.ts";

/** What came of one picture of several. */
export interface CsvRow {
  /** What is said of the picture itself, such as its name and its job's id. */
  readonly about: Readonly<Record<string, Cell>>;
  /** Null where nothing was read. */
  readonly data: Data | null;
}

/** Data as CSV: the names of its columns, and a row. How it is laid out: see `flatRows`. */
export function writeDataCsv(data: Data, delimiter: string): string {
  const { columns, rows } = flatRows([data]);
  return writeCsv(columns, rows, delimiter);
}

/**
 * What came of several pictures as one CSV, a row each: what is said of the picture first, in columns whose names begin with
 * an underscore, then its data, laid out as by itself. A field that is called like one of the first has a backslash before it.
 */
export function writeRowsCsv(all: readonly CsvRow[], delimiter: string): string {
  const about = [...new Set(all.flatMap((row) => Object.keys(row.about)))];
  const taken = new Set(about.map((name) => `_${name}`));
  const { columns, rows } = flatRows(all.map(({ data }) => data));
  const names = [...taken, ...columns.map((name) => (taken.has(name) ? `\\${name}` : name))];
  const cells = all.map((row, at) => [...about.map((name) => row.about[name] ?? null), ...(rows[at] ?? [])]);
  return writeCsv(names, cells, delimiter);
}
