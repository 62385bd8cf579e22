import type { MockupSlug } from "../../../../../shared/mockups.ts";
import type { Placement } from "../placing/placement.ts";

/** What the worker is told to draw. */
export interface PrintOrder {
  readonly picture: Blob;
  readonly mockup: MockupSlug;
  readonly placement: Placement;
  /** The thing below and above the print, as large as the picture of it will be; null: the print alone. */
  readonly layers: { readonly under: ImageBitmap; readonly over: ImageBitmap } | null;
}

export type PrintReply = { readonly file: Blob } | { readonly refusal: string };
