import type { LibraryTile } from "../../../../../shared/library.ts";
import { imageStrings } from "../../../strings/images.ts";
import type { Found } from "../../searching/search-answer.ts";

/** What is known of a picture to show it small. */
export interface KnownPicture {
  readonly id: string;
  readonly name: string;
  readonly thumbhash: string | null;
  readonly color: string | null;
  /** Of a file that anybody can fetch; without one there is a path in the bucket `studio`. */
  readonly url: string | null;
  readonly path: string | null;
}

export const fromTile = ({ id, alt, prompt, thumbhash, dominant_color, product_card }: LibraryTile): KnownPicture => ({
  id,
  name: alt ?? prompt ?? imageStrings.untitled,
  thumbhash,
  color: dominant_color,
  url: null,
  path: product_card?.path ?? null,
});

export const fromFound = ({ id, alt, thumbhash, dominant_color, sizes }: Found): KnownPicture => ({
  id,
  name: alt || imageStrings.untitled,
  thumbhash,
  color: dominant_color,
  url: sizes.product_card.url,
  path: null,
});
