import { AppError } from "../../../../shared/problems.ts";
import { text, uint16 } from "./bytes.ts";
import { exifOrientation, type Orientation } from "./exif.ts";

/** What a file says about itself before its first pixel; width and height as stored. */
export interface StoredHeader {
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
}

/**
 * Walks the segments of a JPEG to its frame header (ISO 10918-1, annex B).
 * Throws `image_damaged` where the file ends before it, `unsupported_image` for frames meant for print or medicine.
 */
export function readJpegHeader(bytes: Uint8Array): StoredHeader {
  let orientation: Orientation | null = null;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) throw damaged("a segment of it does not start where it should");
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + uint16(bytes, at + 2);
    if (isFrame(marker)) return { ...readFrame(bytes, at, end, marker), orientation: orientation ?? 1 };
    if (marker === 0xda || marker === 0xd9) throw damaged("it has no frame header");
    if (marker === 0xe1 && text(bytes, at + 4, 6) === "Exif\0\0") {
      orientation ??= exifOrientation(bytes.subarray(at + 10, end));
    }
    at = end;
  }
  throw damaged("it ends inside its header");
}

/** Start-of-frame markers are C0 to CF but for three tables that share the range. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function readFrame(bytes: Uint8Array, at: number, end: number, marker: number): { width: number; height: number } {
  if (end > bytes.length || end < at + 10) throw damaged("it ends inside its header");
  if (bytes[at + 4] !== 8) throw unsupported(`has ${bytes[at + 4]} bits a color instead of 8`);
  if (marker > 0xc2) throw unsupported("uses a kind of compression that browsers do not show");
  if (bytes[at + 9] === 4) throw unsupported("holds the four colors of a printing press (CMYK)");
  return { height: uint16(bytes, at + 5), width: uint16(bytes, at + 7) };
}

const damaged = (what: string) =>
  new AppError("image_damaged", { detail: `This JPEG is damaged: ${what}. Send the original file again.` });

const unsupported = (what: string) =>
  new AppError("unsupported_image", { detail: `This JPEG ${what}. Save it as an ordinary RGB JPEG or a PNG.` });
