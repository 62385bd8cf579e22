import { Search } from "lucide-react";
import { recipesStrings as strings } from "../../../strings/recipes.ts";
import { ChoiceGroup } from "../../../ui/choice-group.tsx";
import { controlLook } from "../../../ui/field.tsx";
import { kinds, type ListView, shows, sorts } from "./view.ts";

interface FiltersProps {
  readonly view: ListView;
  readonly categories: readonly string[];
  /** An empty value takes the filter away. */
  readonly onChange: (name: "show" | "kind" | "category" | "q" | "sort", value: string) => void;
}

const selectLook = `${controlLook} w-auto! max-w-full text-sm`;

/** What narrows the list down, and its order. */
export const Filters = ({ view, categories, onChange }: FiltersProps) => (
  <div className="mb-4 flex flex-wrap items-center gap-3">
    <div className="max-w-full">
      <ChoiceGroup
        label={strings.show}
        name="show"
        value={view.show}
        choices={shows.map((show) => ({ value: show, label: strings.shows[show] }))}
        onChange={(show) => onChange("show", show === "all" ? "" : show)}
      />
    </div>
    <label className="relative min-w-48 flex-1 sm:max-w-72">
      <span className="sr-only">{strings.search}</span>
      <Search aria-hidden className="pointer-events-none absolute top-3 left-3 size-4 text-ink-soft" />
      <input
        type="search"
        value={view.words}
        maxLength={200}
        placeholder={strings.searchHint}
        onChange={({ target }) => onChange("q", target.value)}
        className={`${controlLook} pl-9! text-sm`}
      />
    </label>
    <select
      aria-label={strings.kind}
      value={view.kind}
      onChange={({ target }) => onChange("kind", target.value)}
      className={selectLook}
    >
      <option value="">{strings.anyKind}</option>
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {strings.kinds[kind]}
        </option>
      ))}
    </select>
    {(categories.length > 0 || view.category) && (
      <select
        aria-label={strings.category}
        value={view.category}
        onChange={({ target }) => onChange("category", target.value)}
        className={selectLook}
      >
        <option value="">{strings.anyCategory}</option>
        {[...new Set([...categories, ...(view.category ? [view.category] : [])])].map((category) => (
          <option key={category} value={category}>
            {category}
          </option>
        ))}
      </select>
    )}
    <select
      aria-label={strings.sort}
      value={view.sort}
      onChange={({ target }) => onChange("sort", target.value === "name" ? "" : target.value)}
      className={selectLook}
    >
      {sorts.map((sort) => (
        <option key={sort} value={sort}>
          {strings.sorts[sort]}
        </option>
      ))}
    </select>
  </div>
);
