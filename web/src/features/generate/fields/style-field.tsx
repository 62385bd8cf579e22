import { generateStrings as strings } from "../../../strings/generate.ts";
import { ChoiceGroup } from "../../../ui/choice-group.tsx";
import { useGenerateForm } from "../form/form-place.ts";

export function StyleField() {
  const { values, set, catalog } = useGenerateForm();
  const choices = catalog.styles.map(({ slug, name }) => ({ value: slug, label: name }));
  return (
    <ChoiceGroup
      isLabelShown
      label={strings.style}
      name="style"
      choices={[{ value: "", label: strings.noStyle }, ...choices]}
      value={choices.some(({ value }) => value === values.style) ? values.style : ""}
      onChange={(style) => set("style", style)}
    />
  );
}
