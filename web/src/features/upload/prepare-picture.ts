import { presets } from "../../../../shared/presets.ts";
import { formatBytes } from "../../strings/format.ts";
import { uploadStrings } from "../../strings/uploads.ts";
import { type AcceptedType, fileType } from "./file-type.ts";
import { Refusal } from "./refusal.ts";

const largestFile = 50_000_000;
const largestSide = 2048;
/** Of a picture of the library: as large as its smallest size. */
const smallestSide: number = presets.thumbnail.width;
const jpegQuality = 0.92;

export interface PreparedPicture {
  readonly blob: Blob;
  readonly type: "image/jpeg" | "image/png";
  readonly width: number;
  readonly height: number;
  readonly isShrunk: boolean;
}

/**
 * Draws a photo anew, upright and at most 2048 pixels wide and high: what else the file carried, such as the place where
 * it was taken, stays behind. PNG stays PNG. Throws a `Refusal` for what is no picture, or too small or too large for one.
 */
export async function preparePicture(file: Blob, leastSide = smallestSide): Promise<PreparedPicture> {
  if (file.size === 0) throw new Refusal(uploadStrings.empty);
  if (file.size > largestFile) throw new Refusal(uploadStrings.tooLarge(formatBytes(file.size)));
  const type = await fileType(file);
  const bitmap = await createImageBitmap(file.slice(0, file.size, type)).catch((cause: unknown) => {
    throw new Refusal(uploadStrings.unreadable, { cause });
  });
  try {
    if (Math.min(bitmap.width, bitmap.height) < leastSide)
      throw new Refusal(uploadStrings.tooSmall(bitmap.width, bitmap.height, leastSide));
    return await draw(bitmap, type);
  } finally {
    bitmap.close();
  }
}

async function draw(bitmap: ImageBitmap, from: AcceptedType): Promise<PreparedPicture> {
  const scale = Math.min(1, largestSide / Math.max(bitmap.width, bitmap.height));
  const width = Math.round(bitmap.width * scale);
  const height = Math.round(bitmap.height * scale);
  const type = from === "image/png" ? "image/png" : "image/jpeg";
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d")!;
  context.imageSmoothingQuality = "high";
  if (type === "image/jpeg") {
    // JPEG has no transparency: what is clear in a WebP would turn black.
    context.fillStyle = "white";
    context.fillRect(0, 0, width, height);
  }
  context.drawImage(bitmap, 0, 0, width, height);
  const blob = await canvas.convertToBlob({ type, quality: jpegQuality });
  return { blob, type, width, height, isShrunk: scale < 1 };
}
