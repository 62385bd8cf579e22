import type { ComponentProps } from "react";
import { controlLook, Field, type FieldProps } from "./field.tsx";

export type TextFieldProps = ComponentProps<"input"> & Pick<FieldProps, "label" | "help" | "error">;

/** One line of text with its label. */
export const TextField = ({ label, help, error, className, ...rest }: TextFieldProps) => (
  <Field label={label} help={help} error={error} {...(className && { className })}>
    {(control) => <input type="text" {...rest} {...control} className={controlLook} />}
  </Field>
);
