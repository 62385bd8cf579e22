import { Grid2x2, Grid3x3, SlidersHorizontal, Square } from "lucide-react";
import { libraryStrings } from "../../strings/library.ts";
import { Button } from "../../ui/button.tsx";
import { ChoiceGroup } from "../../ui/choice-group.tsx";
import { canSortByCloseness, sortOf } from "./list/list-request.ts";
import { SearchField } from "./search-field.tsx";
import type { LibraryView } from "./view/library-view.ts";
import type { ChangeView } from "./view/use-library-view.ts";

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
    <div className="max-md:contents md:sticky md:top-0 md:z-20 md:-mx-8 md:mb-3 md:flex md:flex-wrap md:items-center md:gap-2 md:bg-page/95 md:px-8 md:py-2">
      <div className="flex min-w-0 gap-2 max-md:sticky max-md:top-0 max-md:z-20 max-md:-mx-4 max-md:bg-page/95 max-md:px-4 max-md:py-2 md:flex-1 md:basis-72">
        <SearchField text={view.text} isByMeaning={view.isByMeaning} onChange={(text) => onChange({ text })} />
        <Button
          icon={<SlidersHorizontal aria-hidden />}
          aria-expanded={view.isFilterPanelOpen}
          onClick={() => onChange({ isFilterPanelOpen: !view.isFilterPanelOpen })}
          className={count > 0 ? "border-accent!" : ""}
        >
          <span className="max-sm:sr-only">{libraryStrings.filters}</span>
          {count > 0 && <span className="rounded-full bg-accent px-1.5 text-xs text-on-accent">{count}</span>}
        </Button>
      </div>
      <div className="flex flex-wrap gap-2 max-md:mb-3">
        <ChoiceGroup
          label={libraryStrings.searchBy}
          name="search-by"
          value={view.isByMeaning ? "meaning" : "words"}
          choices={(["words", "meaning"] as const).map((value) => ({ value, label: libraryStrings.by[value] }))}
          onChange={(by) => onChange({ isByMeaning: by === "meaning", sort: null })}
        />
        <select
          aria-label={libraryStrings.sort}
          value={sortOf(view)}
          onChange={(event) => onChange({ sort: event.target.value as LibraryView["sort"] })}
          className="min-h-10 rounded-control border border-line-strong bg-raised px-2 text-sm"
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
    </div>
  );
}
