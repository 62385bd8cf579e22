import type { BatchRow } from "./batches.ts";
import type { CsvTable } from "./csv-rows.ts";
import { lettersOf, type NamedField } from "./field-names.ts";
import { guessField } from "./guess-field.ts";

/** What a column of a file fills: a slot by its name, how pictures are called, or nothing. */
export type ColumnUse = { readonly slot: string } | "file_name" | "folder" | null;

/** What a column is taken to fill. */
export interface ColumnMatch {
  readonly use: ColumnUse;
  /** It is called otherwise, and only seems to mean that: somebody should look at it. */
  readonly isGuess: boolean;
  /** What it would fill as well, if another column did not fill it or mean it too; null where it has no rival. */
  readonly wants: ColumnUse;
}

/** How a use is told from others, as one text. */
export const keyOfUse = (use: Exclude<ColumnUse, null>): string => (typeof use === "string" ? use : use.slot);

/** How a column may be called to fill something, the surest first. Capitals, spaces and signs make no difference but in the first. */
function namings(fields: readonly NamedField[]): ((column: string) => ColumnUse[])[] {
  const slots = (like: (field: NamedField) => boolean) => fields.filter(like).map(({ name }) => ({ slot: name }));
  return [
    (column) => slots(({ name }) => name === column),
    (column) => slots(({ name }) => lettersOf(name) === lettersOf(column)),
    (column) => slots(({ name }) => column.trim().endsWith(`(${name})`)),
    (column) => slots(({ label }) => label !== undefined && lettersOf(label) === lettersOf(column)),
    (column) => {
      const called = lettersOf(column);
      return called === "FILENAME" || called === "FILE" ? ["file_name"] : called === "FOLDER" ? ["folder"] : [];
    },
  ];
}

/**
 * What each column fills: what it is called by, be that the name or the label, so that `First name` fills [FIRSTNAME] and
 * [FIRST_NAME]; else what it seems to mean. Each is filled by one column: by the one that is called so most exactly, else by the
 * first. What several seem to mean is filled by none of them. A person may choose otherwise.
 */
export function matchColumns(columns: readonly string[], fields: readonly NamedField[]): ColumnMatch[] {
  const matches: ColumnMatch[] = columns.map(() => ({ use: null, isGuess: false, wants: null }));
  const taken = new Set<string>();
  const isOpen = ({ use, wants }: ColumnMatch) => use === null && wants === null;
  for (const naming of namings(fields)) {
    columns.forEach((column, place) => {
      const [use, other] = isOpen(matches[place]!) ? naming(column) : [];
      if (use === undefined || use === null || other !== undefined) return;
      const isFree = !taken.has(keyOfUse(use));
      matches[place] = { use: isFree ? use : null, isGuess: false, wants: isFree ? null : use };
      taken.add(keyOfUse(use));
    });
  }
  const guess = guessField(fields);
  const guesses = columns.map((column, place) => (isOpen(matches[place]!) ? guess(column) : null));
  guesses.forEach((slot, place) => {
    if (slot === null) return;
    const isAlone = !taken.has(slot) && guesses.filter((one) => one === slot).length === 1;
    matches[place] = { use: isAlone ? { slot } : null, isGuess: isAlone, wants: isAlone ? null : { slot } };
  });
  return matches;
}

/** The rows of a batch that a table comes to, each with its number in the file. */
export function rowsOfTable(table: CsvTable, uses: readonly ColumnUse[]): BatchRow[] {
  return table.rows.map(({ number, cells }) => {
    const row: BatchRow = { number, tokens: {} };
    uses.forEach((use, place) => {
      const cell = cells[place] ?? "";
      if (use === null || cell === "") return;
      if (typeof use === "string") row[use] = cell;
      else row.tokens[use.slot] = cell;
    });
    return row;
  });
}
