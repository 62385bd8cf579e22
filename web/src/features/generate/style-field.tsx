import { generateStrings as strings } from "../../strings/generate.ts";
import { ChoiceGroup } from "./choice-group.tsx";
import { useGenerateForm } from "./generate-form.ts";

export function StyleField() {
  const { form, catalog } = useGenerateForm();
  return (
    <ChoiceGroup
      legend={strings.style}
      choices={[
        { value: "", label: strings.noStyle },
        ...catalog.styles.map(({ slug, name }) => ({ value: slug, label: name })),
      ]}
      control={form.register("style")}
    />
  );
}
