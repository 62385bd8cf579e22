import { useMutation } from "@tanstack/react-query";
import { ask } from "../../../../lib/ask.ts";
import { failureOf } from "../../../../lib/failure.ts";
import { notify } from "../../../../lib/notify.ts";
import { paths } from "../../../../lib/paths.ts";
import { supabase } from "../../../../lib/supabase.ts";
import { formatAgo, formatNumber } from "../../../../strings/format.ts";
import { switchStrings as strings } from "../../../../strings/settings-models.ts";
import { formatUsd } from "../../../../strings/usd.ts";
import { Button } from "../../../../ui/button.tsx";
import { FormError } from "../../../../ui/form-error.tsx";
import { ProgressBar } from "../../../../ui/progress-bar.tsx";
import { TextLink } from "../../../../ui/text-link.tsx";
import { refreshSettings } from "../../draft/use-settings.ts";
import type { EmbeddingSwitch } from "./use-embedding-switch.ts";

export interface EmbeddingSwitchPanelProps {
  readonly change: EmbeddingSwitch;
  readonly nameOf: (id: string) => string;
}

/** How far the change to another embedder is, and the way back. What was embedded is kept for whoever begins again. */
export function EmbeddingSwitchPanel({ change, nameOf }: EmbeddingSwitchPanelProps) {
  const { from, to, done, total, failed, started_at, usd } = change;
  const cancel = useMutation({
    mutationFn: async () => {
      await ask(supabase.rpc("cancel_embedding_switch"));
      await refreshSettings();
      void notify.done(strings.cancelled(nameOf(from)), { id: "settings" });
    },
  });
  return (
    <div className="mt-5 grid gap-2 rounded-control border border-line p-4 text-sm">
      <p className="font-medium">{strings.title(nameOf(to))}</p>
      <ProgressBar label={strings.progressOf(nameOf(to))} value={total === 0 ? 0 : done / total} />
      <p role="status" className="text-ink-soft tabular-nums">
        {strings.progress(formatNumber(done), formatNumber(total))}{" "}
        {strings.since(formatAgo(started_at), formatUsd(usd))}
      </p>
      {failed > 0 && (
        <p className="text-bad">
          {strings.failed(formatNumber(failed), failed === 1)}{" "}
          <TextLink to={`${paths.jobs}?stage=embed&state=failed`}>{strings.toFailed}</TextLink>
        </p>
      )}
      <p className="max-w-prose text-ink-soft">{strings.meanwhile(nameOf(from))}</p>
      <FormError>{cancel.error ? failureOf(cancel.error).message : undefined}</FormError>
      <Button size="small" isBusy={cancel.isPending} onClick={() => cancel.mutate()} className="justify-self-start">
        {strings.cancel}
      </Button>
    </div>
  );
}
