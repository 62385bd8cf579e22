import { AppError } from "../../../../shared/problems.ts";
import { colorProfile } from "../picture/color-profile.ts";
import { withPngColors } from "../picture/png-colors.ts";
import { withPngProfile } from "../picture/png-profile.ts";
import type { ImageWork } from "../ports/images.ts";
import type { AlphaPixels, PictureFile, Pixels } from "../ports/picture.ts";
import type { Ports } from "../ports/ports.ts";
import { readMaster, writeMaster } from "../stages/master-file.ts";
import { masterPathOf } from "../stages/stage.ts";
import { fitCutOut } from "./fit-cut-out.ts";

/**
 * Fits what a provider cut out to the photo that it was cut out of, and stores it as a PNG; answers its path. Throws `not_found`
 * where the photo is gone, `unsupported_image` where nothing stands out on it, and `refused` where the cut-out is of no use.
 */
export async function fittedCutOut(
  { files, codec }: Pick<Ports, "files" | "codec">,
  image: ImageWork,
): Promise<string> {
  if (!image.parent) throw new AppError("not_found", { detail: "The photo that was cut out is gone" });
  const made = await readMaster(files, masterPathOf(image));
  if (made.mime !== "image/png") throw ofNoUse("What came back has no see-through background: choose another model");
  const cutOut = await codec.decodeRgba(made);
  const photo = { bytes: await files.read(image.parent.path), mime: image.parent.mime };
  const fitted = await codec.decode(photo, (pixels) => fitOnce(pixels, cutOut));
  const bytes = withColorsOf(photo, await codec.encodePng(fitted));
  return writeMaster(files, image, { bytes, mime: "image/png" });
}

/** Its pixels are the photo's, and mean what they mean there. */
function withColorsOf(photo: PictureFile, png: Uint8Array): Uint8Array {
  if (photo.mime === "image/png") return withPngColors(png, photo.bytes);
  const profile = colorProfile(photo.bytes);
  return profile ? withPngProfile(png, profile) : png;
}

/** The same file would not fit the next time either: what was paid for is of no use, and is not looked at again. */
function fitOnce(photo: Pixels, cutOut: AlphaPixels): AlphaPixels {
  try {
    return fitCutOut(photo, cutOut);
  } catch (error) {
    if (error instanceof AppError && error.retryable) throw ofNoUse(error.message, error);
    throw error;
  }
}

const ofNoUse = (detail: string, cause?: unknown) => new AppError("refused", { detail, cause });
