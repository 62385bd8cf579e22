import type { LibraryStatus } from "../../../../../shared/images.ts";
import { imageStrings } from "../../../strings/images.ts";
import { libraryFilterStrings } from "../../../strings/library-filters.ts";

export interface StatusFilterProps {
  readonly statuses: readonly LibraryStatus[];
  onChange(statuses: readonly LibraryStatus[]): void;
}

// What is kept belongs to a product, and is not in the library.
const { kept: _, ...shown } = imageStrings.status;
const all = Object.keys(shown) as LibraryStatus[];

/** Any of these statuses; none chosen is all. */
export const StatusFilter = ({ statuses, onChange }: StatusFilterProps) => (
  <fieldset>
    <legend className="mb-1 text-sm font-medium">{libraryFilterStrings.status}</legend>
    <div className="flex flex-wrap gap-1.5">
      {all.map((status) => (
        <label
          key={status}
          className="flex min-h-8 cursor-pointer items-center rounded-full border border-line-strong px-3 text-sm text-ink-soft hover:bg-inset has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent-strong has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="checkbox"
            className="sr-only"
            checked={statuses.includes(status)}
            onChange={(event) =>
              onChange(event.target.checked ? [...statuses, status] : statuses.filter((other) => other !== status))
            }
          />
          {imageStrings.status[status]}
        </label>
      ))}
    </div>
  </fieldset>
);
