import type { PictureFile } from "./picture.ts";

/** The whole picture as an upright JPEG of so many pixels on its longer side, at most. Throws `image_damaged` and the like. */
export type Shrink = (file: PictureFile, longestSide: number) => Promise<PictureFile>;
