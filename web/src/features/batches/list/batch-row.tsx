import { Link } from "react-router-dom";
import type { ListedBatch } from "../../../../../shared/batch-rows.ts";
import { batchPath, paths } from "../../../lib/paths.ts";
import { rowsText, batchesStrings as strings } from "../../../strings/batches.ts";
import { formatUsd } from "../../../strings/usd.ts";
import { ProgressBar } from "../../../ui/progress-bar.tsx";
import { TimeText } from "../../../ui/time-text.tsx";
import { BatchBadge } from "../batch-badge.tsx";

const isOver = ({ state }: ListedBatch) => state === "done" || state === "failed" || state === "cancelled";

/** One batch: what it makes, how far it is, and what it costs. One of prompts is shown where it was asked for. */
export function BatchRow({ batch }: { readonly batch: ListedBatch }) {
  const { id, name, prompt, recipe, rows, left_out, pictures, done, failed, state, spent_usd, estimated_usd } = batch;
  const title = name ?? prompt ?? recipe ?? strings.unnamed;
  const facts = [
    recipe !== title && recipe,
    rows > 0 && rowsText(rows),
    left_out > 0 && strings.leftOutCount(left_out),
    batch.owner,
  ].filter(Boolean);
  return (
    <li>
      <Link
        to={rows > 0 ? batchPath(id) : `${paths.generate}?batch=${id}`}
        className="grid gap-x-6 gap-y-2 p-3 hover:bg-inset sm:grid-cols-[minmax(0,1fr)_14rem_8rem] sm:items-center"
      >
        <span className="min-w-0">
          <span className="flex flex-wrap items-center gap-2">
            <span className="line-clamp-2 font-medium wrap-anywhere">{title}</span>
            <BatchBadge state={state} />
          </span>
          {facts.length > 0 && <span className="block text-sm wrap-anywhere text-ink-soft">{facts.join(" · ")}</span>}
        </span>
        <span className="grid gap-1 text-sm tabular-nums">
          <span className="flex justify-between gap-2 text-ink-soft">
            <span>{strings.madeOf(done, pictures)}</span>
            {failed > 0 && <span className="text-bad">{strings.failedCount(failed)}</span>}
          </span>
          {!isOver(batch) && (
            <ProgressBar label={strings.progressOf(title)} value={(done + failed) / Math.max(1, pictures)} />
          )}
        </span>
        <span className="text-sm text-ink-soft tabular-nums sm:text-right">
          <span className="block text-ink">
            {isOver(batch) ? formatUsd(spent_usd) : strings.spentOf(formatUsd(spent_usd), formatUsd(estimated_usd))}
          </span>
          <TimeText iso={batch.created_at} />
        </span>
      </Link>
    </li>
  );
}
