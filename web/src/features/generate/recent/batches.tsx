import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { patiently } from "../../../lib/patiently.ts";
import { FailureMessage } from "../../../ui/failure-message.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { usePollInterval } from "../../live/live.ts";
import { useRefresh } from "../../live/use-refresh.ts";
import { usePerson } from "../../session/session.ts";
import { recentOptions } from "./recent-options.ts";

const NothingYet = lazy(patiently(() => import("./nothing-yet.tsx")));
const RecentList = lazy(patiently(() => import("./list.tsx")));

/** What this person generated last, to look at again; before there is any, how to begin. */
export function RecentBatches({ shown }: { readonly shown: string | null }) {
  const options = recentOptions(usePerson().id);
  const interval = usePollInterval(5_000) || 10_000;
  const { data, error, refetch } = useQuery({
    ...options,
    refetchInterval: ({ state }) => (state.data?.some(({ left }) => left > 0) ? interval : false),
  });
  useRefresh(options.queryKey, { images: () => data?.some(({ left }) => left > 0) ?? false, jobs: () => false });
  if (error && !data) return <FailureMessage error={error} onRetry={() => void refetch()} />;
  return (
    <Suspense fallback={<Skeleton className="h-64" />}>
      {!data ? (
        <Skeleton className="h-64" />
      ) : data.length > 0 ? (
        <RecentList batches={data} shown={shown} />
      ) : (
        !shown && <NothingYet />
      )}
    </Suspense>
  );
}
