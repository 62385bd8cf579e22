import type { RowFindings } from "../../../../../shared/batch-quotes.ts";

/** Findings by the numbers that the rows have in their file, as a spreadsheet counts them. */
export function inFileRows(findings: RowFindings, numbers: readonly number[]): RowFindings {
  const number = (row: number) => numbers[row] ?? row + 1;
  const listed = <Item extends { readonly row: number }>({ count, list }: { count: number; list: Item[] }) => ({
    count,
    list: list.map((item) => ({ ...item, row: number(item.row) })),
  });
  return {
    ...findings,
    missing: listed(findings.missing),
    too_long: listed(findings.too_long),
    bad: listed(findings.bad),
    duplicates: {
      count: findings.duplicates.count,
      list: findings.duplicates.list.map(({ row, of }) => ({ row: number(row), of: number(of) })),
    },
  };
}
