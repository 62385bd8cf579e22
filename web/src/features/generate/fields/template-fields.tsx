import { generateStrings as strings } from "../../../strings/generate.ts";
import { SelectField } from "../../../ui/select-field.tsx";
import { byCategory } from "../catalog/recipes.ts";
import { useGenerateForm } from "../form/form-place.ts";
import { TokenField } from "./token-field.tsx";

const titled = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** A template and what may fill its slots. */
export default function TemplateFields() {
  const { values, set, faultAt, catalog } = useGenerateForm();
  const template = catalog.templates.find(({ slug }) => slug === values.template);
  return (
    <div className="grid gap-4">
      <SelectField
        label={strings.template}
        name="template"
        value={template?.slug ?? ""}
        onChange={(event) => set("template", event.target.value)}
        error={faultAt("template")}
      >
        <option value="">{strings.chooseTemplate}</option>
        {byCategory(catalog.templates).map(([category, templates]) => (
          <optgroup key={category} label={titled(category)}>
            {templates.map(({ id, slug, name }) => (
              <option key={id} value={slug}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      {template?.tokens.map((token) => (
        <TokenField
          key={token.name}
          token={token}
          value={values.tokens[token.name] ?? ""}
          onChange={(value) => set("tokens", { ...values.tokens, [token.name]: value })}
        />
      ))}
    </div>
  );
}
