import { useMutation } from "@tanstack/react-query";
import { RotateCw } from "lucide-react";
import { Suspense, useState } from "react";
import type { JobFilter } from "../../../../../shared/jobs-list.ts";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { notify } from "../../../lib/notify.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { formatNumber } from "../../../strings/format.ts";
import { jobsStrings as strings } from "../../../strings/jobs.ts";
import { Button } from "../../../ui/button.tsx";
import { ProgressBar } from "../../../ui/progress-bar.tsx";
import { notDone } from "../not-done.ts";
import { retryFailed } from "./retry-failed.ts";

const ConfirmDialog = lazyPart(async () => ({
  default: (await import("../../../ui/confirm-dialog.tsx")).ConfirmDialog,
}));

/** From here on somebody may not know what it costs. */
const asksFrom = 20;

export interface RetryAllProps {
  readonly filter: JobFilter;
  /** How many failed jobs there are. */
  readonly count: number;
  /** Why they failed, for the ear. */
  readonly reason: string;
  /** Something else helps more. */
  readonly isSecond?: boolean;
}

/** Tries all failed jobs of a filter again, says how far it is and how many it were. */
export function RetryAll({ filter, count, reason, isSecond = false }: RetryAllProps) {
  const [done, setDone] = useState(0);
  const [isAsking, setAsking] = useState(false);
  const retry = useMutation({
    mutationFn: (_wasOnline: boolean) => retryFailed(filter, setDone),
    onSuccess: (queued) =>
      queued > 0 ? notify.done(strings.retried(formatNumber(queued), queued === 1)) : notify.tell(strings.noneRetried),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["jobs"] }),
  });
  const start = () => {
    setAsking(false);
    setDone(0);
    retry.mutate(navigator.onLine);
  };
  const label = count === 1 ? strings.retryOne : strings.retryAll(formatNumber(count));
  return (
    <div className="grid gap-1">
      <Button
        size="small"
        look={isSecond ? "quiet" : "plain"}
        icon={<RotateCw aria-hidden />}
        isBusy={retry.isPending}
        aria-label={`${label}: ${reason}`}
        onClick={() => (count < asksFrom ? start() : setAsking(true))}
      >
        {label}
      </Button>
      {retry.isPending && <ProgressBar label={strings.retrying} value={count === 0 ? 0 : Math.min(1, done / count)} />}
      {retry.isError && (
        <p role="alert" className="text-sm text-bad">
          {notDone(retry.error, retry.variables)}
        </p>
      )}
      <Suspense>
        {isAsking && (
          <ConfirmDialog
            title={strings.askRetryTitle(formatNumber(count))}
            help={strings.askRetryHelp}
            action={label}
            onConfirm={start}
            onClose={() => setAsking(false)}
          />
        )}
      </Suspense>
    </div>
  );
}
