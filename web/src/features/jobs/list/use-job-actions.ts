import { useMutation } from "@tanstack/react-query";
import type { ListedJob } from "../../../../../shared/jobs-list.ts";
import { ask } from "../../../lib/ask.ts";
import { notify } from "../../../lib/notify.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";
import { jobsStrings as strings } from "../../../strings/jobs.ts";
import { canCancel, canRetry, canRunFirst } from "../job-verbs.ts";
import { notDone } from "../not-done.ts";

const fits = { retry_job: canRetry, cancel_job: canCancel, move_job: canRunFirst } as const;
export type Verb = keyof typeof fits;

/** Does something with a job, if it can be done to it as it is. */
export type Act = (verb: Verb, job: ListedJob) => void;

interface Wish {
  readonly verb: Verb;
  readonly id: string;
  /** Nothing has come of it. */
  isStill(job: ListedJob): boolean;
  readonly wasOnline: boolean;
}

/** Other after anything was done with the job. */
const standing = ({ state, lane, finished_at }: ListedJob) => `${state} ${lane} ${finished_at}`;

const call = (verb: Verb, job_id: string) =>
  verb === "move_job" ? supabase.rpc(verb, { job_id, lane: "people" }) : supabase.rpc(verb, { job_id });

export interface JobActions {
  readonly act: Act;
  /** The job to which something is being done. */
  readonly busyId: string | null;
  /**
   * Why the last thing could not be done to a job, in a sentence, until the job has moved on. Said at the job: without a
   * network no notice appears.
   */
  problemOf(job: ListedJob): string | null;
}

/** Retry, cancel and run first, each for one job; says what came of it. What was cancelled can be taken up again. */
export function useJobActions(): JobActions {
  const { mutate, isPending, variables, error } = useMutation({
    mutationFn: async ({ verb, id }: Wish) => await ask(call(verb, id)),
    onSuccess: (isDone, { verb, id }) => {
      if (!isDone) return notify.tell(strings.tooLate[verb]);
      const undo = {
        label: strings.undo,
        onClick: () =>
          mutate({ verb: "retry_job", id, isStill: ({ state }) => state === "cancelled", wasOnline: navigator.onLine }),
      };
      return notify.done(strings.did[verb], { id: `job ${id}`, ...(verb === "cancel_job" && { action: undo }) });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["jobs"] }),
  });
  return {
    act: (verb, job) => {
      if (fits[verb](job))
        mutate({ verb, id: job.id, isStill: (now) => standing(now) === standing(job), wasOnline: navigator.onLine });
    },
    busyId: isPending ? variables.id : null,
    problemOf: (job) => {
      const isOfIt = error && variables?.id === job.id && variables.isStill(job);
      return isOfIt ? notDone(error, variables.wasOnline) : null;
    },
  };
}
