import { controlLook, Field } from "../../ui/field.tsx";
import { type FieldInputProps, type FieldOf, helpOf, labelOf } from "./field-input.ts";

/** From here on a text has room for several lines. */
const longText = 200;

/** Any text. Its limit is told, not cut off at: what is pasted stays whole until its writer shortens it. */
export const TextInput = ({ field, value, fault, onChange }: FieldInputProps<FieldOf<"text">>) => (
  <Field label={labelOf(field)} help={helpOf(field)} error={fault}>
    {(control) => {
      const all = { ...control, value, placeholder: field.default, "aria-required": field.required };
      return (field.max_length ?? 0) > longText ? (
        <textarea
          {...all}
          rows={2}
          className={`${controlLook} block field-sizing-content max-h-60 resize-y`}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <input
          {...all}
          type="text"
          autoComplete="off"
          className={controlLook}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    }}
  </Field>
);
