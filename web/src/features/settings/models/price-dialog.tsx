import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { compareUsd } from "../../../../../shared/usd.ts";
import { failureOf } from "../../../lib/failure.ts";
import { modelStrings as strings } from "../../../strings/settings-models.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { Amount, PriceDay, today } from "./amount.ts";
import { priceFields } from "./price-fields.ts";
import { perMillion, perToken } from "./price-words.ts";
import { type PriceColumn, priceColumns } from "./prices.ts";
import { savePrice } from "./save-price.ts";
import type { Model } from "./use-models.ts";

const Level = z
  .object({ low: Amount, high: Amount })
  .refine(({ low, high }) => compareUsd(low, high) <= 0, { path: ["high"], message: strings.badRange });
const Price = z.object({
  prices: z.object(
    Object.fromEntries(priceColumns.map((name) => [name, Amount])) as Record<PriceColumn, typeof Amount>,
  ),
  levels: z.array(Level),
  priced_on: PriceDay,
});

export interface PriceDialogProps {
  readonly model: Model;
  readonly onClose: () => void;
}

/** What a model costs, what that makes of a picture, and since when that is known. */
export default function PriceDialog({ model, onClose }: PriceDialogProps) {
  const fields = priceFields.filter(({ kinds }) => kinds.includes(model.kind));
  const millions = priceFields.filter(({ isPerMillion }) => isPerMillion).map(({ column }) => column);
  const typed = (column: PriceColumn) => (millions.includes(column) ? perMillion(model[column]) : model[column]);
  const { register, handleSubmit, setError, formState } = useForm<
    z.input<typeof Price>,
    unknown,
    z.output<typeof Price>
  >({
    resolver: zodResolver(Price),
    defaultValues: {
      prices: Object.fromEntries(priceColumns.map((name) => [name, typed(name)])) as Record<PriceColumn, string>,
      levels: model.qualities.map(({ low_usd, high_usd }) => ({ low: low_usd, high: high_usd })),
      priced_on: today(),
    },
  });
  const { errors, isSubmitting } = formState;
  const submit = handleSubmit(async ({ prices, levels, priced_on }) => {
    try {
      const price = priceColumns.map((name) => [name, millions.includes(name) ? perToken(prices[name]) : prices[name]]);
      // What nobody has changed follows the price by itself.
      const changed = model.qualities
        .map((level, at) => ({ shown: level, now: { ...level, low_usd: levels[at]!.low, high_usd: levels[at]!.high } }))
        .filter(({ shown, now }) => compareUsd(shown.low_usd, now.low_usd) || compareUsd(shown.high_usd, now.high_usd))
        .map(({ now }) => now);
      await savePrice(model, { ...Object.fromEntries(price), priced_on }, changed);
      onClose();
    } catch (error) {
      setError("root", { message: failureOf(error).message });
    }
  });
  return (
    <Dialog isOpen onClose={onClose} title={strings.priceTitle(model.name)} help={strings.priceHelp}>
      <form onSubmit={submit} noValidate className="grid gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          {fields.map(({ column, label }) => (
            <TextField
              key={column}
              label={label}
              inputMode="decimal"
              autoComplete="off"
              error={errors.prices?.[column]?.message}
              {...register(`prices.${column}`)}
            />
          ))}
        </div>
        {model.qualities.map(({ place, quality }, at) => (
          <fieldset key={place} className="grid grid-cols-2 gap-x-4">
            <legend className="mb-1 text-sm font-medium">{strings.costOf(quality)}</legend>
            {(["low", "high"] as const).map((end) => (
              <TextField
                key={end}
                label={strings.ends[end]}
                inputMode="decimal"
                autoComplete="off"
                error={errors.levels?.[at]?.[end]?.message}
                {...register(`levels.${at}.${end}`)}
              />
            ))}
          </fieldset>
        ))}
        {model.qualities.length > 0 && <p className="text-sm text-ink-soft">{strings.costHelp}</p>}
        <TextField
          label={strings.pricedOnField}
          help={strings.pricedOnHelp}
          type="date"
          max={today()}
          error={errors.priced_on?.message}
          {...register("priced_on")}
        />
        <FormError>{errors.root?.message}</FormError>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{strings.cancel}</Button>
          <Button type="submit" look="primary" isBusy={isSubmitting}>
            {strings.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
