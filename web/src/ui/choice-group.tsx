import type { ReactNode } from "react";

interface ChoiceGroupProps<Value extends string> {
  /** What is chosen, for the ear. */
  readonly label: string;
  readonly name: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly icon?: ReactNode }[];
  onChange(value: Value): void;
}

/** One of two or three, side by side, as words or icons. */
export const ChoiceGroup = <Value extends string>({
  label,
  name,
  value,
  choices,
  onChange,
}: ChoiceGroupProps<Value>) => (
  <fieldset className="inline-flex shrink-0 rounded-control border border-line-strong bg-raised p-0.5">
    <legend className="sr-only">{label}</legend>
    {choices.map((choice) => (
      <label
        key={choice.value}
        title={choice.icon ? choice.label : undefined}
        className="grid min-h-8.5 min-w-8.5 cursor-pointer place-items-center rounded-md px-2 text-sm text-ink-soft has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent-strong has-focus-visible:outline-2 has-focus-visible:outline-accent [&_svg]:size-4"
      >
        <input
          type="radio"
          name={name}
          className="sr-only"
          checked={choice.value === value}
          onChange={() => onChange(choice.value)}
        />
        {choice.icon}
        <span className={choice.icon ? "sr-only" : undefined}>{choice.label}</span>
      </label>
    ))}
  </fieldset>
);
