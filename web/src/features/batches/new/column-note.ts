import { type ColumnUse, keyOfUse } from "../../../../../shared/csv-columns.ts";
import { batchesNewStrings as strings } from "../../../strings/batches-new.ts";
import type { Checked } from "./desk-messages.ts";
import { rowFieldNames } from "./row-field-names.ts";

const isSame = (one: ColumnUse, other: ColumnUse) =>
  one !== null && other !== null && keyOfUse(one) === keyOfUse(other);

/** What somebody should look at before a column is taken as it is: that it was guessed, or that others mean the same. */
export function columnNote(
  columns: readonly string[],
  { fields, uses, matches }: Checked,
  place: number,
): string | null {
  const match = matches[place];
  const use = uses[place] ?? null;
  if (!match) return null;
  if (match.isGuess && isSame(use, match.use)) return strings.guessed;
  if (match.wants === null || use !== null) return null;
  const called = rowFieldNames(fields)(keyOfUse(match.wants));
  const filling = uses.findIndex((other) => isSame(other, match.wants));
  return filling === -1 ? strings.severalMean(called) : strings.filledBy(called, columns[filling] ?? "");
}
