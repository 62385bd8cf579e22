import { useState } from "react";
import { compareStartStrings as strings } from "../../../strings/compare-start.ts";
import { controlLook } from "../../../ui/field.tsx";

interface ChoiceListProps {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string; readonly group?: string | null }[];
  readonly chosen: readonly string[];
  readonly most: number;
  readonly error?: string | undefined;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** A list of more than this is filtered by words. */
const manyChoices = 12;

/** Some of many: as many as may be chosen, the others then wait. */
export function ChoiceList({ label, choices, chosen, most, error, onChange }: ChoiceListProps) {
  const [filter, setFilter] = useState("");
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const matching = choices.filter(
    ({ value, label, group }) =>
      chosen.includes(value) || words.every((word) => `${label} ${group ?? ""}`.toLowerCase().includes(word)),
  );
  const isFull = chosen.length >= most;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 flex w-full flex-wrap items-baseline justify-between gap-x-3 text-sm font-medium">
        {label}
        <span className="font-normal text-ink-soft tabular-nums">{strings.chosenCount(chosen.length, most)}</span>
      </legend>
      {choices.length > manyChoices && (
        <input
          type="search"
          aria-label={strings.filterOf(label)}
          placeholder={strings.filterOf(label)}
          value={filter}
          className={`${controlLook} mb-2`}
          onChange={(event) => setFilter(event.target.value)}
        />
      )}
      <ul className="grid max-h-72 gap-x-4 overflow-y-auto rounded-control border border-line bg-raised p-1 sm:grid-cols-2">
        {matching.map(({ value, label: name, group }) => {
          const isChosen = chosen.includes(value);
          return (
            <li key={value}>
              <label className="flex min-h-10 cursor-pointer items-center gap-2 rounded-control px-2 text-sm hover:bg-inset has-disabled:cursor-default has-disabled:opacity-55">
                <input
                  type="checkbox"
                  className="size-4 shrink-0 accent-accent"
                  checked={isChosen}
                  disabled={!isChosen && isFull}
                  onChange={() => onChange(isChosen ? chosen.filter((one) => one !== value) : [...chosen, value])}
                />
                <span className="min-w-0 break-words">
                  {name}
                  {group && <span className="ml-1 text-xs text-ink-soft">{group}</span>}
                </span>
              </label>
            </li>
          );
        })}
        {matching.length === 0 && <li className="p-2 text-sm text-ink-soft">{strings.nothingMatches}</li>}
      </ul>
      {error && (
        <p role="alert" className="mt-1 text-sm text-bad">
          {error}
        </p>
      )}
    </fieldset>
  );
}
