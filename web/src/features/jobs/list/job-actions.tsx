import { ArrowUpToLine, RotateCw, WandSparkles, X } from "lucide-react";
import type { ListedJob } from "../../../../../shared/jobs-list.ts";
import { paths } from "../../../lib/paths.ts";
import { jobsStrings as strings } from "../../../strings/jobs.ts";
import { Button } from "../../../ui/button.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { canCancel, canRetry, canRunFirst, wantsChange } from "../job-verbs.ts";
import type { Act, Verb } from "./use-job-actions.ts";

export interface JobActionsProps {
  readonly job: ListedJob;
  readonly name: string;
  readonly isBusy: boolean;
  readonly act: Act;
}

/** What can be done with a job as it is. */
export function JobActions({ job, name, isBusy, act }: JobActionsProps) {
  const isOtherWanted = job.state === "failed" && job.image_id !== null && wantsChange(job);
  const button = (verb: Verb, label: string, Icon: typeof X, shortcut: string) => (
    <Button
      size="small"
      look={verb === "retry_job" && isOtherWanted ? "quiet" : "plain"}
      icon={<Icon aria-hidden />}
      aria-label={strings.actionOf(label, name)}
      aria-keyshortcuts={shortcut}
      isBusy={isBusy}
      onClick={(event) => {
        // What was pressed goes away: the focus stays at its job.
        event.currentTarget.closest("[data-job]")?.querySelector<HTMLElement>("[aria-expanded]")?.focus();
        act(verb, job);
      }}
    >
      {label}
    </Button>
  );
  return (
    <div className="col-start-2 flex flex-wrap gap-2 empty:hidden lg:col-start-3">
      {isOtherWanted && (
        <LinkButton
          size="small"
          to={`${paths.generate}?from=${job.image_id}`}
          icon={<WandSparkles aria-hidden />}
          aria-label={strings.actionOf(strings.again, name)}
        >
          {strings.again}
        </LinkButton>
      )}
      {canRetry(job) && button("retry_job", strings.retry, RotateCw, "r")}
      {canRunFirst(job) && button("move_job", strings.runFirst, ArrowUpToLine, "f")}
      {canCancel(job) && button("cancel_job", strings.cancel, X, "c")}
    </div>
  );
}
