import { libraryStrings } from "../../../strings/library.ts";
import { libraryFilterStrings } from "../../../strings/library-filters.ts";
import { providerName } from "../../../strings/providers.ts";
import { Button } from "../../../ui/button.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { TagsField } from "../../editing/tags/tags-field.tsx";
import { SidePanel } from "../side-panel.tsx";
import { type Filters, type LibraryView, noFilters } from "../view/library-view.ts";
import type { ChangeView } from "../view/use-library-view.ts";
import { ColorFilter } from "./color-filter.tsx";
import { StatusFilter } from "./status-filter.tsx";
import { useFilterOptions } from "./use-filter-options.ts";

export interface FilterPanelProps {
  readonly view: LibraryView;
  readonly total: number | null;
  readonly onChange: ChangeView;
}

/** Everything that the library can be narrowed down by. Each change shows at once. */
export default function FilterPanel({ view, total, onChange }: FilterPanelProps) {
  const options = useFilterOptions();
  const set = (change: Partial<Filters>) => onChange(change, true);
  const close = () => onChange({ isFilterPanelOpen: false });

  const oneOf = (name: "style" | "orientation" | "category" | "provider" | "origin", label: string, labels: Labels) => (
    <SelectField
      label={label}
      value={view[name] ?? ""}
      onChange={(event) => set({ [name]: event.target.value || null })}
    >
      <option value="">{libraryFilterStrings.any}</option>
      {Object.entries(withChosen(labels, view[name])).map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </SelectField>
  );

  return (
    <SidePanel
      title={libraryStrings.filters}
      className="w-72"
      onClose={close}
      actions={
        <Button look="quiet" size="small" onClick={() => set(noFilters)}>
          {libraryFilterStrings.clearAll}
        </Button>
      }
      footer={
        <Button look="primary" className="w-full" onClick={close}>
          {libraryFilterStrings.showMatches(total ?? 0)}
        </Button>
      }
    >
      <div className="grid gap-4">
        <StatusFilter statuses={view.statuses} onChange={(statuses) => set({ statuses })} />
        <TagsField
          label={libraryFilterStrings.tags}
          help={libraryFilterStrings.tagsHelp}
          tags={view.tags}
          onChange={(tags) => set({ tags })}
        />
        {oneOf("category", libraryFilterStrings.category, libraryFilterStrings.categories)}
        {oneOf(
          "style",
          libraryFilterStrings.style,
          Object.fromEntries(options.styles.map(({ slug, name }) => [slug, name])),
        )}
        <ColorFilter color={view.color} onChange={(color) => set({ color })} />
        <div className="grid grid-cols-2 gap-3">
          {oneOf("orientation", libraryFilterStrings.orientation, libraryStrings.orientation)}
          {oneOf("origin", libraryFilterStrings.origin, libraryStrings.origin)}
        </div>
        {oneOf(
          "provider",
          libraryFilterStrings.provider,
          Object.fromEntries(options.providers.map((name) => [name, providerName(name)])),
        )}
        <div className="grid grid-cols-2 gap-3">
          {(["from", "to"] as const).map((end) => (
            <TextField
              key={end}
              type="date"
              label={libraryFilterStrings[end]}
              value={view[end] ?? ""}
              onChange={(event) => set({ [end]: event.target.value || null })}
            />
          ))}
        </div>
        <label className="flex min-h-10 items-center gap-3 text-sm">
          <input
            type="checkbox"
            checked={view.isTrash}
            onChange={(event) => set({ isTrash: event.target.checked })}
            className="size-5 accent-accent"
          />
          <span>
            {libraryFilterStrings.trash}
            <span className="block text-ink-soft">{libraryFilterStrings.trashHelp}</span>
          </span>
        </label>
      </div>
    </SidePanel>
  );
}

type Labels = Readonly<Record<string, string>>;

/** What the address asks for is shown, though nobody offers it. */
const withChosen = (labels: Labels, chosen: string | null): Labels =>
  chosen === null || chosen in labels ? labels : { ...labels, [chosen]: chosen };
