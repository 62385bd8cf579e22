import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router-dom";
import type { ReadingStatus } from "../../../../../shared/extractions.ts";
import type { PatternDetail } from "../../../../../shared/patterns.ts";
import { patternReadingStrings as strings } from "../../../strings/pattern-reading.ts";
import { patternTrialStrings } from "../../../strings/pattern-trial.ts";
import { Button } from "../../../ui/button.tsx";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { placesOf } from "../values/places-of.ts";
import { readingsOptions } from "./read-ingests.ts";
import { ReadingTable } from "./reading-table.tsx";

const pageSize = 50;

interface ReadingPagesProps {
  readonly ingest: string;
  readonly pattern: PatternDetail;
  readonly places: readonly { readonly id: string; readonly status: ReadingStatus }[];
}

/** The results of some pictures, a page at a time; which one is in the address. */
export function ReadingPages({ ingest, pattern, places }: ReadingPagesProps) {
  const [params, setParams] = useSearchParams();
  const pages = Math.ceil(places.length / pageSize);
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(params.get("page"))) || 1));
  const here = places.slice((page - 1) * pageSize, page * pageSize);
  const mark = here.map(({ status }) => status[0]).join("");
  const { data, error, refetch } = useQuery(
    readingsOptions(
      here.map(({ id }) => id),
      mark,
    ),
  );
  const { schema } = (pattern.live_version ?? pattern.draft_version)!;
  const go = (to: number) =>
    setParams(
      (now) => {
        now.set("page", String(to));
        return now;
      },
      { preventScrollReset: true },
    );
  if (!data)
    return error ? <FailureMessage error={error} onRetry={() => void refetch()} /> : <Skeleton className="h-64" />;
  return (
    <>
      {data.some(({ isOffline }) => isOffline) && (
        <p className="rounded-control bg-warn-soft px-4 py-3 text-sm text-warn">{patternTrialStrings.offline}</p>
      )}
      <ReadingTable ingest={ingest} readings={data} fields={placesOf(schema)} />
      {pages > 1 && (
        <div className="flex flex-wrap items-center gap-3 text-sm">
          <Button size="small" disabled={page <= 1} onClick={() => go(page - 1)}>
            {strings.before}
          </Button>
          <span>{strings.page(page, pages)}</span>
          <Button size="small" disabled={page >= pages} onClick={() => go(page + 1)}>
            {strings.after}
          </Button>
        </div>
      )}
    </>
  );
}
