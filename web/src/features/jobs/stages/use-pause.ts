import { useMutation } from "@tanstack/react-query";
import type { Stage } from "../../../../../shared/jobs-list.ts";
import { ask } from "../../../lib/ask.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";
import { stagesKey } from "./use-stages.ts";

const show = (kind: Stage["kind"], change: Partial<Stage>) =>
  queryClient.setQueryData<Stage[]>(stagesKey, (stages) =>
    stages?.map((stage) => (stage.kind === kind ? { ...stage, ...change } : stage)),
  );

interface PauseWish {
  readonly wanted: "pause_stage" | "resume_stage";
  readonly wasOnline: boolean;
}

/** Pauses a stage, or lets it go on. Shown at once, for both are safe to take back. */
export const usePause = (stage: Stage) => {
  const { kind, paused_at, paused_by, state } = stage;
  return useMutation({
    mutationFn: async ({ wanted }: PauseWish) => await ask(supabase.rpc(wanted, { kind })),
    onMutate: async ({ wanted }) => {
      await queryClient.cancelQueries({ queryKey: stagesKey });
      show(
        kind,
        wanted === "pause_stage"
          ? { paused_at: new Date().toISOString(), paused_by: null, state: "paused" }
          : { paused_at: null, paused_by: null, state: "ok" },
      );
      return { paused_at, paused_by, state };
    },
    onError: (_error, _wanted, before) => before && show(kind, before),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["jobs"] }),
  });
};
