import { countCharacters } from "./characters.ts";
import { type CsvRecord, guessDelimiter, readRecords } from "./csv-records.ts";
import { readCsvText, UnreadableFile } from "./csv-text.ts";

/** Limits of a file: what is more is refused before anything is made of it. */
export const mostCsvBytes = 20_000_000;
export const mostCsvRows = 10_000;
export const mostCsvColumns = 1000;
export const mostCellCharacters = 5000;

export interface CsvOptions {
  /** One character; without it, it is found out: comma, semicolon, tab, bar, or what a line `sep=` says. */
  readonly delimiter?: string | undefined;
  /** Of a cell. */
  readonly mostCharacters?: number;
}

/** A row of a table, with its number as a spreadsheet counts: the names of the columns are row 1. */
export interface CsvRow {
  readonly number: number;
  /** One for each column. */
  readonly cells: readonly string[];
}

/** What is wrong with a row, as a sentence. */
export interface CsvProblem {
  readonly row: number;
  readonly message: string;
  /** Whether the row is left out; else it is taken as the sentence says. */
  readonly leftOut: boolean;
}

export interface CsvTable {
  readonly delimiter: string;
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly problems: readonly CsvProblem[];
}

/** A table, or why there is none, as a sentence. */
export type CsvAnswer = { readonly table: CsvTable } | { readonly refused: string };

const count = (number: number) => number.toLocaleString("en-US");

/** Why a file of so many bytes is not even read; null where it is. */
export function sizeProblem(bytes: number): string | null {
  if (bytes <= mostCsvBytes) return null;
  return `This file has ${Math.ceil(bytes / 1_000_000)} MB: ${mostCsvBytes / 1_000_000} MB is the most`;
}

/** Reads a file of rows. It takes no longer in a worker of a browser than in the CLI: nothing here waits. */
export function readCsvFile(bytes: Uint8Array, options: CsvOptions = {}): CsvAnswer {
  const tooLarge = sizeProblem(bytes.length);
  if (tooLarge) return { refused: tooLarge };
  try {
    const { text, strangeLines } = readCsvText(bytes);
    const answer = readCsvRows(text, options);
    if ("refused" in answer || strangeLines.length === 0) return answer;
    const rowOf = rowsOfLines(text, answer.table.delimiter);
    const strange = [...new Set(strangeLines.map(rowOf))].map((row) => ({
      row,
      message: `Row ${row} is written in another encoding than the rest: look whether its letters are right`,
      leftOut: false,
    }));
    const problems = [...answer.table.problems, ...strange].sort((one, other) => one.row - other.row);
    return { table: { ...answer.table, problems } };
  } catch (error) {
    if (error instanceof UnreadableFile) return { refused: error.message };
    throw error;
  }
}

/** Reads rows from text. */
export function readCsvRows(
  text: string,
  { delimiter, mostCharacters = mostCellCharacters }: CsvOptions = {},
): CsvAnswer {
  if (!/[\p{L}\p{N}]/u.test(text)) return { refused: "This file is empty" };
  const said = /^sep=(.)\r?\n/i.exec(text);
  const start = said ? said[0].length : 0;
  const separator = delimiter ?? said?.[1] ?? guessDelimiter(text, start);
  const records = readRecords(text, start, separator);

  let header: CsvRecord | undefined;
  const columns: string[] = [];
  const rows: CsvRow[] = [];
  const problems: CsvProblem[] = [];
  let number = 0;
  let taken = 0;
  for (const record of records) {
    number += 1;
    if (record.isOpen) return { refused: `In row ${number} a quote is opened and never closed` };
    if (record.cells.every((cell) => cell.trim() === "")) continue;
    if (!header) {
      header = record;
      columns.push(...nameColumns(record.cells));
      if (columns.length > mostCsvColumns) {
        return { refused: `This file has ${count(columns.length)} columns: ${count(mostCsvColumns)} are the most` };
      }
      continue;
    }
    taken += 1;
    if (taken > mostCsvRows) continue;
    const problem = problemOf(record, columns, number, mostCharacters);
    if (problem) problems.push(problem);
    if (!problem?.leftOut) {
      const cells = columns.map((_, place) => (record.cells[place] ?? "").trim());
      rows.push({ number, cells });
    }
  }
  if (taken > mostCsvRows) return { refused: `This file has ${count(taken)} rows: ${count(mostCsvRows)} are the most` };
  if (!header) return { refused: "This file is empty" };
  if (taken === 0) return { refused: "This file has the names of columns and no rows" };
  return { table: { delimiter: separator, columns, rows, problems } };
}

/** The columns by their names; what has none is named for its place. Trailing delimiters make no columns. */
function nameColumns(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== "");
  return cells.slice(0, last + 1).map((cell, place) => cell.trim() || `Column ${place + 1}`);
}

function problemOf(record: CsvRecord, columns: readonly string[], row: number, most: number): CsvProblem | null {
  const { cells } = record;
  const width = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  const long = cells.findIndex((cell) => cell.length > most && countCharacters(cell) > most);
  if (width > columns.length) {
    const message = `Row ${row} has ${width} cells for ${columns.length} columns: is a quote or a delimiter wrong?`;
    return { row, message, leftOut: true };
  }
  if (record.hasStrayQuote) {
    return { row, message: `Row ${row} has text after a closing quote: put quotes in a cell twice`, leftOut: true };
  }
  if (long !== -1) {
    const message = `Row ${row} has more than ${count(most)} characters in ${columns[long]}`;
    return { row, message, leftOut: true };
  }
  if (cells.length < columns.length) {
    const message = `Row ${row} has ${cells.length} of ${columns.length} cells: the rest are taken as empty`;
    return { row, message, leftOut: false };
  }
  return null;
}

/** The row that a line of the text belongs to: a row may have several. */
function rowsOfLines(text: string, delimiter: string): (line: number) => number {
  const said = /^sep=.\r?\n/i.exec(text)?.[0].length ?? 0;
  const firstLines: number[] = [];
  let line = said > 0 ? 2 : 1;
  let at = said;
  for (const { end } of readRecords(text, said, delimiter)) {
    firstLines.push(line);
    for (let next = text.indexOf("\n", at); next !== -1 && next < end; next = text.indexOf("\n", next + 1)) line += 1;
    at = end;
  }
  return (line) => firstLines.findLastIndex((first) => first <= line) + 1;
}
