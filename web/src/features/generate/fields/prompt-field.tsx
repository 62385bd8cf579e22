import { generateStrings as strings } from "../../../strings/generate.ts";
import { controlLook, Field } from "../../../ui/field.tsx";
import { useGenerateForm } from "../form/form-place.ts";
import { linesOf } from "../form/lines-of.ts";

/** One prompt a line; of a picture that is changed it says what to change. */
export function PromptField() {
  const { values, set, faultAt } = useGenerateForm();
  const count = linesOf(values.prompts).length;
  const isEdit = values.operation === "edit";
  return (
    <Field
      label={isEdit ? strings.change : strings.prompt}
      help={isEdit ? strings.changeHelp : (strings.promptCount(count) ?? strings.promptHelp)}
      error={faultAt("prompts")}
    >
      {(control) => (
        <textarea
          {...control}
          name="prompts"
          value={values.prompts}
          onChange={(event) => set("prompts", event.target.value)}
          rows={3}
          placeholder={isEdit ? strings.changePlaceholder : strings.promptPlaceholder}
          className={`${controlLook} block field-sizing-content max-h-96 min-h-28 resize-y`}
        />
      )}
    </Field>
  );
}
