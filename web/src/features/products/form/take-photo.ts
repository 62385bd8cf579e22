import { leastPhotoSide, mostPhotoBytes } from "../../../../../shared/product-limits.ts";
import { formatBytes } from "../../../strings/format.ts";
import { productFormStrings as strings } from "../../../strings/products-form.ts";
import { fileHash } from "../../upload/file-hash.ts";
import { fileName } from "../../upload/file-name.ts";
import { preparePicture } from "../../upload/prepare-picture.ts";
import { Refusal } from "../../upload/refusal.ts";
import type { ChosenPhoto } from "./draft.ts";

/**
 * A photo ready to be sent: upright, without the place where it was taken, at most 2048 pixels wide and high. Throws a `Refusal`
 * for what is no picture, whatever its name says, and for one that stays too large.
 */
export async function takePhoto(file: File): Promise<ChosenPhoto> {
  const { blob, width, height, isShrunk } = await preparePicture(file, leastPhotoSide);
  if (blob.size > mostPhotoBytes) throw new Refusal(strings.tooLarge(formatBytes(blob.size)));
  const note = isShrunk ? strings.shrunk(width, height) : strings.pixels(width, height);
  return { from: "file", name: fileName(file.name), blob, sha256: await fileHash(blob), note };
}
