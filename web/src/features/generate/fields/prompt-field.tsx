import { lazy, Suspense, useRef, useState } from "react";
import { patiently } from "../../../lib/patiently.ts";
import { generateStrings as strings } from "../../../strings/generate.ts";
import { controlLook, Field } from "../../../ui/field.tsx";
import { useGenerateForm } from "../form/form-place.ts";
import { linesOf } from "../form/lines-of.ts";

const PromptTools = lazy(patiently(() => import("../values/prompt-tools.tsx")));

/** One prompt a line; of a picture that is changed it says what to change. */
export function PromptField() {
  const { values, set, faultAt } = useGenerateForm();
  const area = useRef<HTMLTextAreaElement>(null);
  const [isOpen, setOpen] = useState(false);
  const count = linesOf(values.prompts).length;
  const isEdit = values.operation === "edit";
  return (
    <div>
      <Field
        label={isEdit ? strings.change : strings.prompt}
        help={isEdit ? strings.changeHelp : (strings.promptCount(count) ?? strings.promptHelp)}
        error={faultAt("prompts")}
      >
        {(control) => (
          <textarea
            {...control}
            ref={area}
            name="prompts"
            value={values.prompts}
            onChange={(event) => set("prompts", event.target.value)}
            rows={3}
            placeholder={isEdit ? strings.changePlaceholder : strings.promptPlaceholder}
            className={`${controlLook} block field-sizing-content max-h-96 min-h-28 resize-y`}
          />
        )}
      </Field>
      <button
        type="button"
        aria-expanded={isOpen}
        className="mt-1 rounded text-sm font-medium text-accent"
        onClick={() => setOpen(!isOpen)}
      >
        {strings.promptTools}
      </button>
      {(isOpen || /[[{]/.test(values.prompts)) && (
        <Suspense>
          <PromptTools area={area} isOpen={isOpen} />
        </Suspense>
      )}
    </div>
  );
}
