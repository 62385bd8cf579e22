import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { failureOf } from "../../../lib/failure.ts";
import { modelStrings as strings } from "../../../strings/settings-models.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { perMillion, perToken } from "./price-words.ts";
import { savePrice } from "./save-price.ts";
import type { Model } from "./use-models.ts";

const today = () => new Date().toISOString().slice(0, 10);
const usd = z
  .string()
  .trim()
  .min(1, strings.badPrice)
  .transform(Number)
  .pipe(z.number(strings.badPrice).min(0, strings.badPrice).max(100_000, strings.badPrice));

const Price = z.object({
  image: usd,
  input: usd,
  output: usd,
  priced_on: z.iso.date(strings.badDate).refine((date) => date <= today(), strings.badDate),
});

export interface PriceDialogProps {
  readonly model: Model;
  readonly onClose: () => void;
}

/** What a model costs, and since when that is known. */
export default function PriceDialog({ model, onClose }: PriceDialogProps) {
  const { register, handleSubmit, setError, formState } = useForm<
    z.input<typeof Price>,
    unknown,
    z.output<typeof Price>
  >({
    resolver: zodResolver(Price),
    defaultValues: {
      image: String(model.usd_per_image),
      input: String(perMillion(model.usd_per_input_token)),
      output: String(perMillion(model.usd_per_output_token)),
      priced_on: today(),
    },
  });
  const { errors, isSubmitting } = formState;
  const submit = handleSubmit(async ({ image, input, output, priced_on }) => {
    try {
      await savePrice(model, {
        usd_per_image: image,
        usd_per_input_token: perToken(input),
        usd_per_output_token: perToken(output),
        priced_on,
      });
      onClose();
    } catch (error) {
      setError("root", { message: failureOf(error).message });
    }
  });
  return (
    <Dialog isOpen onClose={onClose} title={strings.priceTitle(model.name)} help={strings.priceHelp}>
      <form onSubmit={submit} noValidate className="grid gap-4">
        {(
          [
            ["image", strings.usdPerImage],
            ["input", strings.usdPerMillionIn],
            ["output", strings.usdPerMillionOut],
          ] as const
        ).map(([name, label]) => (
          <TextField
            key={name}
            label={label}
            inputMode="decimal"
            autoComplete="off"
            error={errors[name]?.message}
            {...register(name)}
          />
        ))}
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
