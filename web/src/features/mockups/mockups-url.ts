import { type MockupSlug, mockupSlugs } from "../../../../shared/mockups.ts";
import { isUuid } from "../../lib/uuid.ts";

/** All that the address of the screen holds. */
export interface MockupsUrl {
  /** The picture; null where none is chosen. */
  readonly image: string | null;
  readonly on: MockupSlug;
  readonly open: "keys" | null;
}

/** Reads what it knows and ignores the rest: an address may be typed by hand. */
export function parseMockupsUrl(params: URLSearchParams): MockupsUrl {
  const image = params.get("image")?.trim().toLowerCase();
  return {
    image: isUuid(image) ? image : null,
    on: mockupSlugs.find((slug) => slug === params.get("on")) ?? mockupSlugs[0]!,
    open: params.get("open") === "keys" ? "keys" : null,
  };
}

/** What is as usual is left out. */
export function formatMockupsUrl({ image, on, open }: MockupsUrl): URLSearchParams {
  const params = new URLSearchParams();
  if (image) params.set("image", image);
  if (on !== mockupSlugs[0]) params.set("on", on);
  if (open) params.set("open", open);
  return params;
}
