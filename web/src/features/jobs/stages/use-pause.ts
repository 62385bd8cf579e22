import { useMutation } from "@tanstack/react-query";
import type { Stage } from "../../../../../shared/jobs-list.ts";
import { ask } from "../../../lib/ask.ts";
import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";
import { jobsStrings } from "../../../strings/jobs.ts";
import { stagesKey } from "./use-stages.ts";

/** Pauses or resumes a stage. It says so at once, for both are safe to take back. */
export const usePause = ({ kind, paused_at }: Stage) =>
  useMutation({
    mutationFn: async () => await ask(supabase.rpc(paused_at ? "resume_stage" : "pause_stage", { kind })),
    onMutate: async () => {
      await queryClient.cancelQueries({ queryKey: stagesKey });
      const change: Partial<Stage> = paused_at
        ? { paused_at: null, paused_by: null, state: "ok" }
        : { paused_at: new Date().toISOString(), paused_by: null, state: "paused" };
      queryClient.setQueryData<Stage[]>(stagesKey, (stages) =>
        stages?.map((stage) => (stage.kind === kind ? { ...stage, ...change } : stage)),
      );
    },
    onError: (error) => notify.failed(jobsStrings.notDone, { detail: failureOf(error).message }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["jobs"] }),
  });
