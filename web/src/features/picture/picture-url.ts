import type { Preset } from "../../../../shared/images.ts";
import { presets } from "../../../../shared/presets.ts";

export const pictureTabs = ["sizes", "code", "jobs", "related", "served"] as const;
export type PictureTab = (typeof pictureTabs)[number];

/** The cuts that an `<img>` can show: sizes of one cut differ by their pixels only. */
export const cuts = ["card", "hero_image", "thumbnail", "full_res"] as const;
export type Cut = (typeof cuts)[number];

/** How much room an `<img>` has on its page. */
export const layouts = ["full", "half", "third", "fixed"] as const;
export type Layout = (typeof layouts)[number];

const dialogs = ["help", "reject", "tags", "texts", "withdraw", "trash", "take_down", "approve"] as const;

/** All that the address of the screen holds beside the picture. */
export interface PictureUrl {
  readonly tab: PictureTab;
  /** The size that is looked at pixel by pixel. */
  readonly view: Preset | null;
  readonly open: (typeof dialogs)[number] | null;
  readonly cut: Cut;
  readonly layout: Layout;
  /** CSS pixels, for the fixed layout. */
  readonly pixels: number;
}

const usualPixels = 400;
const mostPixels = 4_000;

/** Reads what it knows and ignores the rest: an address may be typed by hand. */
export function parsePictureUrl(params: URLSearchParams): PictureUrl {
  const known = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === params.get(name));
  return {
    tab: known("tab", pictureTabs) ?? "sizes",
    view: known("view", Object.keys(presets) as Preset[]) ?? null,
    open: known("open", dialogs) ?? null,
    cut: known("cut", cuts) ?? "card",
    layout: known("layout", layouts) ?? "full",
    pixels: pixelsOf(params.get("pixels")),
  };
}

/** What is as usual is left out. */
export function formatPictureUrl({ tab, view, open, cut, layout, pixels }: PictureUrl): URLSearchParams {
  const params = new URLSearchParams();
  if (tab !== "sizes") params.set("tab", tab);
  if (cut !== "card") params.set("cut", cut);
  if (layout !== "full") params.set("layout", layout);
  if (layout === "fixed" && pixels !== usualPixels) params.set("pixels", String(pixels));
  if (view) params.set("view", view);
  if (open) params.set("open", open);
  return params;
}

function pixelsOf(text: string | null): number {
  const pixels = /^\d{1,4}$/.test(text ?? "") ? Number(text) : 0;
  return pixels >= 1 && pixels <= mostPixels ? pixels : usualPixels;
}
