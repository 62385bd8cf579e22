/** How many wishes are shown at first, and how many more at a time. */
export const pageSize = 24;
/** What `read_wishes` answers at most. */
const most = 200;

/** All that the address of the screen holds. */
export interface WishesUrl {
  /** How many of each kind are shown. */
  readonly take: number;
  /** Whether the dismissed ones are unfolded. */
  readonly hasDismissed: boolean;
}

/** Reads what it knows and ignores the rest: an address may be typed by hand. */
export function parseWishesUrl(params: URLSearchParams): WishesUrl {
  const take = /^\d{1,4}$/.test(params.get("take") ?? "") ? Number(params.get("take")) : pageSize;
  return { take: Math.min(most, Math.max(pageSize, take)), hasDismissed: params.get("dismissed") === "open" };
}

/** What is as usual is left out. */
export function formatWishesUrl({ take, hasDismissed }: WishesUrl): URLSearchParams {
  const params = new URLSearchParams();
  if (take !== pageSize) params.set("take", String(take));
  if (hasDismissed) params.set("dismissed", "open");
  return params;
}

/** With more wishes of each kind; undefined where no more can be asked for. */
export const withMore = (url: WishesUrl): WishesUrl | undefined =>
  url.take < most ? { ...url, take: Math.min(most, url.take + pageSize) } : undefined;
