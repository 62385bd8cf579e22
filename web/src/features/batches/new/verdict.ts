import type { RowFindings } from "../../../../../shared/batch-quotes.ts";
import type { Checked, TableFacts } from "./desk-messages.ts";

/** What is known of the rows of a file. */
export interface Verdict {
  readonly findings: RowFindings;
  /** Rows of the file, those that could not be read among them. */
  readonly all: number;
  readonly good: number;
  /** Rows that nothing can be made of. */
  readonly wrong: number;
  readonly unusedColumns: readonly string[];
}

/** What the dry run found; once it is priced, what the database `found`, which also knows whether a picture is there. */
export function verdictOf(table: TableFacts, checked: Checked, found: RowFindings | null): Verdict {
  const findings = found ?? checked.findings;
  const all = table.rows + table.problems.leftOut;
  return {
    findings,
    all,
    good: findings.good,
    wrong: all - findings.good,
    unusedColumns: table.columns.filter((_, place) => checked.uses[place] === null),
  };
}
