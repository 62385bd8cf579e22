import type { Codec, PictureFile } from "../ports/picture.ts";
import { readHeader } from "./header.ts";
import { shrunkPicture } from "./shrunk-picture.ts";

/** Pixels on the longer side: models that look at pictures see no more, and a larger copy would not fit beside the first. */
const longestSide = 2048;

/**
 * A picture for who does not heed how its EXIF block says that it is turned: the pixels themselves stand upright, at most 2048
 * on the longer side. One that is upright is answered as it is. Throws `image_damaged` and the like.
 */
export async function turnedUpright(
  file: PictureFile,
  codec: Pick<Codec, "decode" | "encodeJpeg">,
): Promise<PictureFile> {
  return readHeader(file.bytes).orientation === 1 ? file : shrunkPicture(file, longestSide, codec);
}
