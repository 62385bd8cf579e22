import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router-dom";
import type { PatternDetail } from "../../../../../shared/patterns.ts";
import { formatDateTime } from "../../../strings/format.ts";
import { patternReadingStrings as strings } from "../../../strings/pattern-reading.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { LoadingLine } from "../../../ui/loading-line.tsx";
import { ProgressBar } from "../../../ui/progress-bar.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { StateMessage } from "../../../ui/state-message.tsx";
import { countsText } from "./counts-text.ts";
import { IngestActions } from "./ingest-actions.tsx";
import { ingestOptions, isOpen, placesOptions } from "./read-ingests.ts";
import { ReadingPages } from "./reading-pages.tsx";

export interface IngestProps {
  readonly pattern: PatternDetail;
  readonly id: string;
}

/** What was sent together: how far it is, what is done with it, and one result for each picture as it comes. */
export default function Ingest({ pattern, id }: IngestProps) {
  const [params, setParams] = useSearchParams();
  const isFailedOnly = params.get("show") === "failed";
  const ingest = useQuery(ingestOptions(id));
  const places = useQuery(placesOptions(id));
  const error = ingest.error ?? places.error;
  if (ingest.data === null) return <StateMessage title={strings.gone} help={strings.goneHelp} />;
  if (!ingest.data || !places.data) {
    if (error)
      return <FailureMessage error={error} onRetry={() => void Promise.all([ingest.refetch(), places.refetch()])} />;
    return (
      <div className="grid gap-4">
        <LoadingLine />
        <Skeleton className="h-64" />
      </div>
    );
  }
  const open = places.data.filter(({ status }) => isOpen(status)).length;
  const shown = places.data.filter(({ status }) => !isFailedOnly || status === "failed" || status === "cancelled");
  const show = (value: string) =>
    setParams(
      (now) => {
        now.delete("page");
        if (value === "") now.delete("show");
        else now.set("show", value);
        return now;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <section aria-labelledby="ingest-title" aria-busy={open > 0} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h2 id="ingest-title" className="text-lg font-semibold">
            {strings.results}
          </h2>
          <p className="mt-1 text-sm text-ink-soft">{strings.sent(formatDateTime(ingest.data.created_at))}</p>
          <p role="status" className="text-sm text-ink-soft">
            {countsText(places.data)}
          </p>
        </div>
        <div className="flex flex-wrap items-end gap-2">
          <SelectField
            label={strings.show}
            className="w-32"
            value={isFailedOnly ? "failed" : ""}
            onChange={({ target }) => show(target.value)}
          >
            <option value="">{strings.all}</option>
            <option value="failed">{strings.onlyFailed}</option>
          </SelectField>
          <IngestActions pattern={pattern} ingest={ingest.data} places={places.data} />
        </div>
      </div>
      {open > 0 && (
        <ProgressBar label={strings.progress} value={(places.data.length - open) / Math.max(1, places.data.length)} />
      )}
      {shown.length === 0 ? (
        <p className="text-ink-soft">{strings.nothing}</p>
      ) : (
        <ReadingPages ingest={id} pattern={pattern} places={shown} />
      )}
    </section>
  );
}
