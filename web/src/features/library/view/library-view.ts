import type { LibraryStatus } from "../../../../../shared/images.ts";
import type { LibrarySort } from "../../../../../shared/library.ts";
import { isUuid } from "../../../lib/uuid.ts";
import { imageStrings } from "../../../strings/images.ts";
import { libraryStrings } from "../../../strings/library.ts";
import { type TileSize, tileSizes } from "../grid/grid-geometry.ts";

export type Orientation = keyof typeof libraryStrings.orientation;
export type Origin = keyof typeof libraryStrings.origin;

/** What narrows the library down. Null, empty or false: by nothing. */
export interface Filters {
  readonly statuses: readonly LibraryStatus[];
  readonly tags: readonly string[];
  /** The slug of a style. */
  readonly style: string | null;
  /** Hex, such as "#aa3322". */
  readonly color: string | null;
  readonly orientation: Orientation | null;
  readonly category: string | null;
  readonly provider: string | null;
  readonly origin: Origin | null;
  /** Days of the person's calendar, such as "2026-11-21". */
  readonly from: string | null;
  readonly to: string | null;
  readonly batch: string | null;
  readonly isTrash: boolean;
  readonly text: string;
}

/** All that the screen shows, but for the selection: its address tells it and nothing else does. */
export interface LibraryView extends Filters {
  /** Whether `text` is looked for word by word, or as something to be about. */
  readonly isByMeaning: boolean;
  /** Null: by closeness where the text is a meaning, else the newest first. */
  readonly sort: LibrarySort | null;
  readonly tileSize: TileSize;
  readonly isFilterPanelOpen: boolean;
  /** The picture of the side panel. */
  readonly image: string | null;
  /** The tile at the top of the view. */
  readonly at: number;
}

const { kept: _, ...statuses } = imageStrings.status;

export const noFilters: Filters = {
  statuses: [],
  tags: [],
  style: null,
  color: null,
  orientation: null,
  category: null,
  provider: null,
  origin: null,
  from: null,
  to: null,
  batch: null,
  isTrash: false,
  text: "",
};

/** How many things narrow the library down, but for the text. */
export const filterCount = ({ statuses, tags, isTrash, text: _, ...others }: Filters): number => {
  const { style, color, orientation, category, provider, origin, from, to, batch } = others;
  const single = [style, color, orientation, category, provider, origin, from, to, batch];
  return statuses.length + tags.length + single.filter((value) => value !== null).length + (isTrash ? 1 : 0);
};

const sorts: readonly LibrarySort[] = ["newest", "oldest", "closest"];
const longestText = 500;
const mostTags = 20;

/** Reads an address. What it cannot mean is passed over: somebody may have typed it. */
export function readView(address: URLSearchParams): LibraryView {
  const matching = (name: string, pattern: RegExp) => address.get(name)?.match(pattern)?.[0] ?? null;
  const idOf = (name: string) => [address.get(name)].find(isUuid) ?? null;
  const known = <Key extends string>(name: string, values: Record<Key, unknown>) => keyOf(values, address.get(name));
  return {
    statuses: address.getAll("status").flatMap((status) => keyOf(statuses, status) ?? []),
    tags: [...new Set(address.getAll("tag").filter((tag) => tag.trim() && tag.length <= 50))].slice(0, mostTags),
    style: matching("style", /^[a-z0-9-]{1,200}$/),
    color: matching("color", /^[0-9a-f]{6}$/)?.replace(/^/, "#") ?? null,
    orientation: known("orientation", libraryStrings.orientation),
    category: matching("category", /^.{1,50}$/),
    provider: matching("provider", /^.{1,100}$/),
    origin: known("origin", libraryStrings.origin),
    from: dayOf(address.get("from")),
    to: dayOf(address.get("to")),
    batch: idOf("batch"),
    isTrash: address.get("trash") === "1",
    text: (address.get("q") ?? "").slice(0, longestText),
    isByMeaning: address.get("by") === "meaning",
    sort: sorts.find((sort) => sort === address.get("sort")) ?? null,
    tileSize: tileSizes.find((size) => size === address.get("size")) ?? "medium",
    isFilterPanelOpen: address.get("filters") === "open",
    image: idOf("image"),
    at: Math.min(Number(matching("at", /^\d{1,7}$/) ?? 0), 1_000_000),
  };
}

const keyOf = <Key extends string>(values: Record<Key, unknown>, key: string | null): Key | null =>
  key !== null && Object.hasOwn(values, key) ? (key as Key) : null;

/** A day of the calendar from the year 1000 on, such as `2026-02-28`; not the 31st of February. */
function dayOf(text: string | null): string | null {
  if (text === null || !/^[1-9]\d{3}-\d\d-\d\d$/.test(text)) return null;
  const day = new Date(`${text}T00:00Z`);
  return Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text) ? null : text;
}

/** Writes a view over an address, and leaves what is not the view's. The usual is not written, so addresses stay short. */
export function writeView(view: LibraryView, address: URLSearchParams): void {
  const values: Record<string, string | readonly string[] | null> = {
    status: view.statuses,
    tag: view.tags,
    style: view.style,
    color: view.color?.slice(1) ?? null,
    orientation: view.orientation,
    category: view.category,
    provider: view.provider,
    origin: view.origin,
    from: view.from,
    to: view.to,
    batch: view.batch,
    trash: view.isTrash ? "1" : null,
    q: view.text || null,
    by: view.isByMeaning ? "meaning" : null,
    sort: view.sort,
    size: view.tileSize === "medium" ? null : view.tileSize,
    filters: view.isFilterPanelOpen ? "open" : null,
    image: view.image,
    at: view.at > 0 ? String(view.at) : null,
  };
  for (const [name, value] of Object.entries(values)) {
    address.delete(name);
    for (const item of value === null ? [] : [value].flat()) address.append(name, item);
  }
}
