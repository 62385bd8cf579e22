import { useQuery } from "@tanstack/react-query";
import { generateStrings as strings } from "../../strings/generate.ts";
import { FailureMessage } from "../../ui/failure-message.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { usePollInterval } from "../live/live.ts";
import { usePerson } from "../session/session.ts";
import { NothingYet } from "./nothing-yet.tsx";
import { recentOptions } from "./recent.ts";
import { RecentBatchRow } from "./recent-batch-row.tsx";
import { useRefresh } from "./use-refresh.ts";

/** What this person generated last, to look at again. */
export function RecentBatches({ shown }: { readonly shown: string | null }) {
  const { id } = usePerson();
  const interval = usePollInterval(5_000) || 10_000;
  const options = recentOptions(id);
  const { data, error, refetch } = useQuery({
    ...options,
    refetchInterval: ({ state }) => (state.data?.some(({ left }) => left > 0) ? interval : false),
  });
  useRefresh(options.queryKey, { images: () => data?.some(({ left }) => left > 0) ?? false, jobs: () => false });
  if (error && !data) return <FailureMessage error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton className="h-64" />;
  if (data.length === 0) return shown ? null : <NothingYet />;
  return (
    <div>
      <h2 className="mb-3 text-lg font-semibold">{strings.recent}</h2>
      <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-raised">
        {data.map((batch) => (
          <RecentBatchRow key={batch.id} batch={batch} isShown={batch.id === shown} />
        ))}
      </ul>
    </div>
  );
}
