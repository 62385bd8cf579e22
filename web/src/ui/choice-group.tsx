import type { ReactNode } from "react";

interface ChoiceGroupProps<Value extends string> {
  /** What is chosen: for the ear, and above the choices where it `isLabelShown`. */
  readonly label: string;
  readonly isLabelShown?: boolean;
  readonly name: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly icon?: ReactNode }[];
  onChange(value: Value): void;
}

/** One of a few, all in view, side by side as words or icons. */
export const ChoiceGroup = <Value extends string>({
  label,
  isLabelShown,
  name,
  value,
  choices,
  onChange,
}: ChoiceGroupProps<Value>) => (
  <fieldset className="shrink-0">
    <legend className={isLabelShown ? "mb-1 text-sm font-medium" : "sr-only"}>{label}</legend>
    <div className="inline-flex flex-wrap rounded-control border border-line-strong bg-raised p-0.5">
      {choices.map((choice) => (
        <label
          key={choice.value}
          title={choice.icon ? choice.label : undefined}
          className="relative grid min-h-8.5 min-w-8.5 cursor-pointer place-items-center rounded-md px-2 text-sm text-ink-soft has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent-strong has-focus-visible:outline-2 has-focus-visible:outline-accent [&_svg]:size-4"
        >
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          {choice.icon}
          {choice.icon ? <span className="sr-only">{choice.label}</span> : choice.label}
        </label>
      ))}
    </div>
  </fieldset>
);
