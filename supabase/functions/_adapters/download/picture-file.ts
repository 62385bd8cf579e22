import { fromBase64 } from "../../../../shared/base64.ts";
import { fileKind } from "../../_core/picture/file-kind.ts";
import type { PictureFile } from "../../_core/ports/picture.ts";
import { nonsense, type VendorName } from "../vendors/ask-vendor.ts";

/** A vendor's bytes as a picture: they themselves say what they are. Throws `provider_invalid` for any other file. */
export function pictureFile(vendor: VendorName, bytes: Uint8Array): PictureFile {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return { bytes, mime: "image/jpeg" };
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) return { bytes, mime: "image/png" };
  throw nonsense(vendor, `sent a picture that is ${fileKind(bytes)}`);
}

/** The same of a picture in base64. */
export function pictureFromBase64(vendor: VendorName, base64: string): PictureFile {
  let bytes: Uint8Array;
  try {
    bytes = fromBase64(base64);
  } catch (cause) {
    throw nonsense(vendor, "sent a picture that is not base64", cause);
  }
  return pictureFile(vendor, bytes);
}

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);
