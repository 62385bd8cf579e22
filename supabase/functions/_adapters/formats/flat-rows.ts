import type { Cell } from "../../../../shared/csv.ts";

/** What was read out of a picture. */
export type Data = Readonly<Record<string, unknown>>;

/**
 * Data as rows of a table, one for each: a field of an object is a column `address.city`; a list of plain values is one cell,
 * joined by `; `; a list of anything else is a column for each place and field, `items.0.price`, counted from 0 as in the
 * paths of `confidence`. Columns stand in the order in which fields come, those of a longer list at the end of the list. A dot
 * or backslash in a name has a backslash before it. Null, and what others have and a row has not, is an empty cell. What is
 * plain in one row and has fields in another has its own column beside theirs.
 */
export function flatRows(all: readonly (Data | null)[]): { columns: string[]; rows: Cell[][] } {
  const cells = all.map((data) => new Map(data ? cellsOf(data, []) : []));
  const columns = new Columns();
  for (const row of cells) columns.add(row);
  const names = columns.names();
  return { columns: names, rows: cells.map((row) => names.map((name) => row.get(name) ?? null)) };
}

function cellsOf(value: unknown, path: readonly string[]): [string, Cell][] {
  const inner = entriesOf(value);
  if (inner && inner.length > 0) return inner.flatMap(([name, one]) => cellsOf(one, [...path, name]));
  return path.length === 0 ? [] : [[path.map(escaped).join("."), cellOf(value)]];
}

/** What has columns of its own within. */
function entriesOf(value: unknown): [string, unknown][] | null {
  if (typeof value !== "object" || value === null) return null;
  return Array.isArray(value) && value.every(isPlain) ? null : Object.entries(value);
}

function cellOf(value: unknown): Cell {
  if (Array.isArray(value)) return value.map((one) => String(one ?? "")).join("; ");
  return isPlain(value) ? value : null;
}

const isPlain = (value: unknown): value is Cell => typeof value !== "object" || value === null;
const escaped = (name: string) => name.replace(/[.\\]/g, "\\$&");

/** The columns of all rows, each new one behind that which stands before it in its row. */
class Columns {
  readonly #names: string[] = [];
  readonly #known = new Set<string>();
  readonly #told = new Set<string>();

  add(row: ReadonlyMap<string, Cell>): void {
    let before = "";
    for (const [name, cell] of row) {
      if (cell !== null && cell !== "") this.#told.add(name);
      if (!this.#known.has(name)) {
        this.#known.add(name);
        this.#names.splice(this.#names.indexOf(before) + 1, 0, name);
      }
      before = name;
    }
  }

  /** Without a list or object that is empty, or null, wherever it has no columns of its own. */
  names(): string[] {
    const parents = new Set(this.#names.flatMap(parentsOf));
    return this.#names.filter((name) => !parents.has(name) || this.#told.has(name));
  }
}

/** The columns that a column is within: `a` and `a.b` of `a.b.c`. */
const parentsOf = (name: string) =>
  [...name.matchAll(/\\.|\./g)].flatMap(({ 0: sign, index }) => (sign === "." ? [name.slice(0, index)] : []));
