import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { ask } from "../../../lib/ask.ts";
import { Failure, failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { supabase } from "../../../lib/supabase.ts";
import { formatShare, formatUsd } from "../../../strings/format.ts";
import { libraryStrings as strings } from "../../../strings/settings-general.ts";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useUnsaved } from "../leaving/unsaved.ts";
import { type Budget, capOf } from "./budget.ts";
import { SpentMeter } from "./spent-meter.tsx";

/** One cap, which is saved by itself. */
export function BudgetForm({ budget: { id, period, cap, spent, reserved } }: { readonly budget: Budget }) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (cap === null ? "" : String(cap));
  const wanted = capOf(text);
  const isChanged = typed !== null && wanted !== cap;
  useUnsaved(isChanged);
  const saving = useMutation({
    mutationFn: async (to: number | null) => {
      const mine = supabase.from("budgets").update({ cap_usd: to }).eq("id", id);
      const saved = await ask((cap === null ? mine.is("cap_usd", null) : mine.eq("cap_usd", cap)).select("id"));
      await queryClient.invalidateQueries({ queryKey: ["budgets"] });
      if (saved.length === 0) throw await conflict(id);
      setTyped(null);
      void notify.done(strings.capSaved, { id: "settings" });
    },
  });
  const used = cap ? Math.min(1, (spent + reserved) / cap) : 0;
  const error = wanted === undefined ? strings.badCap : saving.error ? failureOf(saving.error).message : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isChanged && wanted !== undefined) saving.mutate(wanted);
  };
  return (
    <form onSubmit={submit} noValidate className="grid content-start gap-3">
      <div className="grid gap-2">
        <h3 className="text-sm font-semibold">{strings.periods[period]}</h3>
        <p className="text-sm text-ink-soft">{strings.spent(formatUsd(spent), formatUsd(reserved))}</p>
        {cap !== null && cap > 0 && <SpentMeter label={strings.share(formatShare(used))} share={used} />}
      </div>
      <TextField
        label={strings.capOf[period]}
        help={strings.capHelp}
        error={error}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        onChange={({ target }) => {
          setTyped(target.value);
          saving.reset();
        }}
      />
      {isChanged && (
        <Button type="submit" look="primary" isBusy={saving.isPending} className="justify-self-start">
          {strings.saveCap}
        </Button>
      )}
    </form>
  );
}

async function conflict(id: number): Promise<Failure> {
  const { cap_usd } = await ask(supabase.from("budgets").select("cap_usd").eq("id", id).single());
  return new Failure("conflict", strings.capConflict(cap_usd === null ? strings.noCap : formatUsd(Number(cap_usd))));
}
