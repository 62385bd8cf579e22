import type { Size } from "../../../../shared/crop.ts";
import type { Codec, PictureFile, Pixels } from "../ports/picture.ts";
import { colorProfile, withColorProfile } from "./color-profile.ts";
import type { Orientation } from "./exif.ts";
import { readHeader } from "./header.ts";
import { pyramid } from "./pyramid.ts";
import { resample } from "./resample.ts";
import { turnPixels, turnSize } from "./upright.ts";

const quality = 92;

/**
 * The whole picture as a JPEG whose pixels stand upright, of `longestSide` pixels on its longer side at most. What is
 * see-through in a PNG becomes white. Throws `image_damaged` and the like.
 */
export async function shrunkPicture(
  file: PictureFile,
  longestSide: number,
  codec: Pick<Codec, "decode" | "encodeJpeg">,
): Promise<PictureFile> {
  const { orientation, mime, width, height } = readHeader(file.bytes);
  const upright = fitInside({ width, height }, longestSide);
  const jpeg = await codec.decode(file, (stored) => shrunkPixels(stored, orientation, upright, codec));
  const profile = mime === "image/jpeg" ? colorProfile(file.bytes) : null;
  return { bytes: profile ? withColorProfile(jpeg, profile) : jpeg, mime: "image/jpeg" };
}

/** A JPEG of stored pixels, turned upright and of the size that it is to have then. */
export function shrunkPixels(
  stored: Pixels,
  orientation: Orientation,
  upright: Size,
  codec: Pick<Codec, "encodeJpeg">,
): Uint8Array {
  const to = turnSize(upright, orientation);
  const { pixels, reduction } = pyramid(stored)(stored.width / to.width);
  const area = { x: 0, y: 0, width: stored.width / reduction, height: stored.height / reduction };
  const rgb = resample(pixels, area, to);
  return codec.encodeJpeg(
    { ...upright, rgb: orientation === 1 ? rgb : turnPixels(rgb, upright, orientation) },
    quality,
  );
}

/** The size of a picture whose longer side has so many pixels at most. */
export function fitInside({ width, height }: Size, longestSide: number): Size {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
