import { uprightJpeg } from "../pictures/upright-jpeg.ts";

/** Ten of this size, at most, go into one request. */
const largestSide = 1600;

/** A file as base64 of an upright JPEG, 1600 pixels wide and high at most. Throws a `Failure` for what is no picture. */
export async function pictureText(file: File): Promise<string> {
  const blob = await uprightJpeg(file, largestSide);
  return base64Of(new Uint8Array(await blob.arrayBuffer()));
}

function base64Of(bytes: Uint8Array): string {
  let text = "";
  // A call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
