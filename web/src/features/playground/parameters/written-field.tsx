import { useState } from "react";
import { TextField, type TextFieldProps } from "../../../ui/text-field.tsx";

export interface WrittenFieldProps extends Omit<TextFieldProps, "value" | "onChange" | "type"> {
  readonly value: string | undefined;
  /** Of what is half written nobody is told before the field is left. */
  readonly isWhole?: (text: string) => boolean;
  readonly onChange: (text: string) => void;
}

/** A text that counts once it is whole. */
export function WrittenField({ value = "", isWhole = () => true, onChange, ...rest }: WrittenFieldProps) {
  const [half, setHalf] = useState<string | null>(null);
  return (
    <TextField
      {...rest}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      value={half ?? value}
      onChange={({ target: { value: text } }) => {
        const counts = text === "" || isWhole(text);
        setHalf(counts ? null : text);
        if (counts) onChange(text);
      }}
      onBlur={() => {
        if (half !== null) onChange(half);
        setHalf(null);
      }}
    />
  );
}
