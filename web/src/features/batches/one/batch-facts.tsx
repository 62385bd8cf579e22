import type { BatchProgress } from "../../../../../shared/batch-rows.ts";
import { compareUsd } from "../../../../../shared/usd.ts";
import { recipePath } from "../../../lib/paths.ts";
import { useModelNames } from "../../../lib/use-model-names.ts";
import { batchesOneStrings as strings } from "../../../strings/batches-one.ts";
import { formatAgo, formatDuration, formatNumber } from "../../../strings/format.ts";
import { formatUsd } from "../../../strings/usd.ts";
import { Fact } from "../../../ui/fact.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import type { BatchHead } from "./read-one.ts";
import { useTimeLeft } from "./use-time-left.ts";

interface BatchFactsProps {
  readonly head: BatchHead;
  readonly progress: BatchProgress;
  /** When the progress was told, in milliseconds. */
  readonly askedAt: number;
}

/** What a batch is, how far it is, and what it has cost so far. */
export function BatchFacts({ head, progress, askedAt }: BatchFactsProps) {
  const { done, pictures, running, waiting, held, rows, left_out, estimated_seconds } = progress;
  const nameOf = useModelNames();
  const seconds = useTimeLeft(running + waiting, estimated_seconds, askedAt);
  const wait = progress.paused_at !== null ? strings.whilePaused : held > 0 ? strings.whileHeld : null;
  const timeLeft = running + waiting > 0 ? strings.about(formatDuration(seconds)) : wait;
  return (
    <dl className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-6">
      <Fact name={strings.progress}>
        <span role="status">{strings.progressText(done, pictures)}</span>
      </Fact>
      <Fact name={strings.spent}>
        {strings.spentOf(formatUsd(progress.spent_usd), formatUsd(progress.estimated_usd))}
        {compareUsd(progress.reserved_usd, "0") > 0 && (
          <span className="block text-ink-soft">{strings.reserved(formatUsd(progress.reserved_usd))}</span>
        )}
      </Fact>
      {timeLeft && <Fact name={strings.timeLeft}>{timeLeft}</Fact>}
      <Fact name={strings.rows}>
        {formatNumber(rows)}
        {left_out > 0 && <span className="block text-ink-soft">{strings.leftOut(left_out)}</span>}
      </Fact>
      {head.recipes && (
        <Fact name={strings.recipe}>
          <TextLink to={recipePath(head.recipes.slug)}>{head.recipes.name}</TextLink>
          <span className="block text-ink-soft">{strings.startedBy(formatAgo(head.created_at))}</span>
        </Fact>
      )}
      <Fact name={strings.models}>{head.models.map(nameOf).join(", ")}</Fact>
    </dl>
  );
}
