import { readFile } from "node:fs/promises";
import type { BatchRow } from "../../shared/batches.ts";
import { type ColumnUse, keyOfUse, matchColumns, rowsOfTable } from "../../shared/csv-columns.ts";
import { type CsvProblem, readCsvFile } from "../../shared/csv-rows.ts";
import type { NamedField } from "../../shared/field-names.ts";
import { plural } from "./output.ts";
import { Trouble } from "./trouble.ts";

interface FileColumn {
  readonly column: string;
  readonly fills: string | null;
  /** It is called otherwise, and nobody chose it. */
  readonly guessed: boolean;
  /** What it seems to be as well as another column; null where it has no rival. */
  readonly wants: string | null;
}

/** What a file of rows comes to. */
export interface RowsOfFile {
  /** Each column of the file and what it fills: the name of a slot, `file_name`, `folder` or null. */
  readonly columns: readonly FileColumn[];
  readonly rows: BatchRow[];
  /** What is wrong with the file's own lines. */
  readonly problems: readonly CsvProblem[];
}

/**
 * Reads a CSV file and matches its columns to fields by what they are called; `chosen` goes before, by the names of columns:
 * `{"First name": "FIRSTNAME", Notes: "none"}`. Throws `Trouble` for a file that has no rows and for columns and slots
 * that are not there.
 */
export async function readRows(
  file: string,
  fields: readonly NamedField[],
  chosen: Readonly<Record<string, string>> = {},
): Promise<RowsOfFile> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Trouble(error.code === "ENOENT" ? `There is no file ${file}.` : `${file} cannot be read: ${error.code}.`);
  });
  const answer = readCsvFile(bytes);
  if ("refused" in answer) throw new Trouble(`${file}: ${answer.refused}.`);
  const { table } = answer;
  const matches = matchColumns(table.columns, fields);
  const slots = fields.map(({ name }) => name);
  const matched = matches.map(({ use }) => use);
  const uses = withChosen(table.columns, matched, slots, chosen);
  const nameOf = (use: ColumnUse | undefined) => (use ? keyOfUse(use) : null);
  const columns = table.columns.map((column, place): FileColumn => {
    const { isGuess = false, wants = null } = Object.hasOwn(chosen, column) ? {} : (matches[place] ?? {});
    const fills = nameOf(uses[place]);
    return { column, fills, guessed: isGuess && fills !== null, wants: fills === null ? nameOf(wants) : null };
  });
  return { columns, rows: rowsOfTable(table, uses), problems: table.problems };
}

function withChosen(
  columns: readonly string[],
  uses: readonly ColumnUse[],
  slots: readonly string[],
  chosen: Readonly<Record<string, string>>,
): ColumnUse[] {
  const unknown = Object.keys(chosen).find((column) => !columns.includes(column));
  if (unknown !== undefined) throw new Trouble(`There is no column ${unknown}: they are ${columns.join(", ")}.`);
  const wanted = Object.values(chosen).filter((use) => use !== "none");
  const wrong = wanted.find((use) => !slots.includes(use) && use !== "file_name" && use !== "folder");
  if (wrong !== undefined) {
    throw new Trouble(`Nothing is called ${wrong}: a column fills ${[...slots, "file_name", "folder"].join(", ")}.`);
  }
  const twice = wanted.find((use, place) => wanted.indexOf(use) !== place);
  if (twice !== undefined) throw new Trouble(`Two columns are to fill ${twice}: choose one.`);
  return columns.map((column, place) => {
    const own = Object.hasOwn(chosen, column) ? chosen[column] : undefined;
    if (own !== undefined) {
      if (own === "none") return null;
      return own === "file_name" || own === "folder" ? own : { slot: own };
    }
    const use = uses[place] ?? null;
    // What somebody chose for another column is taken.
    return use !== null && wanted.includes(keyOfUse(use)) ? null : use;
  });
}

/** How the columns of a file are understood. */
export function describeColumns({ columns, rows }: RowsOfFile): string {
  const filled = columns
    .filter(({ fills }) => fills !== null)
    .map(({ column, fills, guessed }) => `${column} fills ${fills}${guessed ? " (guessed)" : ""}`);
  const idle = columns.filter(({ fills }) => fills === null).map(({ column }) => column);
  const [guess] = columns.filter(({ guessed }) => guessed);
  const rivals = columns
    .filter(({ wants }) => wants !== null)
    .map(({ column, wants }) => {
      const filling = columns.find(({ fills }) => fills === wants)?.column;
      return `${column} looks like ${wants}, ${filling === undefined ? "as another column does" : `which ${filling} fills`}`;
    });
  return [
    `${plural(rows.length, "row")}; ${filled.length > 0 ? filled.join(", ") : "no column fills anything"}`,
    ...(idle.length > 0 ? [`Columns that fill nothing: ${few(idle)} (--column "${idle[0]}=SLOT" chooses)`] : []),
    ...(guess ? [`Look at what is guessed (--column "${guess.column}=SLOT" chooses otherwise, none for nothing)`] : []),
    ...rivals.slice(0, 20),
  ].join("\n");
}

const few = (names: readonly string[]) =>
  names.length > 20 ? `${names.slice(0, 20).join(", ")} and ${names.length - 20} more` : names.join(", ");
