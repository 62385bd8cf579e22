import { useWatch } from "react-hook-form";
import { generateStrings as strings } from "../../strings/generate.ts";
import { SelectField } from "../../ui/select-field.tsx";
import { faultOf, useGenerateForm } from "./generate-form.ts";
import { byCategory } from "./recipes.ts";
import { TokenField } from "./token-field.tsx";

const titled = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** A template and what may fill its slots. */
export default function TemplateFields() {
  const { form, catalog, errors } = useGenerateForm();
  const slug = useWatch({ control: form.control, name: "template" });
  const template = catalog.templates.find((one) => one.slug === slug);
  return (
    <div className="grid gap-4">
      <SelectField label={strings.template} error={faultOf(errors, "template")} {...form.register("template")}>
        <option value="">{strings.chooseTemplate}</option>
        {byCategory(catalog.templates).map(([category, templates]) => (
          <optgroup key={category} label={titled(category)}>
            {templates.map((one) => (
              <option key={one.id} value={one.slug}>
                {one.name}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      {template?.tokens.map((token) => (
        <TokenField key={`${slug} ${token.name}`} token={token} />
      ))}
    </div>
  );
}
