import { imageStrings } from "../../../strings/images.ts";
import { libraryStrings } from "../../../strings/library.ts";
import { libraryFilterStrings } from "../../../strings/library-filters.ts";
import { providerName } from "../../../strings/providers.ts";
import type { Filters } from "../view/library-view.ts";

interface FilterChip {
  readonly label: string;
  /** A colour to show beside the label. */
  readonly color?: string;
  /** What becomes of the filters without this one. */
  readonly without: Partial<Filters>;
}

const day = new Intl.DateTimeFormat("en", { dateStyle: "medium" });
const formatDay = (text: string) => day.format(new Date(`${text}T00:00:00`));

/** "product-photography" is read as "Product photography". */
const titleOf = (slug: string) => `${slug.charAt(0).toUpperCase()}${slug.slice(1)}`.replaceAll("-", " ");

/** A chip for each thing that narrows the library down, but for the text: that stands in its own field. */
export function filterChipsOf(filters: Filters): FilterChip[] {
  const { statuses, tags, style, color, orientation, category, provider, origin, from, to, batch, isTrash } = filters;
  const { categories, chipFrom, chipTo } = libraryFilterStrings;
  return [
    ...statuses.map((status) => ({
      label: imageStrings.status[status],
      without: { statuses: statuses.filter((other) => other !== status) },
    })),
    ...tags.map((tag) => ({ label: tag, without: { tags: tags.filter((other) => other !== tag) } })),
    style && { label: titleOf(style), without: { style: null } },
    color && { label: color, color, without: { color: null } },
    orientation && { label: libraryStrings.orientation[orientation], without: { orientation: null } },
    category && {
      label: (categories as Record<string, string>)[category] ?? category,
      without: { category: null },
    },
    provider && { label: providerName(provider), without: { provider: null } },
    origin && { label: libraryStrings.origin[origin], without: { origin: null } },
    from && { label: chipFrom(formatDay(from)), without: { from: null } },
    to && { label: chipTo(formatDay(to)), without: { to: null } },
    batch && { label: libraryFilterStrings.batch, without: { batch: null } },
    isTrash && { label: libraryFilterStrings.trash, without: { isTrash: false } },
  ].filter((chip) => typeof chip === "object" && chip !== null);
}
