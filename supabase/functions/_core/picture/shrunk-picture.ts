import type { Size } from "../../../../shared/crop.ts";
import type { Codec, PictureFile } from "../ports/picture.ts";
import { colorProfile, withColorProfile } from "./color-profile.ts";
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
  const jpeg = await codec.decode(file, (stored) => {
    const to = turnSize(upright, orientation);
    const { pixels, reduction } = pyramid(stored)(stored.width / to.width);
    const area = { x: 0, y: 0, width: stored.width / reduction, height: stored.height / reduction };
    const rgb = resample(pixels, area, to);
    return codec.encodeJpeg(
      { ...upright, rgb: orientation === 1 ? rgb : turnPixels(rgb, upright, orientation) },
      quality,
    );
  });
  const profile = mime === "image/jpeg" ? colorProfile(file.bytes) : null;
  return { bytes: profile ? withColorProfile(jpeg, profile) : jpeg, mime: "image/jpeg" };
}

function fitInside({ width, height }: Size, longestSide: number): Size {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
