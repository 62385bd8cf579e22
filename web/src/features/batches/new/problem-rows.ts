import type { RowFindings } from "../../../../../shared/batch-quotes.ts";
import { writeCsv } from "../../../../../shared/csv.ts";
import type { CsvTable } from "../../../../../shared/csv-rows.ts";
import type { NamedField } from "../../../../../shared/field-names.ts";
import { batchesNewStrings as strings } from "../../../strings/batches-new.ts";

import { rowFieldNames } from "./row-field-names.ts";

/**
 * The rows of a table that nothing can be made of, as CSV: as they stand in the file, with their number and what is wrong with
 * them. `findings` are all of them. Of a row that could not be read there is only the sentence.
 */
export function writeProblemRows(table: CsvTable, findings: RowFindings, fields: readonly NamedField[]): string {
  const nameOf = rowFieldNames(fields);
  const problems = new Map<number, string[]>();
  const say = (row: number, message: string) => problems.set(row, [...(problems.get(row) ?? []), message]);
  for (const { row, message, leftOut } of table.problems) if (leftOut) say(row, message);
  for (const { row, names } of findings.missing.list) say(row, strings.nothingFills(names.map(nameOf)));
  for (const { row, name } of findings.too_long.list) say(row, strings.tooLongValue(nameOf(name)));
  for (const { row, field, message } of findings.bad.list)
    say(row, strings.doesNotFit(field && nameOf(field), message));
  const cells = new Map(table.rows.map((row) => [row.number, row.cells]));
  return writeCsv(
    [...table.columns, strings.rowColumn, strings.problemColumn],
    [...problems]
      .sort(([one], [other]) => one - other)
      .map(([row, messages]) => [...(cells.get(row) ?? table.columns.map(() => "")), row, messages.join("; ")]),
  );
}
