import type { NamedField } from "../../../../../shared/field-names.ts";
import { batchesNewStrings as strings } from "../../../strings/batches-new.ts";
import { formatNumber } from "../../../strings/format.ts";
import { Badge } from "../../../ui/badge.tsx";
import type { TableFacts } from "./desk-messages.ts";
import { rowFieldNames } from "./row-field-names.ts";
import type { Verdict } from "./verdict.ts";

/** A kind of things to look at: how many there are, and the first of them. */
interface Finding {
  readonly title: string;
  readonly help?: string;
  readonly count: number;
  readonly lines: readonly { readonly row: number | null; readonly text: string }[];
  /** Stops nothing. */
  readonly isMild: boolean;
}

const mostNames = 100;

/** Everything that was found, by kind, what stops rows first. */
export function findingsOf(
  { problems }: TableFacts,
  { findings, unusedColumns }: Verdict,
  fields: readonly NamedField[],
): Finding[] {
  const nameOf = rowFieldNames(fields);
  const { missing, too_long, bad, duplicates, unused } = findings;
  const lines = (leftOut: boolean) =>
    problems.list.filter((one) => one.leftOut === leftOut).map(({ message }) => ({ row: null, text: message }));
  const names = (list: readonly string[]) => list.slice(0, mostNames).map((text) => ({ row: null, text }));
  const all: Finding[] = [
    { title: strings.unreadRows, count: problems.leftOut, lines: lines(true), isMild: false },
    {
      title: strings.missing,
      count: missing.count,
      lines: missing.list.map(({ row, names }) => ({ row, text: strings.nothingFills(names.map(nameOf)) })),
      isMild: false,
    },
    {
      title: strings.tooLong,
      count: too_long.count,
      lines: too_long.list.map(({ row, name }) => ({ row, text: strings.tooLongValue(nameOf(name)) })),
      isMild: false,
    },
    {
      title: strings.bad,
      count: bad.count,
      lines: bad.list.map(({ row, field, message }) => ({
        row,
        text: strings.doesNotFit(field && nameOf(field), message),
      })),
      isMild: false,
    },
    { title: strings.doubtfulRows, count: problems.count - problems.leftOut, lines: lines(false), isMild: true },
    {
      title: strings.duplicates,
      help: strings.duplicatesHelp,
      count: duplicates.count,
      lines: duplicates.list.map(({ row, of }) => ({ row, text: strings.sameAs(of) })),
      isMild: true,
    },
    { title: strings.unusedColumns, count: unusedColumns.length, lines: names(unusedColumns), isMild: true },
    { title: strings.unusedValues, count: unused.length, lines: names(unused), isMild: true },
  ];
  return all.filter(({ count }) => count > 0);
}

export const FindingList = ({ finding: { title, help, count, lines, isMild } }: { readonly finding: Finding }) => (
  <details className="rounded-control border border-line bg-raised px-3 py-2">
    <summary className="cursor-pointer text-sm font-medium">
      {title} <Badge tone={isMild ? "quiet" : "bad"}>{formatNumber(count)}</Badge>
    </summary>
    {help && <p className="mt-1 text-sm text-ink-soft">{help}</p>}
    <ul className="mt-2 grid max-h-72 gap-1 overflow-y-auto text-sm">
      {lines.map(({ row, text }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row may be named twice with the same words
        <li key={place} className="wrap-anywhere">
          {row !== null && <span className="font-medium tabular-nums">{strings.row(row)}: </span>}
          {text}
        </li>
      ))}
    </ul>
    {count > lines.length && <p className="mt-2 text-sm text-ink-soft">{strings.firstOf(lines.length, count)}</p>}
  </details>
);
