import { failureSentence } from "../../../strings/failures.ts";
import { productStrings as strings } from "../../../strings/products-one.ts";
import { type PartJob, type PartStage, stageShare } from "./part-stage.ts";

interface PartProgressProps {
  /** What is done at each stage, in words. */
  readonly words: Readonly<Record<PartStage, string>>;
  readonly stage: PartStage;
  readonly job: PartJob | undefined;
}

/** Where a part is on its way, over the place where it will be; and what holds it up, if something does. */
export function PartProgress({ words, stage, job }: PartProgressProps) {
  const delay = job?.state === "queued" && job.error_code && delayOf(job.error_code);
  return (
    <div className="absolute inset-x-0 bottom-0 grid gap-2 bg-raised/85 p-3 backdrop-blur-sm">
      {delay && <p className="text-xs text-warn">{delay}</p>}
      <p className="flex items-center gap-2 text-sm font-medium">
        <span
          aria-hidden
          className={`size-2 shrink-0 rounded-full ${stage === "waiting" ? "bg-line-strong" : "animate-pulse bg-accent"}`}
        />
        {words[stage]}
      </p>
      <span aria-hidden className="h-1 overflow-hidden rounded-full bg-line">
        <span
          className="block h-full bg-accent transition-[width]"
          style={{ width: `${100 * stageShare(stage, job)}%` }}
        />
      </span>
    </div>
  );
}

/** What the budget holds up waits for people; every other failure of a try is tried again without them. */
const delayOf = (errorCode: string) =>
  errorCode === "budget_exhausted" ? failureSentence(errorCode) : strings.triesAgain;
