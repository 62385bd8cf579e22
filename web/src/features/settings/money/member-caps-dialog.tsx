import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Budget } from "../../../../../shared/money.ts";
import { unitsOf, usdOf } from "../../../../../shared/usd.ts";
import { failureOf } from "../../../lib/failure.ts";
import { notify } from "../../../lib/notify.ts";
import { moneyStrings as strings } from "../../../strings/settings-money.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { refreshMoney } from "../../money/use-money.ts";
import type { MemberBudgets } from "./budgets-by-member.ts";
import { readCap } from "./read-cap.ts";
import { setCap } from "./set-cap.ts";

const periods = ["day", "month"] as const;

/** The cap that is the member's own, as it is typed. */
const ownCap = ({ cap_usd, is_default }: Budget) => (is_default || cap_usd === null ? "" : usdOf(unitsOf(cap_usd)));

export interface MemberCapsDialogProps {
  readonly member: MemberBudgets;
  readonly onClose: () => void;
}

/** Caps of one member, in the place of those that every member has. */
export default function MemberCapsDialog({ member, onClose }: MemberCapsDialogProps) {
  const name = member.email ?? strings.formerMember;
  const [texts, setTexts] = useState({ day: ownCap(member.day), month: ownCap(member.month) });
  const [isChecked, setChecked] = useState(false);
  const saving = useMutation({
    mutationFn: async () => {
      for (const period of periods) {
        const wanted = readCap(texts[period]) ?? null;
        if ((wanted ?? "") !== ownCap(member[period])) await setCap(period, wanted, member.owner);
      }
      void notify.done(strings.memberSaved(name), { id: "settings" });
      onClose();
    },
    // One of them may be saved where the other is not.
    onSettled: refreshMoney,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (periods.every((period) => readCap(texts[period]) !== undefined)) saving.mutate();
  };
  return (
    <Dialog isOpen onClose={onClose} title={strings.memberTitle(name)} help={strings.memberHelp}>
      <form onSubmit={submit} noValidate className="grid gap-4">
        {periods.map((period) => (
          <TextField
            key={period}
            label={strings.capOf[period]}
            inputMode="decimal"
            autoComplete="off"
            error={isChecked && readCap(texts[period]) === undefined ? strings.badCap : undefined}
            value={texts[period]}
            onChange={({ target }) => setTexts((before) => ({ ...before, [period]: target.value }))}
          />
        ))}
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
