import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import type { PatternDetail } from "../../../../../shared/patterns.ts";
import { formatDateTime } from "../../../strings/format.ts";
import { patternReadingStrings as strings } from "../../../strings/pattern-reading.ts";
import { patternVersionStrings } from "../../../strings/patterns.ts";
import { formatUsd } from "../../../strings/usd.ts";
import { Badge } from "../../../ui/badge.tsx";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { usePerson } from "../../session/session.ts";
import { type PastIngest, pastOptions, statusOptions } from "./read-ingests.ts";

interface PastIngestsProps {
  readonly pattern: PatternDetail;
  readonly current: string | null;
}

/** What one sent to the pattern lately, by hand or by key. */
export function PastIngests({ pattern, current }: PastIngestsProps) {
  const { id } = usePerson();
  const { data: past, error, refetch } = useQuery(pastOptions(pattern, id));
  return (
    <section aria-labelledby="past-title" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 id="past-title" className="text-lg font-semibold">
        {strings.past}
      </h2>
      {!past &&
        (error ? <FailureMessage error={error} onRetry={() => void refetch()} /> : <Skeleton className="h-24" />)}
      {past?.length === 0 && <p className="text-ink-soft">{strings.pastNone}</p>}
      {past && past.length > 0 && (
        <ul aria-labelledby="past-title" className="divide-y divide-line rounded-card border border-line bg-raised">
          {past.map((ingest) => (
            <PastRow key={ingest.id} ingest={ingest} isCurrent={ingest.id === current} />
          ))}
        </ul>
      )}
    </section>
  );
}

function PastRow({ ingest, isCurrent }: { readonly ingest: PastIngest; readonly isCurrent: boolean }) {
  const { data: status } = useQuery(statusOptions(ingest.id));
  const total = status ? status.queued + status.running + status.succeeded + status.failed + status.cancelled : 0;
  return (
    <li>
      <Link
        to={`?tab=read&ingest=${ingest.id}`}
        aria-current={isCurrent ? "true" : undefined}
        className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-card px-4 py-2.5 text-sm hover:bg-inset aria-[current=true]:bg-accent-soft"
      >
        <span className="font-medium">{formatDateTime(ingest.created_at)}</span>
        <span className="text-ink-soft">{patternVersionStrings.number(ingest.version)}</span>
        {status && <span>{strings.done(status.succeeded, total)}</span>}
        {status && <span className="text-ink-soft">{formatUsd(status.cost_usd)}</span>}
        {ingest.api_key_id && <Badge>{strings.byKey}</Badge>}
        {ingest.is_test && <Badge tone="warn">{strings.isTest}</Badge>}
      </Link>
    </li>
  );
}
