import { generateStrings as strings } from "../../../strings/generate.ts";
import { controlLook, Field } from "../../../ui/field.tsx";
import { useGenerateForm } from "../form/form-place.ts";
import { linesOf } from "../form/lines-of.ts";

/** One prompt a line. */
export function PromptField() {
  const { values, set, faultAt } = useGenerateForm();
  const count = linesOf(values.prompts).length;
  return (
    <Field label={strings.prompt} help={strings.promptCount(count) ?? strings.promptHelp} error={faultAt("prompts")}>
      {(control) => (
        <textarea
          {...control}
          name="prompts"
          value={values.prompts}
          onChange={(event) => set("prompts", event.target.value)}
          rows={3}
          placeholder={strings.promptPlaceholder}
          className={`${controlLook} block field-sizing-content max-h-96 min-h-28 resize-y`}
        />
      )}
    </Field>
  );
}
