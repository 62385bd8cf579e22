import { failureSentence } from "../../../strings/failures.ts";
import { batchStrings as strings } from "../../../strings/generate-batch.ts";
import { type LiveJob, type Stage, shareOf } from "./stage.ts";

const steps: readonly Stage[] = ["drawing", "sizes", "tags"];

interface PictureStagesProps {
  readonly stage: Stage;
  readonly job: LiveJob | undefined;
  readonly isPaused: boolean;
}

/** Where a picture is on its way, over the place where it will be; and what holds it up, if something does. */
export function PictureStages({ stage, job, isPaused }: PictureStagesProps) {
  const place = steps.indexOf(stage);
  const delay = isPaused ? strings.paused : job?.state === "queued" && job.error_code && delayOf(job.error_code);
  return (
    <div className="absolute inset-x-0 bottom-0 grid gap-2 bg-raised/85 p-3 backdrop-blur-sm">
      {delay && <p className="text-xs text-warn">{delay}</p>}
      <p className="flex items-center gap-2 text-sm font-medium">
        <span
          aria-hidden
          className={`size-2 rounded-full ${stage === "waiting" ? "bg-line-strong" : "animate-pulse bg-accent"}`}
        />
        {strings.stage[stage]}
      </p>
      <span aria-hidden className="grid grid-cols-3 gap-1">
        {steps.map((step, index) => (
          <span key={step} className="h-1 overflow-hidden rounded-full bg-line">
            <span
              className="block h-full bg-accent transition-[width]"
              style={{ width: `${index < place ? 100 : index > place ? 0 : fill(stage, job)}%` }}
            />
          </span>
        ))}
      </span>
    </div>
  );
}

/** What the budget holds up waits for people; every other failure of a try is tried again without them. */
const delayOf = (errorCode: string) =>
  errorCode === "budget_exhausted" ? failureSentence(errorCode) : strings.triesAgain;

/** Drawing tells how far it is, the short stages are half done. */
const fill = (stage: Stage, job: LiveJob | undefined) =>
  stage === "drawing" ? Math.max(15, 100 * (job?.progress ?? 0)) : 100 * Math.min(0.5, shareOf(stage, job));
