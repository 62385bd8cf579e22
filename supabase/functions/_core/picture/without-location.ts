import { pngChunk } from "../../../../shared/png-chunk.ts";
import type { PictureFile } from "../ports/picture.ts";
import { joined, text, uint16 } from "./bytes.ts";
import type { Orientation } from "./exif.ts";
import { readHeader } from "./header.ts";
import { jpegSegments } from "./jpeg-segments.ts";
import { orientationExif } from "./orientation-exif.ts";
import { pngChunks } from "./png-chunks.ts";

/**
 * The same picture without what may tell where it was taken: EXIF, XMP, IPTC, comments, miniatures, and whatever hangs on
 * behind its end. Its pixels are not touched; how it is turned and what its colors mean stay. One that has nothing to take
 * out is answered as it is. Throws as `readHeader` does.
 */
export function withoutLocation(file: PictureFile): PictureFile {
  const { mime, orientation } = readHeader(file.bytes);
  const parts = mime === "image/jpeg" ? jpegParts(file.bytes, orientation) : pngParts(file.bytes, orientation);
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  // Only an orientation is ever put in, and in place of the very same bytes.
  if (size === file.bytes.length) return file;
  return { bytes: joined(parts), mime };
}

function jpegParts(bytes: Uint8Array, orientation: Orientation): Uint8Array[] {
  const parts = [bytes.subarray(0, 2)];
  if (orientation !== 1) parts.push(exifSegment(orientation));
  for (const { marker, data } of jpegSegments(bytes)) {
    const start = data.byteOffset - bytes.byteOffset - 4;
    if (marker === 0xda) parts.push(...scansFrom(bytes, start));
    else if (!mayTellMore(marker, data)) parts.push(bytes.subarray(start, start + 4 + data.length));
  }
  return parts;
}

/** Notes and comments, but for what decoders need: JFIF, the color profile, and which colors Adobe stored. */
function mayTellMore(marker: number, data: Uint8Array): boolean {
  if (marker === 0xfe) return true;
  if (marker < 0xe0 || marker > 0xef) return false;
  const begins = (name: string) => text(data, 0, name.length) === name;
  // A longer one has a miniature in it.
  if (marker === 0xe0) return !(begins("JFIF\0") && data.length <= 14);
  if (marker === 0xe2) return !begins("ICC_PROFILE\0");
  return !(marker === 0xee && begins("Adobe"));
}

/** The scans, from the first one's header to the end of the picture, or of the file where it breaks off; without the notes between them. */
function scansFrom(bytes: Uint8Array, first: number): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let from = first;
  for (let at = bytes.indexOf(0xff, first + 2); at >= 0; at = bytes.indexOf(0xff, at)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) return [...parts, bytes.subarray(from, at + 2)];
    if (isPixels(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const end = at + 2 + uint16(bytes, at + 2);
    if (mayTellMore(marker, bytes.subarray(at + 4, end))) {
      parts.push(bytes.subarray(from, at));
      from = end;
    }
    at = end;
  }
  return [...parts, bytes.subarray(from)];
}

/** Within a scan: a byte of its own, a restart, or what fills it up. */
const isPixels = (marker: number) => marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7);

function exifSegment(orientation: Orientation): Uint8Array {
  const data = [...new TextEncoder().encode("Exif\0\0"), ...orientationExif(orientation)];
  return Uint8Array.from([0xff, 0xe1, 0, data.length + 2, ...data]);
}

/** What decoders need. */
const pngKept = new Set("IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs".split(" "));

function pngParts(bytes: Uint8Array, orientation: Orientation): Uint8Array[] {
  const parts = [bytes.subarray(0, 8)];
  for (const { type, data } of pngChunks(bytes)) {
    if (!pngKept.has(type)) continue;
    const start = data.byteOffset - bytes.byteOffset - 8;
    parts.push(bytes.subarray(start, start + 12 + data.length));
    if (type === "IHDR" && orientation !== 1) parts.push(pngChunk("eXIf", orientationExif(orientation)));
  }
  return parts;
}
