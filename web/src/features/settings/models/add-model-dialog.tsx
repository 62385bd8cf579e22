import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { failureOf } from "../../../lib/failure.ts";
import type { ConfiguredProviders } from "../../../lib/use-configured-providers.ts";
import { isOfflineProvider, providerName } from "../../../strings/providers.ts";
import { modelStrings as strings } from "../../../strings/settings-models.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FormError } from "../../../ui/form-error.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { addModel } from "./add-model.ts";
import { today } from "./amount.ts";
import { ChecksField } from "./checks-field.tsx";
import {
  ModelForm,
  type ModelFormInput,
  type ModelFormOutput,
  newModelOf,
  startValues,
  takesPictures,
} from "./model-form.ts";
import { priceFields } from "./price-fields.ts";
import { modelKinds } from "./prices.ts";
import type { Model } from "./use-models.ts";

export interface AddModelDialogProps {
  readonly models: readonly Model[];
  readonly providers: ConfiguredProviders;
  readonly onClose: () => void;
}

/** A model of a provider that there is: only what its kind needs is asked. */
export default function AddModelDialog({ models, providers: known, onClose }: AddModelDialogProps) {
  const providers = known ?? {};
  const usable = Object.keys(providers).filter((name) => providers[name] === "configured" && !isOfflineProvider(name));
  const offered = usable.length > 0 ? usable : Object.keys(providers);
  const { register, handleSubmit, setError, watch, formState } = useForm<ModelFormInput, unknown, ModelFormOutput>({
    resolver: zodResolver(ModelForm),
    defaultValues: startValues(offered[0] ?? "openai"),
  });
  const { errors, isSubmitting } = formState;
  const kind = watch("kind");
  const [operations, features] = watch(["operations", "features"]);
  const submit = handleSubmit(async (values) => {
    try {
      const taken = models.map(({ id }) => id);
      await addModel(newModelOf(values), taken);
      onClose();
    } catch (error) {
      setError("root", { message: failureOf(error).message });
    }
  });
  const text = (
    name: "vendor_id" | "name" | "sizes" | "max_sources" | "max_dimensions",
    label: string,
    help?: string,
  ) => <TextField label={label} help={help} autoComplete="off" error={errors[name]?.message} {...register(name)} />;
  return (
    <Dialog isOpen onClose={onClose} title={strings.addTitle}>
      <form onSubmit={submit} noValidate className="grid gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField label={strings.providerField} {...register("provider")}>
            {offered.map((name) => (
              <option key={name} value={name}>
                {providerName(name)}
              </option>
            ))}
          </SelectField>
          <SelectField label={strings.kindField} {...register("kind")}>
            {modelKinds.map((name) => (
              <option key={name} value={name}>
                {strings.kinds[name]}
              </option>
            ))}
          </SelectField>
        </div>
        <p className="-mt-2 text-sm text-ink-soft">{strings.providerHelp}</p>
        {text("vendor_id", strings.vendorField, strings.vendorHelp)}
        {text("name", strings.nameField)}
        {kind === "make" && (
          <>
            <ChecksField
              legend={strings.operationsField}
              names={strings.operations}
              error={errors.operations?.message}
              control={register("operations")}
            />
            {takesPictures({ operations, features }) && text("max_sources", strings.sourcesField)}
            {text("sizes", strings.sizesField, strings.sizesHelp)}
            <ChecksField
              legend={strings.featuresField}
              names={strings.featureNames}
              error={undefined}
              control={register("features")}
            />
          </>
        )}
        {kind === "embed" && text("max_dimensions", strings.dimensionsField, strings.dimensionsHelp)}
        <div className="grid gap-4 sm:grid-cols-2">
          {priceFields
            .filter(({ kinds }) => kinds.includes(kind))
            .map(({ column, label }) => (
              <TextField
                key={column}
                label={label}
                inputMode="decimal"
                autoComplete="off"
                error={errors.prices?.[column]?.message}
                {...register(`prices.${column}`)}
              />
            ))}
          {kind === "make" && (
            <TextField
              label={strings.mostField}
              help={strings.mostHelp}
              inputMode="decimal"
              autoComplete="off"
              error={errors.high?.message}
              {...register("high")}
            />
          )}
          <TextField
            label={strings.pricedOnField}
            help={strings.pricedOnHelp}
            type="date"
            max={today()}
            error={errors.priced_on?.message}
            {...register("priced_on")}
          />
        </div>
        <FormError>{errors.root?.message}</FormError>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{strings.cancel}</Button>
          <Button type="submit" look="primary" isBusy={isSubmitting}>
            {strings.addIt}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
