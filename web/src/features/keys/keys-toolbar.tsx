import { keysStrings as strings } from "../../strings/keys.ts";
import { controlLook } from "../../ui/field.tsx";
import type { KeyFilter, KeySort, KeysView } from "./view/keys-view.ts";
import type { ChangeView } from "./view/use-keys-view.ts";

export interface KeysToolbarProps {
  readonly view: KeysView;
  readonly onChange: ChangeView;
}

const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, name]) => (
    <option key={value} value={value}>
      {name}
    </option>
  ));

/** Which keys are listed, and in which order. */
export const KeysToolbar = ({ view, onChange }: KeysToolbarProps) => (
  <search className="mb-4 grid grid-cols-2 gap-3 lg:grid-cols-[minmax(0,1fr)_auto_auto]">
    <input
      type="search"
      aria-label={strings.find}
      placeholder={strings.find}
      value={view.text}
      maxLength={100}
      onChange={(event) => onChange({ text: event.target.value })}
      className={`${controlLook} col-span-2 lg:col-span-1`}
    />
    <select
      aria-label={strings.show}
      value={view.filter}
      onChange={(event) => onChange({ filter: event.target.value as KeyFilter }, { isStep: true })}
      className={controlLook}
    >
      {options(strings.filters)}
    </select>
    <select
      aria-label={strings.sort}
      value={view.sort}
      onChange={(event) => onChange({ sort: event.target.value as KeySort })}
      className={controlLook}
    >
      {options(strings.sorts)}
    </select>
  </search>
);
