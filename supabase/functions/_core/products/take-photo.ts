import { AppError } from "../../../../shared/problems.ts";
import { fileKind } from "../picture/file-kind.ts";
import { readHeader } from "../picture/header.ts";
import { shrunkPicture } from "../picture/shrunk-picture.ts";
import { isWebp } from "../picture/webp-header.ts";
import { withoutLocation } from "../picture/without-location.ts";
import type { Codec, PictureFile } from "../ports/picture.ts";
import type { PhotoTools } from "../ports/products.ts";
import { fromWebp } from "./from-webp.ts";
import { requireColors, requireContent } from "./require-content.ts";

/** Pixels on the longer side: what a scene is made with. */
const longestSide = 2048;

/**
 * The photo of a product as it is kept: upright, at most 2048 pixels on the longer side, without what tells where it was taken;
 * a WebP becomes a JPEG, or a PNG where it is see-through. Throws `unsupported_image` for what is no picture, is smaller than
 * 16 x 16 or has nothing on it, `image_too_large`, and `image_damaged`.
 */
export async function takePhoto(bytes: Uint8Array, tools: PhotoTools): Promise<PictureFile> {
  return isWebp(bytes) ? fromWebp(bytes, longestSide, tools) : fromFile(bytes, tools);
}

async function fromFile(bytes: Uint8Array, { codec }: PhotoTools): Promise<PictureFile> {
  if (!isJpegOrPng(bytes)) {
    throw new AppError("unsupported_image", {
      detail: `The file seems to be ${fileKind(bytes)}. Save the photo as JPEG, PNG or WebP.`,
    });
  }
  const { mime, width, height, orientation } = readHeader(bytes);
  const fits = orientation === 1 && Math.max(width, height) <= longestSide;
  if (!fits) return shrunkPicture({ bytes, mime }, longestSide, lookingAt(codec));
  const kept = withoutLocation({ bytes, mime });
  await requireContent(kept, codec);
  return kept;
}

/** What is decoded anyway is looked at there: to decode what became of it takes as much memory again. */
const lookingAt = ({ decode, encodeJpeg }: Codec): Pick<Codec, "decode" | "encodeJpeg"> => ({
  encodeJpeg,
  decode: (file, use) =>
    decode(file, (pixels) => {
      requireColors(pixels);
      return use(pixels);
    }),
});

const isJpegOrPng = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xd8) || (first === 0x89 && second === 0x50);
