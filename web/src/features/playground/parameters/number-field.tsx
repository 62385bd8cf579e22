import { useState } from "react";
import { TextField, type TextFieldProps } from "../../../ui/text-field.tsx";

export interface NumberFieldProps extends Omit<TextFieldProps, "value" | "onChange" | "type"> {
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A number that may be empty or half written for a while, which says nothing yet. */
export function NumberField({ value, onChange, ...rest }: NumberFieldProps) {
  const [text, setText] = useState(String(value));
  const isMine = text === "" || Number(text) === value;
  return (
    <TextField
      {...rest}
      type="number"
      value={isMine ? text : String(value)}
      onChange={(event) => {
        const { value: written, valueAsNumber } = event.target;
        setText(written);
        if (Number.isFinite(valueAsNumber)) onChange(valueAsNumber);
      }}
      onBlur={() => setText(String(value))}
    />
  );
}
