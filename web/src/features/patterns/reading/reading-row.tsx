import type { ReadingStatus } from "../../../../../shared/extractions.ts";
import { patternTrialStrings } from "../../../strings/pattern-trial.ts";
import { Badge, type BadgeTone } from "../../../ui/badge.tsx";
import { SourcePicture } from "../pictures/source-picture.tsx";
import { cellsOf } from "../values/cells.ts";
import { confidenceAt } from "../values/confidence.ts";
import { Repairs } from "../values/repairs.tsx";
import { ValueCell } from "../values/value-cell.tsx";
import type { Reading } from "./read-ingests.ts";
import { RetryButton } from "./retry-button.tsx";

const tones: Readonly<Record<ReadingStatus, BadgeTone>> = {
  queued: "quiet",
  running: "accent",
  succeeded: "good",
  failed: "bad",
  cancelled: "quiet",
};
const cell = "px-3 py-2 align-top";

interface ReadingRowProps {
  readonly ingest: string;
  readonly reading: Reading;
  readonly columns: readonly string[];
  /** Of the library, those that are shown together. */
  readonly imageIds: readonly string[];
}

/** A picture and what was read out of it; or why not, and another try. */
export function ReadingRow({ ingest, reading, columns, imageIds }: ReadingRowProps) {
  const { position, jobId, imageId, path, status, data, error, isOffline, confidence, repairs } = reading;
  const name = reading.name ?? patternTrialStrings.numbered(position + 1);
  const cells = cellsOf(data ?? {});
  return (
    <tr>
      <th scope="row" className={`${cell} max-w-72 min-w-44 font-medium wrap-anywhere`}>
        <span className="flex items-start gap-2">
          <SourcePicture
            name={name}
            ingest={ingest}
            position={position}
            imageId={imageId}
            path={path}
            imageIds={imageIds}
          />
          <span className="min-w-0">{name}</span>
        </span>
      </th>
      <td className={`${cell} whitespace-nowrap`}>
        <Badge tone={tones[status]}>{patternTrialStrings.statuses[status]}</Badge>
        <Repairs repairs={repairs} />
      </td>
      {data ? (
        columns.map((column) => (
          <ValueCell
            key={column}
            value={cells.get(column)}
            confidence={confidenceAt(isOffline ? null : confidence, column)}
          />
        ))
      ) : (
        <td colSpan={columns.length} className={`${cell} min-w-56 text-bad`}>
          {error && <p className="mb-1.5 max-w-prose">{error}</p>}
          {jobId && (status === "failed" || status === "cancelled") && <RetryButton jobId={jobId} name={name} />}
        </td>
      )}
    </tr>
  );
}
