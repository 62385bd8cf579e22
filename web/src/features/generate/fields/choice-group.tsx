interface ChoiceGroupProps<Value extends string> {
  readonly legend: string;
  readonly name: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, all in view. */
export const ChoiceGroup = <Value extends string>(props: ChoiceGroupProps<Value>) => (
  <fieldset>
    <legend className="mb-1 text-sm font-medium">{props.legend}</legend>
    <div className="inline-flex flex-wrap gap-1 rounded-control border border-line bg-inset p-1">
      {props.choices.map(({ value, label }) => (
        <label
          key={value}
          className="relative cursor-pointer rounded-md px-3 py-1.5 text-sm font-medium text-ink-soft transition-colors hover:text-ink has-checked:bg-raised has-checked:text-ink has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={props.name}
            value={value}
            checked={value === props.value}
            onChange={() => props.onChoose(value)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          {label}
        </label>
      ))}
    </div>
  </fieldset>
);
