import { useMutation } from "@tanstack/react-query";
import { ask } from "../../../lib/ask.ts";
import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";
import { picturePartsStrings as strings } from "../../../strings/picture-parts.ts";
import { Button } from "../../../ui/button.tsx";
import { orAnswerLost } from "../../editing/verbs/answer-lost.ts";
import type { PictureJob } from "./read-jobs.ts";

export interface JobActionsProps {
  readonly job: PictureJob;
  readonly name: string;
  readonly isLast: boolean;
}

const verbs = {
  retry: {
    call: (job_id: string) => ask(supabase.rpc("retry_job", { job_id })),
    yes: strings.retried,
    no: strings.notRetried,
  },
  cancel: {
    call: (job_id: string) => ask(supabase.rpc("cancel_job", { job_id })),
    yes: strings.cancelled,
    no: strings.notCancelled,
  },
  first: {
    call: (job_id: string) => ask(supabase.rpc("move_job", { job_id, lane: "people" })),
    yes: strings.movedFirst,
    no: strings.notMoved,
  },
};

/** What fits a job as it stands. The database says whether it still did. */
export function JobActions({ job: { id, kind, state, lane }, name, isLast }: JobActionsProps) {
  const { mutate, isPending, variables, error } = useMutation({
    mutationFn: (verb: keyof typeof verbs) => orAnswerLost(() => verbs[verb].call(id)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["images"] }),
    onSuccess: (hasWorked, verb) => {
      void (hasWorked ? notify.done(verbs[verb].yes, { id }) : notify.tell(verbs[verb].no, { id }));
    },
  });
  const button = (verb: keyof typeof verbs, text: string, label: string) => (
    <Button size="small" aria-label={label} isBusy={isPending && variables === verb} onClick={() => mutate(verb)}>
      {text}
    </Button>
  );
  const isLive = state === "queued" || state === "running" || state === "waiting";
  return (
    <>
      {error && (
        <span role="alert" className="text-bad">
          {failureOf(error).message}
        </span>
      )}
      {state === "queued" && lane === "bulk" && button("first", strings.runFirst, strings.firstJob(name))}
      {/* The removal of public files is not stopped. */}
      {isLive && kind !== "withdraw" && button("cancel", strings.cancel, strings.cancelJob(name))}
      {(state === "failed" || state === "cancelled") &&
        isLast &&
        button("retry", strings.retry, strings.retryJob(name))}
    </>
  );
}
