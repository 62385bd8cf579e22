import type { Codec, PictureFile } from "../ports.ts";

/** A JPEG of 24 x 18 pixels that takes no time. */
export function tinyPicture(codec: Codec): PictureFile {
  const rgb = Uint8Array.from({ length: 24 * 18 * 3 }, (_, at) => (at * 37 + (at >> 5) * 11) % 256);
  return { bytes: codec.encodeJpeg({ width: 24, height: 18, rgb }, 90), mime: "image/jpeg" };
}
