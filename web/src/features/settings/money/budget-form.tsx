import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Budget, Money } from "../../../../../shared/money.ts";
import { compareUsd, type Usd, unitsOf, usdOf } from "../../../../../shared/usd.ts";
import { ask } from "../../../lib/ask.ts";
import { Failure, failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { supabase } from "../../../lib/supabase.ts";
import { moneyStrings as strings } from "../../../strings/settings-money.ts";
import { formatUsd } from "../../../strings/usd.ts";
import { Button } from "../../../ui/button.tsx";
import { SpentMeter } from "../../../ui/spent-meter.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { refreshMoney } from "../../money/use-money.ts";
import { useUnsaved } from "../leaving/unsaved.ts";
import { readCap } from "./read-cap.ts";
import { setCap } from "./set-cap.ts";

/** One cap of everybody, which is saved by itself. */
export function BudgetForm({ budget: { period, cap_usd: cap, spent_usd, reserved_usd } }: { readonly budget: Budget }) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (cap === null ? "" : usdOf(unitsOf(cap)));
  const wanted = readCap(text);
  const isChanged = typed !== null && !isSame(wanted, cap);
  useUnsaved(isChanged);
  const saving = useMutation({
    mutationFn: async (to: Usd | null) => {
      const now = await readCapOf(period);
      if (!isSame(now, cap)) {
        await refreshMoney();
        throw new Failure("conflict", strings.capConflict(now === null ? strings.noCap : formatUsd(now)));
      }
      await setCap(period, to, null);
      await refreshMoney();
      setTyped(null);
      void notify.done(strings.capSaved, { id: "settings" });
    },
  });
  const error = wanted === undefined ? strings.badCap : saving.error ? failureOf(saving.error).message : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isChanged && wanted !== undefined) saving.mutate(wanted);
  };
  return (
    <form onSubmit={submit} noValidate className="grid content-start gap-3">
      <div className="grid gap-2">
        <h3 className="text-sm font-semibold">{strings.periods[period]}</h3>
        <p className="text-sm text-ink-soft">{strings.spent(formatUsd(spent_usd), formatUsd(reserved_usd))}</p>
        {cap !== null && <SpentMeter label={strings.share} spent={spent_usd} aside={reserved_usd} cap={cap} />}
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

const isSame = (one: Usd | null | undefined, other: Usd | null): boolean =>
  one && other ? compareUsd(one, other) === 0 : one === other;

/** The cap as it is this moment: somebody may have changed it since it was shown. */
async function readCapOf(period: Budget["period"]): Promise<Usd | null> {
  const { budgets } = (await ask(supabase.rpc("read_money", { days: 1 }))) as unknown as Money;
  return budgets.find((budget) => budget.owner_id === null && budget.period === period)?.cap_usd ?? null;
}
