import type { Size } from "../../../../shared/crop.ts";
import type { Codec, PictureFile } from "../ports/picture.ts";
import { colorProfile, withColorProfile } from "./color-profile.ts";
import { readHeader } from "./header.ts";
import { pyramid } from "./pyramid.ts";
import { resample } from "./resample.ts";
import { turnPixels, turnSize } from "./upright.ts";

/** Pixels on the longer side: models that look at pictures see no more, and a larger copy would not fit beside the first. */
const longestSide = 2048;
const quality = 92;

/**
 * A picture for who does not heed how its EXIF block says that it is turned: the pixels themselves stand upright, at most 2048
 * on the longer side. One that is upright is answered as it is. Throws `image_damaged` and the like.
 */
export async function turnedUpright(
  file: PictureFile,
  codec: Pick<Codec, "decode" | "encodeJpeg">,
): Promise<PictureFile> {
  const { orientation, mime, width, height } = readHeader(file.bytes);
  if (orientation === 1) return file;
  const upright = shrunk({ width, height });
  const jpeg = await codec.decode(file, (stored) => {
    const to = turnSize(upright, orientation);
    const { pixels, reduction } = pyramid(stored)(stored.width / to.width);
    const area = { x: 0, y: 0, width: stored.width / reduction, height: stored.height / reduction };
    return codec.encodeJpeg({ ...upright, rgb: turnPixels(resample(pixels, area, to), upright, orientation) }, quality);
  });
  const profile = mime === "image/jpeg" ? colorProfile(file.bytes) : null;
  return { bytes: profile ? withColorProfile(jpeg, profile) : jpeg, mime: "image/jpeg" };
}

function shrunk({ width, height }: Size): Size {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
