import { useState } from "react";
import { controlLook, Field } from "../../../ui/field.tsx";

interface NumberFieldProps {
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** A number with its unit. While it is written it may be no number; what is one counts at once. */
export function NumberField({ label, unit, value, min, max, onChange }: NumberFieldProps) {
  const [written, setWritten] = useState<string | null>(null);
  const shown = String(Math.round(value * 10) / 10);
  function write(text: string) {
    setWritten(text);
    const number = Number(text);
    if (text.trim() !== "" && number >= min && number <= max) onChange(number);
  }
  return (
    <Field label={label}>
      {(control) => (
        <span className="relative block">
          <input
            {...control}
            type="number"
            inputMode="decimal"
            step="any"
            min={min}
            max={max}
            value={written ?? shown}
            onChange={({ target }) => write(target.value)}
            onBlur={() => setWritten(null)}
            className={`${controlLook} pr-9`}
          />
          <span aria-hidden className="pointer-events-none absolute top-2.5 right-3 text-sm text-ink-soft">
            {unit}
          </span>
        </span>
      )}
    </Field>
  );
}
