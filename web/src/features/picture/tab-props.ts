import type { PictureDetails } from "../editing/details/picture-details.ts";
import type { PictureUrl } from "./picture-url.ts";
import type { GoPicture } from "./use-picture-url.ts";

/** What each part below the picture is given. */
export interface TabProps {
  readonly picture: PictureDetails;
  readonly url: PictureUrl;
  readonly go: GoPicture;
}
