import { Failure } from "../../../lib/failure.ts";
import { patternTrialStrings as strings } from "../../../strings/pattern-trial.ts";

/** Ten of this size, at most, go into one request. */
const largestSide = 1600;

/** A file as base64 of an upright JPEG, 1600 pixels wide and high at most. Throws a `Failure` for what is no picture. */
export async function pictureText(file: File): Promise<string> {
  const bitmap = await createImageBitmap(file).catch((cause: unknown) => {
    throw new Failure("refused", strings.unreadable(file.name), cause);
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
  const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.85 });
  return base64Of(new Uint8Array(await blob.arrayBuffer()));
}

function base64Of(bytes: Uint8Array): string {
  let text = "";
  // A call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
