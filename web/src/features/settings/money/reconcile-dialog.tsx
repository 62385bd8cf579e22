import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { UnknownCharge } from "../../../../../shared/money.ts";
import { ask } from "../../../lib/ask.ts";
import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { supabase } from "../../../lib/supabase.ts";
import { formatDateTime } from "../../../strings/format.ts";
import { formatPrice } from "../../../strings/price.ts";
import { providerName } from "../../../strings/providers.ts";
import { moneyStrings as strings } from "../../../strings/settings-money.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { refreshMoney } from "../../money/use-money.ts";
import { readAmount } from "./read-cap.ts";

export interface ReconcileDialogProps {
  readonly charge: UnknownCharge;
  readonly onClose: () => void;
}

/** Puts what the provider really billed in the place of an estimate. */
export default function ReconcileDialog({ charge, onClose }: ReconcileDialogProps) {
  const { charge_id, provider, model_id, amount_usd, charged_at } = charge;
  const [billed, setBilled] = useState("");
  const [request, setRequest] = useState("");
  const [isChecked, setChecked] = useState(false);
  const amount = readAmount(billed);
  const isRequestMissing = amount !== undefined && amount !== "0" && request.trim() === "";
  const saving = useMutation({
    mutationFn: async (usd: string) => {
      const figure = { charge_id, amount_usd: usd as unknown as number }; // decimal text, to its last digit
      await ask(supabase.rpc("reconcile_charge", { ...figure, ...(request.trim() && { request_id: request.trim() }) }));
      await refreshMoney();
      void notify.done(strings.reconciled(formatPrice(usd)), { id: "settings" });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (amount !== undefined && !isRequestMissing) saving.mutate(amount);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={strings.reconcileTitle}
      help={strings.reconcileHelp(
        model_id ?? providerName(provider),
        formatDateTime(charged_at),
        formatPrice(amount_usd),
      )}
    >
      <form onSubmit={submit} noValidate className="grid gap-4">
        <TextField
          label={strings.billed}
          help={strings.billedHelp}
          error={isChecked && amount === undefined ? strings.badBilled : undefined}
          inputMode="decimal"
          autoComplete="off"
          value={billed}
          onChange={({ target }) => setBilled(target.value)}
        />
        <TextField
          label={strings.request}
          help={strings.requestHelp}
          error={isChecked && isRequestMissing ? strings.requestMissing : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={500}
          value={request}
          onChange={({ target }) => setRequest(target.value)}
        />
        <FormError>{saving.error ? failureOf(saving.error).message : undefined}</FormError>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{strings.cancel}</Button>
          <Button type="submit" look="primary" isBusy={saving.isPending}>
            {strings.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
