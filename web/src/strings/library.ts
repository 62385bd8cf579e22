import type { LibraryFilter, LibrarySort } from "../../../shared/library.ts";

// Without format.ts: the first screen needs none of its dates and money.
const number = (count: number) => count.toLocaleString("en");

export const pictures = (count: number) => (count === 1 ? "1 picture" : `${number(count)} pictures`);

/** What the library says at first sight. The rest has files of its own, which come with what says it. */
export const libraryStrings = {
  grid: "Pictures",
  loading: "Loading pictures",

  search: "Search the library",
  searchPlaceholder: { words: "Prompt, description or tag", meaning: "What the picture is about" },
  searchBy: "Search by",
  by: { words: "Words", meaning: "Meaning" },
  clearSearch: "Clear the search",
  filters: "Filters",
  orientation: {
    landscape: "Landscape",
    portrait: "Portrait",
    square: "Square",
  } satisfies Record<NonNullable<LibraryFilter["orientation"]>, string>,
  origin: {
    generated: "Generated",
    uploaded: "Uploaded",
  } satisfies Record<NonNullable<LibraryFilter["origin"]>, string>,

  sort: "Sort",
  sorts: {
    newest: "Newest",
    oldest: "Oldest",
    closest: "Closest",
  } satisfies Record<LibrarySort, string>,
  tileSize: "Size of the tiles",
  tileSizes: { small: "Small tiles", medium: "Medium tiles", large: "Large tiles" },

  newPictures: (count: number) => `${count === 1 ? "1 new picture" : `${number(count)} new pictures`} — show`,
  select: (name: string) => `Select: ${name}`,
  selectAll: (count: number) => `Select everything that matches (${number(count)})`,
  selectAllShort: (count: number) => `Select all ${number(count)}`,
  clearSelection: "Clear the selection",
  selecting: "Looking up what lies between",
} as const;
