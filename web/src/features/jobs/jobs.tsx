import { CircleQuestionMark } from "lucide-react";
import { Suspense } from "react";
import { lazyPart } from "../../lib/lazy-part.ts";
import { jobsStrings as strings } from "../../strings/jobs.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { FailureGroups } from "./failures/failure-groups.tsx";
import { JobList } from "./list/job-list.tsx";
import { OfflineMessage } from "./offline-message.tsx";
import { StageBoard } from "./stages/stage-board.tsx";
import { useStages } from "./stages/use-stages.ts";
import { useJobsRefresh } from "./use-jobs-refresh.ts";
import { useJobsView } from "./use-jobs-view.ts";

const ProviderStrip = lazyPart(() => import("./providers/provider-strip.tsx"));
const HelpDialog = lazyPart(() => import("./details/help-dialog.tsx"));

/** How the work in the background does: its stages, what failed, and every job. */
export function Jobs() {
  const [view, change] = useJobsView();
  useJobsRefresh();
  const { data, fetchStatus } = useStages();
  const isOfflineFromTheStart = !data && fetchStatus === "paused";
  return (
    <Page
      title={strings.title}
      actions={
        <IconButton
          label={strings.help}
          icon={<CircleQuestionMark aria-hidden />}
          aria-keyshortcuts="?"
          className="max-md:hidden"
          onClick={() => change({ isHelpOpen: true })}
        />
      }
    >
      {isOfflineFromTheStart ? (
        <OfflineMessage />
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
          <Suspense fallback={<Skeleton className="h-28" />}>
            <ProviderStrip />
          </Suspense>
          <StageBoard />
          <FailureGroups />
          <JobList view={view} change={change} />
        </div>
      )}
      <Suspense>{view.isHelpOpen && <HelpDialog onClose={() => change({ isHelpOpen: false })} />}</Suspense>
    </Page>
  );
}
