import { X } from "lucide-react";
import { libraryFilterStrings } from "../../../strings/library-filters.ts";
import { Button } from "../../../ui/button.tsx";
import { ColorDot } from "../../../ui/color-dot.tsx";
import { type Filters, noFilters } from "../view/library-view.ts";
import type { ChangeView } from "../view/use-library-view.ts";
import { filterChipsOf } from "./filter-chips-of.ts";

/** What narrows the library down; each can be taken away, or all at once. */
export default function FilterChips({
  filters,
  onChange,
}: {
  readonly filters: Filters;
  readonly onChange: ChangeView;
}) {
  return (
    <ul className="mb-3 flex flex-wrap items-center gap-2">
      {filterChipsOf(filters).map(({ label, color, without }) => (
        <li key={label}>
          <button
            type="button"
            aria-label={libraryFilterStrings.removeFilter(label)}
            onClick={() => onChange(without, true)}
            className="flex min-h-8 max-w-60 items-center gap-1.5 rounded-full bg-accent-soft py-1 pr-2 pl-3 text-sm text-accent-strong hover:bg-inset"
          >
            {color && <ColorDot hex={color} />}
            <span className="truncate">{label}</span>
            <X aria-hidden className="size-3.5 shrink-0" />
          </button>
        </li>
      ))}
      <li>
        <Button look="quiet" size="small" onClick={() => onChange(noFilters, true)}>
          {libraryFilterStrings.clearAll}
        </Button>
      </li>
    </ul>
  );
}
