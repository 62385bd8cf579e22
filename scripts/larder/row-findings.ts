import type { RowFindings } from "../../shared/batch-quotes.ts";
import type { CsvProblem } from "../../shared/csv-rows.ts";
import { cut, plural } from "./output.ts";

/** What a dry run found, by the rows of a file, as a spreadsheet counts them. */
export interface FileFindings {
  readonly rows: number;
  readonly good: number;
  readonly missing: { readonly row: number; readonly names: readonly string[] }[];
  readonly too_long: { readonly row: number; readonly name: string }[];
  readonly bad: { readonly row: number; readonly field: string | null; readonly message: string }[];
  readonly duplicates: { readonly row: number; readonly of: number }[];
  /** How many there are of each; the lists are of the first hundred. */
  readonly counts: Readonly<Record<"missing" | "too_long" | "bad" | "duplicates", number>>;
  readonly unused: readonly string[];
  /** What is wrong with lines of the file, some of which are no rows for that reason. */
  readonly unreadable: readonly CsvProblem[];
}

/** Says what was found of rows as found of the file's. */
export function findingsOfFile(found: RowFindings, unreadable: readonly CsvProblem[]): FileFindings {
  const { missing, too_long, bad, duplicates } = found;
  return {
    rows: found.count,
    good: found.good,
    missing: missing.list,
    too_long: too_long.list,
    bad: bad.list,
    duplicates: duplicates.list,
    counts: {
      missing: missing.count,
      too_long: too_long.count,
      bad: bad.count,
      duplicates: duplicates.count,
    },
    unused: found.unused,
    unreadable,
  };
}

/** How many rows of a file nothing is made of. */
export const countWrong = ({ rows, good, unreadable }: FileFindings): number =>
  rows - good + unreadable.filter(({ leftOut }) => leftOut).length;

const mostShown = 10;

/** A paragraph for each kind of finding, its first ten rows by number. */
export function describeFindings(found: FileFindings): string {
  const { counts, missing, too_long, bad, duplicates, unused, unreadable } = found;
  const part = (heading: string, count: number, lines: readonly string[]) =>
    count === 0
      ? []
      : [
          `${heading}:`,
          ...lines.slice(0, mostShown).map((line) => `  ${cut(line, 120)}`),
          ...(count > mostShown ? [`  and ${count - mostShown} more`] : []),
        ];
  const wrong = countWrong(found);
  return [
    wrong === 0 ? `All ${plural(found.good, "row")} can be made` : `${found.good} can be made, ${wrong} cannot`,
    ...part(
      "Lines that are not as they should be",
      unreadable.length,
      unreadable.map(({ message }) => message),
    ),
    ...part(
      "Nothing fills",
      counts.missing,
      missing.map(({ row, names }) => `row ${row}: ${names.join(", ")}`),
    ),
    ...part(
      "Too long",
      counts.too_long,
      too_long.map(({ row, name }) => `row ${row}: ${name}`),
    ),
    ...part(
      "Does not fit",
      counts.bad,
      bad.map(({ row, field, message }) => `row ${row}: ${field === null ? "" : `${field}: `}${message}`),
    ),
    ...part(
      "The same again, which is made all the same",
      counts.duplicates,
      duplicates.map(({ row, of }) => `row ${row} as row ${of}`),
    ),
    ...(unused.length > 0 ? [`The recipe has no use for: ${unused.join(", ")}`] : []),
  ].join("\n");
}
