import { sizeText } from "../../../lib/size-text.ts";
import { batchesNewStrings as strings } from "../../../strings/batches-new.ts";
import { qualityName } from "../../../strings/generate.ts";
import { SelectField } from "../../../ui/select-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import type { Making } from "./making.ts";
import type { ModelOffer } from "./model-offer.ts";
import type { RowStyle } from "./read-choices.ts";

interface LookFieldsProps {
  readonly making: Making;
  readonly styles: readonly RowStyle[];
  readonly offer: ModelOffer;
  readonly usualNegativePrompt: string | null;
  readonly onChange: (change: Partial<Making>) => void;
}

/** How the pictures of all rows look, as far as all of their models can be told. */
export function LookFields({ making, styles, offer, usualNegativePrompt, onChange }: LookFieldsProps) {
  const { sizes, qualities, takesNegativePrompt, makesTransparent } = offer;
  return (
    <>
      <SelectField
        label={strings.style}
        value={making.style}
        onChange={({ target }) => onChange({ style: target.value })}
      >
        <option value="">{strings.noStyle}</option>
        {styles.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </SelectField>
      {sizes.length > 0 && (
        <SelectField
          label={strings.pictureSize}
          value={sizes.includes(making.size) ? making.size : ""}
          onChange={({ target }) => onChange({ size: target.value })}
        >
          <option value="">{strings.asTheRecipe}</option>
          {sizes.map((size) => (
            <option key={size} value={size}>
              {sizeText(size)}
            </option>
          ))}
        </SelectField>
      )}
      {qualities.length > 1 && (
        <SelectField
          label={strings.quality}
          value={qualities.includes(making.quality) ? making.quality : ""}
          onChange={({ target }) => onChange({ quality: target.value })}
        >
          <option value="">{strings.asTheRecipe}</option>
          {qualities.map((quality) => (
            <option key={quality} value={quality}>
              {qualityName(quality)}
            </option>
          ))}
        </SelectField>
      )}
      {takesNegativePrompt && (
        <TextField
          label={strings.negativePrompt}
          help={strings.negativePromptHelp}
          className="sm:col-span-2"
          autoComplete="off"
          maxLength={1000}
          placeholder={usualNegativePrompt ?? undefined}
          value={making.negativePrompt}
          onChange={({ target }) => onChange({ negativePrompt: target.value })}
        />
      )}
      {makesTransparent && (
        <label className="flex w-fit cursor-pointer items-center gap-2 text-sm sm:col-span-2">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={making.transparent}
            onChange={({ target }) => onChange({ transparent: target.checked })}
          />
          {strings.transparent}
        </label>
      )}
    </>
  );
}
