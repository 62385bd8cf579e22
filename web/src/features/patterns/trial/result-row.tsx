import type { JobStatus } from "../../../../../shared/extractions.ts";
import { patternTrialStrings as strings } from "../../../strings/pattern-trial.ts";
import { patternVersionStrings } from "../../../strings/patterns.ts";
import { SourcePicture } from "../pictures/source-picture.tsx";
import { cellsOf } from "../values/cells.ts";
import { confidenceAt } from "../values/confidence.ts";
import { Repairs } from "../values/repairs.tsx";
import { ValueCell } from "../values/value-cell.tsx";

interface ResultRowProps {
  readonly job: JobStatus;
  readonly columns: readonly string[];
  /** What other versions made of the same picture. */
  readonly besides: readonly JobStatus[];
  /** Of the library, those that are shown together. */
  readonly imageIds: readonly string[];
  readonly isFirst: boolean;
  /** Rows of this picture. */
  readonly count: number;
}

const cell = "px-3 py-2 align-top";

/** What one version read out of one picture, or why it did not. */
export function ResultRow({ job, columns, besides, imageIds, isFirst, count }: ResultRowProps) {
  const { result, status, error, version, source_name, image_id, position } = job;
  const name = source_name ?? image_id ?? strings.numbered((position ?? 0) + 1);
  const cells = cellsOf(result?.data ?? {});
  const others = besides.flatMap((other) => (other.result ? [cellsOf(other.result.data)] : []));
  return (
    <tr>
      {isFirst && (
        <th scope="rowgroup" rowSpan={count} className={`${cell} max-w-64 min-w-44 font-medium wrap-anywhere`}>
          <span className="flex items-start gap-2">
            <SourcePicture
              name={name}
              ingest={job.ingest_id}
              position={position}
              imageId={image_id}
              path={null}
              imageIds={imageIds}
            />
            <span className="min-w-0">{name}</span>
          </span>
        </th>
      )}
      <td className={`${cell} whitespace-nowrap text-ink-soft`}>
        {version !== null && patternVersionStrings.number(version)}
        {result && <Repairs repairs={result.repairs} />}
      </td>
      {result ? (
        columns.map((column) => {
          const value = cells.get(column);
          const differs = others.some((other) => other.get(column) !== value);
          return (
            <ValueCell
              key={column}
              value={value}
              confidence={confidenceAt(result.is_offline ? null : result.confidence, column)}
              differs={differs}
            />
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
