import { uploadStrings } from "../../strings/uploads.ts";
import { Refusal } from "./refusal.ts";

/** The kinds of pictures that are taken, as a file chooser names them. */
export const acceptedTypes = ["image/jpeg", "image/png", "image/webp"] as const;
export type AcceptedType = (typeof acceptedTypes)[number];

/** A character for each byte: the web's own "latin1" is another code. */
const text = (bytes: Uint8Array) => String.fromCharCode(...bytes);

/** What a file really is, by its first bytes and not by its name. Throws a `Refusal` for what is not taken. */
export async function fileType(file: Blob): Promise<AcceptedType> {
  const head = text(new Uint8Array(await file.slice(0, 512).arrayBuffer()));
  if (head.startsWith("\u00ff\u00d8\u00ff")) return "image/jpeg";
  if (head.startsWith("\u0089PNG\r\n\u001a\n")) return "image/png";
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "image/webp";
  if (head.startsWith("GIF8")) throw new Refusal(uploadStrings.gif);
  if (head.slice(4, 8) === "ftyp") throw new Refusal(uploadStrings.heic);
  if (/<svg[\s>]/i.test(head)) throw new Refusal(uploadStrings.svg);
  throw new Refusal(uploadStrings.notAPicture);
}
