import { Pause, Play } from "lucide-react";
import type { Stage } from "../../../../../shared/jobs-list.ts";
import { formatAgo, formatDuration, formatNumber } from "../../../strings/format.ts";
import { stageNames, stageStates } from "../../../strings/job-kinds.ts";
import { jobsStrings as strings } from "../../../strings/jobs.ts";
import { Badge, type BadgeTone } from "../../../ui/badge.tsx";
import { Button } from "../../../ui/button.tsx";
import type { StateFilter } from "../jobs-view.ts";
import { notDone } from "../not-done.ts";
import { StageCount } from "./stage-count.tsx";
import { StageFigure } from "./stage-figure.tsx";
import { StageRate } from "./stage-rate.tsx";
import { wholeShare } from "./succeeded-text.ts";
import { usePause } from "./use-pause.ts";

export const stageColumns =
  "xl:grid-cols-[minmax(12.25rem,1.6fr)_repeat(5,minmax(3.5rem,0.6fr))_repeat(2,minmax(7.5rem,1fr))_6.75rem] xl:gap-x-3 xl:px-4";

const tones: Record<Stage["state"], BadgeTone> = { ok: "good", busy: "accent", stuck: "bad", paused: "warn" };

/** A stage: what waits, runs and failed, how well it does, and its switch. */
export function StageRow({ stage }: { readonly stage: Stage }) {
  const pause = usePause(stage);
  const wanted = stage.paused_at ? "resume_stage" : "pause_stage";
  const name = stageNames[stage.kind];
  const oldest = formatDuration(stage.oldest_due_seconds);
  const count = (label: string, state: StateFilter, value: number) => (
    <StageCount label={label} stage={stage.kind} state={state} value={value} />
  );
  return (
    <li
      aria-label={name}
      className={`grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-2 border-t border-line p-4 first:border-t-0 xl:py-2 xl:first:border-t ${stageColumns}`}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-medium">{name}</h3>
        <Badge tone={tones[stage.state]}>{stageStates[stage.state]}</Badge>
      </div>
      <dl className="col-span-2 row-start-2 flex flex-wrap gap-x-6 gap-y-2 text-sm tabular-nums xl:contents">
        {count(strings.waiting, "waiting", stage.queued + stage.waiting)}
        {count(strings.running, "running", stage.running)}
        {count(strings.failed, "failed", stage.failed)}
        {count(strings.doneToday, "done", stage.done_24h)}
        <StageFigure label={strings.oldest} isNothing={stage.oldest_due_seconds === 0} isNumber>
          {stage.oldest_due_seconds === 0 ? "–" : oldest}
        </StageFigure>
        <StageRate kind={stage.kind} label={strings.lastHour} span={stage.last_hour} />
        <StageRate kind={stage.kind} label={strings.lastDay} span={stage.last_day} />
      </dl>
      <Button
        size="small"
        look={stage.paused_at ? "primary" : "plain"}
        icon={stage.paused_at ? <Play aria-hidden /> : <Pause aria-hidden />}
        aria-label={stage.paused_at ? strings.resumeStage(name) : strings.pauseStage(name)}
        isBusy={pause.isPending}
        onClick={() => pause.mutate({ wanted, wasOnline: navigator.onLine })}
        className="col-start-2 row-start-1 xl:col-start-auto xl:row-start-auto"
      >
        {stage.paused_at ? strings.resume : strings.pause}
      </Button>
      <StageNote stage={stage} oldest={oldest} />
      {stage.requests_24h && stage.requests_24h.made > 0 && (
        <p className="col-span-full text-sm text-ink-soft">
          {strings.gotThrough(
            wholeShare(stage.requests_24h.succeeded / stage.requests_24h.made),
            formatNumber(stage.requests_24h.made),
          )}
        </p>
      )}
      {/* Done all the same, though no answer came: then the other thing is wanted. */}
      {pause.isError && pause.variables.wanted === wanted && (
        <p role="alert" className="col-span-full text-sm text-bad">
          {notDone(pause.error, pause.variables.wasOnline)}
        </p>
      )}
    </li>
  );
}

/** Who paused it and when; or what it means to be stuck. */
function StageNote({
  stage: { state, paused_at, paused_by },
  oldest,
}: {
  readonly stage: Stage;
  readonly oldest: string;
}) {
  if (paused_at)
    return (
      <p className="col-span-full text-sm text-warn">
        {paused_by ? strings.pausedBy(formatAgo(paused_at), paused_by) : strings.paused(formatAgo(paused_at))}
      </p>
    );
  return state === "stuck" && <p className="col-span-full text-sm text-bad">{strings.stuckHelp(oldest)}</p>;
}
