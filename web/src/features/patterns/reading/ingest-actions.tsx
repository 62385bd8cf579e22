import { Download, RotateCcw, Square } from "lucide-react";
import type { ReadingStatus } from "../../../../../shared/extractions.ts";
import type { PatternDetail } from "../../../../../shared/patterns.ts";
import { ask } from "../../../lib/ask.ts";
import { notify } from "../../../lib/notify.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";
import { useAct } from "../../../lib/use-act.ts";
import { patternReadingStrings as strings } from "../../../strings/pattern-reading.ts";
import { Button } from "../../../ui/button.tsx";
import { usePerson } from "../../session/session.ts";
import { downloadResults } from "./download-results.ts";
import { ingestsKey, isOpen } from "./read-ingests.ts";

interface IngestActionsProps {
  readonly pattern: PatternDetail;
  readonly ingest: { readonly id: string; readonly owner_id: string };
  readonly places: readonly { readonly status: ReadingStatus }[];
}

/** Stops what has not been read, reads again what failed, and takes all of it along as CSV. */
export function IngestActions({ pattern, ingest, places }: IngestActionsProps) {
  const person = usePerson();
  const { busy, act } = useAct<"stop" | "retry" | "download">();
  const has = (...statuses: readonly ReadingStatus[]) => places.some(({ status }) => statuses.includes(status));
  const refresh = () => queryClient.invalidateQueries({ queryKey: ingestsKey });

  const stop = async () => {
    void notify.done(strings.stopped(await ask(supabase.rpc("cancel_ingest", { ingest_id: ingest.id }))));
    await refresh();
  };
  const retry = async () => {
    void notify.done(strings.retried(await ask(supabase.rpc("retry_ingest", { ingest_id: ingest.id }))));
    await refresh();
  };

  return (
    <>
      {places.some(({ status }) => isOpen(status)) && (
        <Button icon={<Square aria-hidden />} isBusy={busy === "stop"} onClick={() => void act("stop", stop)}>
          {strings.stop}
        </Button>
      )}
      {has("failed", "cancelled") && (
        <Button icon={<RotateCcw aria-hidden />} isBusy={busy === "retry"} onClick={() => void act("retry", retry)}>
          {strings.retry}
        </Button>
      )}
      {ingest.owner_id === person.id && (
        <Button
          icon={<Download aria-hidden />}
          isBusy={busy === "download"}
          disabled={!has("succeeded")}
          onClick={() =>
            void act("download", () => downloadResults(ingest.id, `${pattern.slug}-${ingest.id.slice(0, 8)}.csv`))
          }
        >
          {strings.download}
        </Button>
      )}
    </>
  );
}
