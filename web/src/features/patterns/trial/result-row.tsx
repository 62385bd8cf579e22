import type { JobStatus } from "../../../../../shared/extractions.ts";
import { patternTrialStrings as strings } from "../../../strings/pattern-trial.ts";
import { patternVersionStrings } from "../../../strings/patterns.ts";
import { cellsOf } from "./cells.ts";

interface ResultRowProps {
  readonly job: JobStatus;
  readonly columns: readonly string[];
  /** What other versions made of the same picture. */
  readonly besides: readonly JobStatus[];
  readonly isFirst: boolean;
  /** Rows of this picture. */
  readonly count: number;
}

const cell = "px-3 py-2 align-top";

/** What one version read out of one picture, or why it did not. */
export function ResultRow({ job, columns, besides, isFirst, count }: ResultRowProps) {
  const { result, status, error, version, source_name, image_id, position } = job;
  const cells = cellsOf(result?.data ?? {});
  const others = besides.flatMap((other) => (other.result ? [cellsOf(other.result.data)] : []));
  return (
    <tr>
      {isFirst && (
        <th scope="rowgroup" rowSpan={count} className={`${cell} max-w-56 min-w-32 font-medium wrap-anywhere`}>
          {source_name ?? image_id ?? strings.numbered((position ?? 0) + 1)}
        </th>
      )}
      <td className={`${cell} whitespace-nowrap text-ink-soft`}>
        {version !== null && patternVersionStrings.number(version)}
      </td>
      {result ? (
        columns.map((column) => {
          const value = cells.get(column);
          const differs = others.some((other) => other.get(column) !== value);
          return (
            <td
              key={column}
              className={`${cell} max-w-80 min-w-24 whitespace-pre-wrap wrap-anywhere ${differs ? "bg-warn-soft" : ""}`}
            >
              {value ?? "–"}
              {differs && <span className="sr-only"> ({strings.differs})</span>}
            </td>
          );
        })
      ) : (
        <td colSpan={Math.max(1, columns.length)} className={`${cell} ${error ? "text-bad" : "text-ink-soft"}`}>
          {strings.statuses[status]}
          {error && `: ${error.detail ?? error.code}`}
        </td>
      )}
    </tr>
  );
}
