import type { Overlay } from "../../../../../shared/recipes.ts";
import { newKey } from "./new-key.ts";
import { asWritten, given, numberOr } from "./written.ts";

/** A text over the picture as it is written. */
export interface OverlayDraft {
  readonly key: string;
  readonly text: string;
  readonly place: Overlay["place"];
  /** In percent of the height; empty: as it fits. */
  readonly size: string;
  readonly color: string;
  readonly outline: string;
}

export const newOverlay = (): OverlayDraft => ({
  key: newKey(),
  text: "",
  place: "bottom",
  size: "",
  color: "",
  outline: "",
});

/** A text as the editor begins with it. */
export const overlayDraft = ({ text, place, size, color = "", outline = "" }: Overlay): OverlayDraft => ({
  key: newKey(),
  text,
  place,
  // A tenth of a percent is as fine as anybody writes it.
  size: size === undefined ? "" : String(Math.round(size * 1000) / 10),
  color,
  outline,
});

function sizeOf(text: string): number | string {
  const percent = numberOr(text);
  return typeof percent === "number" ? Math.round(percent * 10) / 1000 : percent;
}

/** What a draft says, in the shape of a text over the picture. */
export const overlayOf = ({ text, place, size, color, outline }: OverlayDraft) => ({
  text,
  place,
  ...given("size", size, sizeOf),
  ...given("color", color, asWritten),
  ...given("outline", outline, asWritten),
});
