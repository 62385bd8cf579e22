import { Failure } from "../../../lib/failure.ts";
import { patternPictureStrings as strings } from "../../../strings/pattern-pictures.ts";

/** A picture anew as an upright JPEG, so many pixels wide and high at most. Throws a `Failure` for what is no picture. */
export async function uprightJpeg(file: File, largestSide: number): Promise<Blob> {
  const bitmap = await createImageBitmap(file).catch((cause: unknown) => {
    throw new Failure("refused", strings.unreadable([file.name]), cause);
  });
  const scale = Math.min(1, largestSide / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  );
  const context = canvas.getContext("2d")!;
  // JPEG has no transparency: what is clear would turn black.
  context.fillStyle = "white";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return await canvas.convertToBlob({ type: "image/jpeg", quality: 0.85 });
}
