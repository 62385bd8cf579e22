import { RotateCcw } from "lucide-react";
import { ask } from "../../../lib/ask.ts";
import { notify } from "../../../lib/notify.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";
import { useAct } from "../../../lib/use-act.ts";
import { patternReadingStrings as strings } from "../../../strings/pattern-reading.ts";
import { Button } from "../../../ui/button.tsx";
import { ingestsKey } from "./read-ingests.ts";

interface RetryButtonProps {
  readonly jobId: string;
  /** Of the picture. */
  readonly name: string;
}

/** Has one picture read again. */
export function RetryButton({ jobId, name }: RetryButtonProps) {
  const { busy, act } = useAct<"retry">();
  const retry = async () => {
    const isQueued = await ask(supabase.rpc("retry_job", { job_id: jobId }));
    void (isQueued ? notify.done(strings.retriedThat(name)) : notify.tell(strings.retried(0)));
    await queryClient.invalidateQueries({ queryKey: ingestsKey });
  };
  return (
    <Button
      size="small"
      icon={<RotateCcw aria-hidden />}
      aria-label={strings.retryThat(name)}
      isBusy={busy === "retry"}
      onClick={() => void act("retry", retry)}
    >
      {strings.retryOne}
    </Button>
  );
}
