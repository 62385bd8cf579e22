import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { type FormEvent, useState } from "react";
import { failureOf } from "../../../lib/failure.ts";
import { whenOnline } from "../../../lib/lazy-part.ts";
import { notify } from "../../../lib/notify.ts";
import { formatNumber } from "../../../strings/format.ts";
import { moneyStrings as strings } from "../../../strings/settings-money.ts";
import { Button } from "../../../ui/button.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { Card } from "../card.tsx";
import type { Span } from "./save-charges.ts";

export interface ExportChargesProps {
  readonly span: Span;
  readonly onSpan: (span: Partial<Span>) => void;
}

/** The ledger of some days as a file. */
export function ExportCharges({ span, onSpan }: ExportChargesProps) {
  const [lines, setLines] = useState(0);
  const isWrong = !(span.from && span.to && span.from <= span.to);
  const saving = useMutation({
    mutationFn: async () => {
      setLines(0);
      const { saveCharges } = await whenOnline(() => import("./save-charges.ts"));
      const count = await saveCharges(span, setLines);
      if (count === 0) return void notify.tell(strings.nothingToExport, { id: "settings" });
      void notify.done(strings.exported(formatNumber(count), count === 1), { id: "settings" });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isWrong) saving.mutate();
  };
  return (
    <Card title={strings.export} help={strings.exportHelp}>
      <form onSubmit={submit} noValidate className="grid gap-3">
        <div className="flex flex-wrap items-end gap-3">
          {(["from", "to"] as const).map((name) => (
            <TextField
              key={name}
              label={strings[name]}
              type="date"
              aria-invalid={isWrong}
              value={span[name]}
              onChange={({ target }) => onSpan({ [name]: target.value })}
              className="basis-40"
            />
          ))}
          <Button type="submit" icon={<Download aria-hidden />} disabled={isWrong} isBusy={saving.isPending}>
            {strings.download}
          </Button>
        </div>
        <p role="status" className="text-sm text-ink-soft empty:hidden">
          {saving.isPending && lines > 0 && strings.linesSoFar(formatNumber(lines))}
        </p>
        <FormError>{isWrong ? strings.badSpan : saving.error ? failureOf(saving.error).message : undefined}</FormError>
      </form>
    </Card>
  );
}
