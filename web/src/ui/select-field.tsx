import type { ComponentProps } from "react";
import { controlLook, Field, type FieldProps } from "./field.tsx";

type SelectFieldProps = ComponentProps<"select"> & Pick<FieldProps, "label" | "help" | "error">;

/** One of a few choices, as `<option>`s. */
export const SelectField = ({ label, help, error, className, children, ...rest }: SelectFieldProps) => (
  <Field label={label} help={help} error={error} {...(className && { className })}>
    {(control) => (
      <select {...rest} {...control} className={controlLook}>
        {children}
      </select>
    )}
  </Field>
);
