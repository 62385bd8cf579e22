import { useWatch } from "react-hook-form";
import { generateStrings as strings } from "../../strings/generate.ts";
import { controlLook, Field } from "../../ui/field.tsx";
import { faultOf, useGenerateForm } from "./generate-form.ts";
import { linesOf } from "./request-of.ts";

/** One prompt a line. */
export function PromptField() {
  const { form, errors } = useGenerateForm();
  const lines = linesOf(useWatch({ control: form.control, name: "prompts" }));
  return (
    <Field
      label={strings.prompt}
      help={strings.promptCount(lines.length) ?? strings.promptHelp}
      error={faultOf(errors, "prompts")}
    >
      {(control) => (
        <textarea
          {...form.register("prompts")}
          {...control}
          rows={3}
          placeholder={strings.promptPlaceholder}
          className={`${controlLook} block field-sizing-content max-h-96 min-h-28 resize-y`}
        />
      )}
    </Field>
  );
}
