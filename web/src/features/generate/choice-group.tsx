import type { UseFormRegisterReturn } from "react-hook-form";

export interface ChoiceGroupProps {
  readonly legend: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** What ties the radio buttons to the form. */
  readonly control: UseFormRegisterReturn;
}

/** One of a few, all in view. */
export const ChoiceGroup = ({ legend, choices, control }: ChoiceGroupProps) => (
  <fieldset>
    <legend className="mb-1 text-sm font-medium">{legend}</legend>
    <div className="inline-flex flex-wrap gap-1 rounded-control border border-line bg-inset p-1">
      {choices.map(({ value, label }) => (
        <label
          key={value}
          className="relative cursor-pointer rounded-md px-3 py-1.5 text-sm font-medium text-ink-soft transition-colors hover:text-ink has-checked:bg-raised has-checked:text-ink has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input type="radio" value={value} {...control} className="absolute inset-0 cursor-pointer opacity-0" />
          {label}
        </label>
      ))}
    </div>
  </fieldset>
);
