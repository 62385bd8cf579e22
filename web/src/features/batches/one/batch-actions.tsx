import { Pause, Play, RotateCcw, Square } from "lucide-react";
import { Suspense, useState } from "react";
import type { BatchProgress } from "../../../../../shared/batch-rows.ts";
import type { Lane } from "../../../../../shared/batches.ts";
import { ask } from "../../../lib/ask.ts";
import { lazyPart } from "../../../lib/lazy-part.ts";
import { notify } from "../../../lib/notify.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";
import { useAct } from "../../../lib/use-act.ts";
import { batchesOneStrings as strings } from "../../../strings/batches-one.ts";
import { Button } from "../../../ui/button.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { oneKey } from "./read-one.ts";

const ConfirmCancel = lazyPart(() => import("./confirm-cancel.tsx"));

/** What can be done with all that is left of a batch. */
export function BatchActions({ progress }: { readonly progress: BatchProgress }) {
  const { batch_id, waiting, held, paused, failed, running, lane } = progress;
  const { busy, act } = useAct<"pause" | "resume" | "cancel" | "move" | "retry">();
  const [isAsking, setAsking] = useState(false);
  const left = waiting + held + paused;
  const isPaused = progress.paused_at !== null;

  const does = (name: NonNullable<typeof busy>, work: () => Promise<string>) =>
    void act(name, async () => {
      void notify.done(await work(), { id: `batch-${batch_id}` });
      await queryClient.invalidateQueries({ queryKey: oneKey(batch_id) });
    });
  const call = async (verb: "pause_batch" | "resume_batch" | "cancel_batch" | "retry_batch") =>
    await ask(supabase.rpc(verb, { batch_id }));

  return (
    <div className="flex flex-wrap items-end gap-2 empty:hidden">
      {!isPaused && left + running > 0 && (
        <Button
          icon={<Pause aria-hidden />}
          isBusy={busy === "pause"}
          onClick={() => does("pause", async () => strings.paused(await call("pause_batch")))}
        >
          {strings.pause}
        </Button>
      )}
      {(isPaused || paused > 0) && (
        <Button
          look="primary"
          icon={<Play aria-hidden />}
          isBusy={busy === "resume"}
          onClick={() => does("resume", async () => strings.resumed(await call("resume_batch")))}
        >
          {strings.resume}
        </Button>
      )}
      {failed > 0 && (
        <Button
          icon={<RotateCcw aria-hidden />}
          isBusy={busy === "retry"}
          onClick={() =>
            does("retry", async () => {
              const count = await call("retry_batch");
              return count > 0 ? strings.retried(count) : strings.nothingToRetry;
            })
          }
        >
          {strings.retry}
        </Button>
      )}
      {left > 0 && (
        <Button look="danger" icon={<Square aria-hidden />} isBusy={busy === "cancel"} onClick={() => setAsking(true)}>
          {strings.cancel}
        </Button>
      )}
      {lane !== null && (
        <SelectField
          label={strings.priority}
          className="w-full sm:w-72"
          value={lane}
          disabled={busy !== null}
          onChange={({ target }) =>
            does("move", async () => {
              await ask(supabase.rpc("move_batch", { batch_id, lane: target.value as Lane }));
              return strings.moved;
            })
          }
        >
          <option value="bulk">{strings.lanes.bulk}</option>
          <option value="people">{strings.lanes.people}</option>
        </SelectField>
      )}
      {isAsking && (
        <Suspense>
          <ConfirmCancel
            left={left}
            onConfirm={() => {
              setAsking(false);
              does("cancel", async () => strings.cancelled(await call("cancel_batch")));
            }}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
