import { fitInside, shrunkPixels } from "../picture/shrunk-picture.ts";
import { readWebpHeader } from "../picture/webp-header.ts";
import type { AlphaPixels, PictureFile, Pixels } from "../ports/picture.ts";
import type { PhotoTools } from "../ports/products.ts";
import { requireColors, requireContent } from "./require-content.ts";

/**
 * A WebP as a file that all stages read: a JPEG, upright, of so many pixels on its longer side at most. One that is see-through is a PNG;
 * where that would have to be turned or shrunk, it is laid over white. Throws as `readWebpHeader` and `requireContent` do.
 */
export async function fromWebp(
  bytes: Uint8Array,
  longestSide: number,
  { codec, decodeWebp }: PhotoTools,
): Promise<PictureFile> {
  const { width, height, orientation } = readWebpHeader(bytes);
  const pixels = await decodeWebp(bytes);
  const fits = orientation === 1 && Math.max(width, height) <= longestSide;
  if (fits && isSeeThrough(pixels)) {
    const png = { bytes: await codec.encodePng(pixels), mime: "image/png" } as const;
    await requireContent(png, codec);
    return png;
  }
  const white = overWhite(pixels);
  requireColors(white);
  const shown = orientation >= 5 ? { width: height, height: width } : { width, height };
  const jpeg = shrunkPixels(white, orientation, fitInside(shown, longestSide), codec);
  return { bytes: jpeg, mime: "image/jpeg" };
}

function isSeeThrough({ rgba }: AlphaPixels): boolean {
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== 255) return true;
  return false;
}

/** In place: each color is written in front of where the next ones are read. */
function overWhite({ width, height, rgba }: AlphaPixels): Pixels {
  const rgb = rgba.subarray(0, width * height * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    const alpha = rgba[from + 3]!;
    for (let color = 0; color < 3; color++) {
      rgb[to + color] =
        alpha === 255 ? rgba[from + color]! : Math.round(255 + ((rgba[from + color]! - 255) * alpha) / 255);
    }
  }
  return { width, height, rgb };
}
