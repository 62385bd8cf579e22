import { generateStrings as strings } from "../../../strings/generate.ts";
import { useGenerateForm } from "../form/form-place.ts";
import { ChoiceGroup } from "./choice-group.tsx";

export function StyleField() {
  const { values, set, catalog } = useGenerateForm();
  const choices = catalog.styles.map(({ slug, name }) => ({ value: slug, label: name }));
  return (
    <ChoiceGroup
      legend={strings.style}
      name="style"
      choices={[{ value: "", label: strings.noStyle }, ...choices]}
      value={choices.some(({ value }) => value === values.style) ? values.style : ""}
      onChoose={(style) => set("style", style)}
    />
  );
}
