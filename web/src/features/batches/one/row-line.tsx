import { batchesOneStrings as strings } from "../../../strings/batches-one.ts";
import { formatNumber } from "../../../strings/format.ts";
import { Picture } from "../../images/picture.tsx";
import { RowStateBadge } from "./row-state-badge.tsx";
import { type BatchRowLine, summaryOf, troubleOf } from "./row-summary.ts";

interface RowLineProps {
  readonly line: BatchRowLine;
  readonly onOpen: (place: number) => void;
}

const mostThumbnails = 4;

/** A row in a line; it opens what there is to know of it. All lines are equally high. */
export function RowLine({ line, onOpen }: RowLineProps) {
  const about = summaryOf(line) || strings.noValues;
  const trouble = troubleOf(line);
  const hasFailed = line.state === "failed" || line.state === "left_out";
  const called = [line.folder, line.file_name].filter(Boolean).join("/");
  return (
    <button
      type="button"
      data-place={line.place}
      onClick={() => onOpen(line.place)}
      className="flex h-full w-full items-center gap-3 px-3 text-left -outline-offset-2 hover:bg-inset"
    >
      <span className="w-12 shrink-0 text-sm text-ink-soft tabular-nums">
        <span className="sr-only">{strings.rowWord} </span>
        {formatNumber(line.row)}
      </span>
      <span className="min-w-0 flex-1">
        <span className="block truncate">{about}</span>
        <span
          className={`block truncate text-sm ${trouble === null ? "text-ink-soft" : hasFailed ? "text-bad" : "text-warn"}`}
        >
          {trouble ?? called}
        </span>
      </span>
      <span aria-hidden className="hidden shrink-0 gap-1 sm:flex">
        {line.pictures
          .slice(0, mostThumbnails)
          .map(
            ({ image_id, thumbnail_path }) =>
              thumbnail_path && (
                <Picture key={image_id} path={thumbnail_path} alt="" className="size-11 rounded-control" />
              ),
          )}
      </span>
      <span className="shrink-0">
        <RowStateBadge state={line.state} />
      </span>
    </button>
  );
}
