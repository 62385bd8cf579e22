import type { BatchProgress } from "../../../../../shared/batch-rows.ts";
import { batchesStrings } from "../../../strings/batches.ts";
import { batchesOneStrings as strings } from "../../../strings/batches-one.ts";
import { formatNumber } from "../../../strings/format.ts";

/** In the order in which they stand in the bar. */
const parts = [
  ["done", "bg-good"],
  ["running", "bg-accent"],
  ["waiting", "bg-line-strong"],
  ["paused", "bg-ink-soft"],
  ["held", "bg-warn"],
  ["failed", "bg-bad"],
] as const;

/** How many pictures are where: a bar, and the numbers in words. */
export function StateBar({ progress }: { readonly progress: BatchProgress }) {
  const shown = parts.filter(([state]) => progress[state] > 0);
  const over = progress.done + progress.failed;
  return (
    <div className="grid gap-3">
      <div
        role="progressbar"
        aria-label={strings.progress}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.floor((100 * over) / Math.max(1, progress.pictures))}
        className="flex h-3 gap-px overflow-hidden rounded-full bg-inset"
      >
        {shown.map(([state, color]) => (
          <div
            key={state}
            className={`${color} min-w-1 transition-[flex-grow] motion-reduce:transition-none`}
            style={{ flexGrow: progress[state], flexBasis: 0 }}
          />
        ))}
      </div>
      <ul aria-label={strings.parts} className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {shown.map(([state, color]) => (
          <li key={state} className="flex items-center gap-2">
            <span aria-hidden className={`size-2.5 rounded-full ${color}`} />
            {batchesStrings.rowStates[state]}
            <span className="font-medium tabular-nums">{formatNumber(progress[state])}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
