import { useId } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";

export interface RadioFieldProps {
  readonly legend: string;
  readonly choices: readonly { readonly value: string; readonly label: string; readonly help?: string }[];
  readonly control: UseFormRegisterReturn;
}

/** One of a few, each with what it means. */
export function RadioField({ legend, choices, control }: RadioFieldProps) {
  const id = useId();
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      {choices.map(({ value, label, help }) => (
        <div key={value} className="flex gap-3">
          <input
            {...control}
            id={`${id}-${value}`}
            type="radio"
            value={value}
            aria-describedby={help && `${id}-${value}-help`}
            className="mt-1 size-4 shrink-0 accent-accent"
          />
          <div>
            <label htmlFor={`${id}-${value}`} className="text-sm">
              {label}
            </label>
            {help && (
              <p id={`${id}-${value}-help`} className="text-sm text-ink-soft">
                {help}
              </p>
            )}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
