import type { Codec, PictureFile } from "../ports/picture.ts";

/** A JPEG of few pixels, which take no time. */
export function tinyPicture(codec: Codec, width = 24, height = 18): PictureFile {
  const rgb = Uint8Array.from({ length: width * height * 3 }, (_, at) => (at * 37 + (at >> 5) * 11) % 256);
  return { bytes: codec.encodeJpeg({ width, height, rgb }, 90), mime: "image/jpeg" };
}
