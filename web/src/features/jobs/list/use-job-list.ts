import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import type { ListedJob } from "../../../../../shared/jobs-list.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { usePollInterval } from "../../live/live.ts";
import { filterOf, type JobsView } from "../jobs-view.ts";
import { listJobs, readChanges } from "./list-jobs.ts";
import { settleRows } from "./settle-rows.ts";

/** As many as come in one answer. */
const perCall = 100;

interface Taken {
  /** Of which list. */
  readonly list: string;
  readonly total: number;
  readonly rows: readonly ListedJob[];
  readonly newer: number;
}

/**
 * The jobs of the view's filters. While somebody looks at them they change in their places; `showNewer` takes the list
 * anew.
 */
export function useJobList(view: JobsView) {
  const filter = filterOf(view);
  const list = JSON.stringify(filter);
  const { shown } = view;
  /** What is on the screen, and is to stay where it is. */
  const kept = useRef<{ list: string; rows: readonly ListedJob[] }>({ list, rows: [] });
  const refetchInterval = usePollInterval();
  const query = useQuery({
    queryKey: ["jobs", "list", list, shown],
    queryFn: async (): Promise<Taken> => {
      const last = kept.current.list === list ? kept.current.rows : [];
      const { total, jobs } = await take(filter, Math.max(shown, last.length));
      const left = new Map(last.map((job) => [job.id, job]));
      for (const { id } of jobs) left.delete(id);
      const changes = left.size > 0 ? await readChanges([...left.keys()]) : [];
      const changed = changes.map((change) => ({ ...left.get(change.id)!, ...change }));
      const settled = settleRows(last, jobs, changed, shown);
      kept.current = { list, rows: settled.rows };
      return { list, total, ...settled };
    },
    placeholderData: keepPreviousData,
    refetchInterval,
    gcTime: 0,
  });
  return {
    ...query,
    showNewer: () => {
      kept.current = { list, rows: [] };
      return queryClient.invalidateQueries({ queryKey: ["jobs", "list", list] });
    },
  };
}

async function take(filter: ReturnType<typeof filterOf>, count: number) {
  const first = await listJobs(filter, 0, Math.min(count, perCall));
  const jobs = [...first.jobs];
  while (jobs.length < Math.min(count, first.total)) {
    const more = await listJobs(filter, jobs.length, Math.min(count - jobs.length, perCall));
    if (more.jobs.length === 0) break;
    const known = new Set(jobs.map(({ id }) => id));
    jobs.push(...more.jobs.filter(({ id }) => !known.has(id)));
  }
  return { total: first.total, jobs };
}
