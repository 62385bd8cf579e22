import type { LibraryFilter, LibrarySort } from "../../../../../shared/library.ts";
import type { LibraryView } from "../view/library-view.ts";

/** What is asked of the database: equal views make equal requests. */
export interface ListRequest {
  readonly filter: LibraryFilter;
  readonly sort: LibrarySort;
}

export function listRequestOf(view: LibraryView): ListRequest {
  const text = view.text.replace(/\s+/g, " ").trim();
  const { statuses, tags, style, color, orientation, category, provider, origin, from, to, batch, isTrash } = view;
  return {
    filter: {
      ...(statuses.length > 0 && { status: [...statuses] }),
      ...(tags.length > 0 && { tags: [...tags] }),
      ...(style && { style }),
      ...(color && { color }),
      ...(orientation && { orientation }),
      ...(category && { category }),
      ...(provider && { provider }),
      ...(origin && { origin }),
      // Days as the person counts them, wherever they are.
      ...(from && { from: new Date(`${from}T00:00:00`).toISOString() }),
      ...(to && { to: new Date(`${to}T23:59:59.999`).toISOString() }),
      ...(batch && { batch_id: batch }),
      ...(isTrash && { trashed: true }),
      ...(hasText(view) && (view.isByMeaning ? { meaning: text } : { text })),
    },
    sort: sortOf(view),
  };
}

/** Characters that can be seen: blanks alone are nothing to look for. */
const hasText = ({ text }: LibraryView) => /[^\s\p{C}]/u.test(text);

/** Only a meaning or a colour is something to be close to. */
export const canSortByCloseness = (view: LibraryView): boolean =>
  (view.isByMeaning && hasText(view)) || view.color !== null;

export function sortOf(view: LibraryView): LibrarySort {
  if (view.sort === "closest") return canSortByCloseness(view) ? "closest" : "newest";
  return view.sort ?? (view.isByMeaning && hasText(view) ? "closest" : "newest");
}
