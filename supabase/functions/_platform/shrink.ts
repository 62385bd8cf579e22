import { shrunkPicture } from "../_core/picture/shrunk-picture.ts";
import type { Shrink } from "../_core/ports/shrink.ts";

/** With the codec, which takes a tenth of a second to begin: it is loaded with the first picture that has to be smaller. */
export const shrink: Shrink = async (file, longestSide) => {
  const { codec } = await import("../_adapters/codecs/codec.ts");
  return shrunkPicture(file, longestSide, codec);
};
