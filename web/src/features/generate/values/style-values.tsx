import { generateValueStrings as strings } from "../../../strings/generate-values.ts";
import { styleOf } from "../../making/catalog/preferences.ts";
import { useGenerateForm } from "../form/form-place.ts";
import { styleFields } from "./asked.ts";
import { ValueFields } from "./value-fields.tsx";

/** What a style asks for besides the prompt. */
export default function StyleValues() {
  const { values, catalog } = useGenerateForm();
  const fields = styleFields(values, catalog);
  const style = styleOf(values, catalog);
  if (!style || fields.length === 0) return null;
  return (
    <fieldset className="mt-3 grid gap-4 rounded-card border border-line bg-raised p-4">
      <legend className="px-1 text-sm font-medium">{strings.valuesOfStyle(style.name)}</legend>
      <ValueFields fields={fields} texts={[style.prompt]} />
    </fieldset>
  );
}
