import { patternStrings as strings } from "../../../strings/patterns.ts";
import { controlLook, Field } from "../../../ui/field.tsx";
import type { Wanted } from "./schema-of-text.ts";

interface WantedFieldsProps {
  readonly wanted: Wanted;
  readonly onChange: (wanted: Wanted) => void;
}

/** What a schema is to be made of. */
export const WantedFields = ({ wanted, onChange }: WantedFieldsProps) => (
  <>
    <Field label={strings.description} help={strings.descriptionHelp}>
      {(control) => (
        <textarea
          {...control}
          rows={3}
          maxLength={4000}
          placeholder={strings.descriptionHint}
          value={wanted.description}
          onChange={({ target }) => onChange({ ...wanted, description: target.value })}
          className={controlLook}
        />
      )}
    </Field>
    <Field label={strings.example} help={strings.exampleHelp}>
      {(control) => (
        <textarea
          {...control}
          rows={7}
          spellCheck={false}
          placeholder={strings.exampleHint}
          value={wanted.example}
          onChange={({ target }) => onChange({ ...wanted, example: target.value })}
          className={`${controlLook} font-mono text-sm`}
        />
      )}
    </Field>
  </>
);
