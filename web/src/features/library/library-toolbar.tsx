import { Grid2x2, Grid3x3, SlidersHorizontal, Square } from "lucide-react";
import { libraryStrings } from "../../strings/library.ts";
import { Button } from "../../ui/button.tsx";
import { ChoiceGroup } from "./choice-group.tsx";
import type { LibraryView } from "./library-view.ts";
import { canSortByCloseness, sortOf } from "./list-request.ts";
import { SearchField } from "./search-field.tsx";
import type { ChangeView } from "./use-library-view.ts";

const tileIcons = { small: <Grid3x3 aria-hidden />, medium: <Grid2x2 aria-hidden />, large: <Square aria-hidden /> };

export interface LibraryToolbarProps {
  readonly view: LibraryView;
  /** How many filters are on. */
  readonly filterCount: number;
  readonly onChange: ChangeView;
}

/** What to look for, in which order, how large. Stays in view while the grid scrolls. */
export function LibraryToolbar({ view, filterCount: count, onChange }: LibraryToolbarProps) {
  return (
    <div className="sticky top-0 z-20 -mx-4 mb-3 flex flex-wrap items-center gap-2 bg-page/95 px-4 py-2 md:-mx-8 md:px-8">
      <SearchField text={view.text} isByMeaning={view.isByMeaning} onChange={(text) => onChange({ text })} />
      <ChoiceGroup
        label={libraryStrings.searchBy}
        name="search-by"
        value={view.isByMeaning ? "meaning" : "words"}
        choices={(["words", "meaning"] as const).map((value) => ({ value, label: libraryStrings.by[value] }))}
        onChange={(by) => onChange({ isByMeaning: by === "meaning", sort: null })}
      />
      <Button
        icon={<SlidersHorizontal aria-hidden />}
        aria-expanded={view.isFilterPanelOpen}
        onClick={() => onChange({ isFilterPanelOpen: !view.isFilterPanelOpen })}
        className={count > 0 ? "border-accent!" : ""}
      >
        {libraryStrings.filters}
        {count > 0 && <span className="rounded-full bg-accent px-1.5 text-xs text-on-accent">{count}</span>}
      </Button>
      <select
        aria-label={libraryStrings.sort}
        value={sortOf(view)}
        onChange={(event) => onChange({ sort: event.target.value as LibraryView["sort"] })}
        className="min-h-10 rounded-control border border-line-strong bg-raised px-3 text-sm"
      >
        {(["newest", "oldest", "closest"] as const).map((sort) => (
          <option key={sort} value={sort} disabled={sort === "closest" && !canSortByCloseness(view)}>
            {libraryStrings.sorts[sort]}
          </option>
        ))}
      </select>
      <ChoiceGroup
        label={libraryStrings.tileSize}
        name="tile-size"
        value={view.tileSize}
        choices={(["small", "medium", "large"] as const).map((value) => ({
          value,
          label: libraryStrings.tileSizes[value],
          icon: tileIcons[value],
        }))}
        onChange={(tileSize) => onChange({ tileSize })}
      />
    </div>
  );
}
