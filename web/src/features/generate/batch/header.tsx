import { Ban, Columns2, GalleryVerticalEnd, RefreshCcwDot, RotateCw } from "lucide-react";
import { useNavigate } from "react-router-dom";
import { paths } from "../../../lib/paths.ts";
import { formatAgo } from "../../../strings/format.ts";
import { batchStrings as strings } from "../../../strings/generate-batch.ts";
import { Button } from "../../../ui/button.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { ProgressBar } from "../../../ui/progress-bar.tsx";
import { usePerson } from "../../session/session.ts";
import { addressWith, type GenerateAddress } from "../address.ts";
import { useCancelBatch, useRetryPictures } from "./actions.ts";
import { batchPlace } from "./look-closer.ts";
import { modelSums } from "./model-sums.ts";
import { ModelTable } from "./model-table.tsx";
import { moneyLine } from "./money-line.ts";
import type { Batch } from "./read-batch.ts";
import { summaryOf } from "./summary.ts";
import { tallyOf } from "./tally.ts";
import { useTimeLeft } from "./use-time-left.ts";

/** How far the batch is, how long it takes, what it costs, and what can be done about it as a whole. */
export function BatchHeader({ batch, address }: { readonly batch: Batch; readonly address: GenerateAddress }) {
  const isAdmin = usePerson().role === "admin";
  const tally = tallyOf(batch.pictures);
  const timeLeft = useTimeLeft(tally.left, batch.estimatedSeconds);
  const navigate = useNavigate();
  const cancel = useCancelBatch();
  const retry = useRetryPictures();
  const failed = batch.pictures.filter(({ stage, isInTrash }) => stage === "failed" && !isInTrash).map(({ id }) => id);
  const isDone = tally.left === 0;
  const sums = modelSums(batch.pictures);
  const summary = summaryOf(tally, isDone ? secondsOf(batch) : null);

  return (
    <header className="grid gap-3">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <h2 className="text-lg font-semibold">{summary}</h2>
          <p className="text-sm text-ink-soft">
            {[timeLeft, sums.length === 1 && sums[0]?.name, strings.startedAgo(formatAgo(batch.createdAt))]
              .filter(Boolean)
              .join(" · ")}
          </p>
          <p className="text-sm tabular-nums">{moneyLine(batch.money, tally.ready, isDone)}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          {!isDone && (
            <Button icon={<Ban aria-hidden />} isBusy={cancel.isPending} onClick={() => cancel.mutate(batch.id)}>
              {strings.cancelRest}
            </Button>
          )}
          {failed.length > 1 && (
            <Button icon={<RotateCw aria-hidden />} isBusy={retry.isPending} onClick={() => retry.mutate(failed)}>
              {strings.retryFailed}
            </Button>
          )}
          <Button
            icon={<RefreshCcwDot aria-hidden />}
            onClick={() => void navigate(addressWith(address, { again: batch.id }))}
          >
            {strings.again}
          </Button>
          {batch.modelCount > 1 && (
            <LinkButton icon={<Columns2 aria-hidden />} to={`${paths.compare}?batch=${batch.id}`}>
              {strings.compare}
            </LinkButton>
          )}
          {tally.ready > 0 && (
            <LinkButton
              look={isDone ? "primary" : "plain"}
              icon={<GalleryVerticalEnd aria-hidden />}
              to={batchPlace(batch.id, isAdmin)}
            >
              {isAdmin ? strings.reviewAll : strings.showInLibrary}
            </LinkButton>
          )}
        </div>
      </div>
      {!isDone && <ProgressBar label={strings.progress} value={tally.share} />}
      {sums.length > 1 && <ModelTable sums={sums} />}
      <p role="status" aria-live="polite" className="sr-only">
        {summary}
      </p>
    </header>
  );
}

const secondsOf = ({ createdAt, finishedAt }: Batch): number | null =>
  finishedAt === null ? null : (new Date(finishedAt).getTime() - new Date(createdAt).getTime()) / 1000;
