import { sizeText } from "../../../lib/size-text.ts";
import { makingStrings as strings } from "../../../strings/making.ts";
import { SelectField } from "../../../ui/select-field.tsx";
import { chosenModels, commonSizes, sizeOf } from "../catalog/choice.ts";
import { preferencesOf } from "../catalog/preferences.ts";
import { useMaking } from "../making-place.ts";

/** How large, as far as all chosen models can be told. */
export function SizeField({ className }: { readonly className?: string }) {
  const { values, set, faultAt, catalog } = useMaking();
  const models = chosenModels(catalog, values);
  const sizes = commonSizes(models);
  const isEdit = values.operation === "edit";
  return (
    <SelectField
      label={strings.size}
      className={className}
      error={faultAt("size")}
      name="size"
      disabled={sizes.length === 0}
      value={
        isEdit && !sizes.includes(values.size)
          ? ""
          : (sizeOf(models, values.size, preferencesOf(values, catalog).aspect) ?? "")
      }
      onChange={(event) => set("size", event.target.value)}
    >
      {isEdit ? (
        <option value="">{strings.likeThePicture}</option>
      ) : (
        sizes.length === 0 && <option value="">{strings.eachItsOwn}</option>
      )}
      {sizes.map((size) => (
        <option key={size} value={size}>
          {sizeText(size)}
        </option>
      ))}
    </SelectField>
  );
}
