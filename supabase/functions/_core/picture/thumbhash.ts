import { rgbaToThumbHash } from "thumbhash";
import type { Pixels } from "../ports/picture.ts";

/** A blurred stand-in of about 24 bytes for a picture that is still loading, in base64. At most 100 x 100 pixels. */
export function thumbhash({ width, height, rgb }: Pixels): string {
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let from = 0, to = 0; from < width * height * 3; from += 3, to += 4) {
    rgba[to] = rgb[from]!;
    rgba[to + 1] = rgb[from + 1]!;
    rgba[to + 2] = rgb[from + 2]!;
  }
  return btoa(String.fromCharCode(...rgbaToThumbHash(width, height, rgba)));
}
