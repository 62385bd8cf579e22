import type { Size } from "../../../../shared/crop.ts";
import { AppError } from "../../../../shared/problems.ts";
import { text } from "./bytes.ts";
import { exifOrientation, type Orientation } from "./exif.ts";

interface WebpHeader extends Size {
  /** How the stored pixels must be turned to be shown; width and height are as stored. */
  readonly orientation: Orientation;
}

/** A decoder holds the file and its pixels twice: half as many of these as of a JPEG. */
const pixelLimit = (4096 * 4096) / 2;
const leastSide = 16;

export const isWebp = (bytes: Uint8Array): boolean =>
  text(bytes, 0, 4) === "RIFF" && text(bytes, 8, 4) === "WEBP" && bytes.length >= 12;

/**
 * Reads what a WebP says of itself before it is decoded. Throws `image_damaged` where the file ends early, `image_too_large`,
 * and `unsupported_image` for one that moves or is too small.
 */
export function readWebpHeader(bytes: Uint8Array): WebpHeader {
  const chunks = webpChunks(bytes);
  const first = chunks[0];
  const size = first && sizeIn(first);
  if (!size) throw damagedWebp("it does not start with its header");
  if (first.type === "VP8X" && ((first.data[0] ?? 0) & 0x02) !== 0) {
    throw new AppError("unsupported_image", { detail: "This WebP moves. Save one picture of it as JPEG or PNG." });
  }
  const { width, height } = size;
  const pixels = `The picture has ${width} x ${height} pixels`;
  if (Math.min(width, height) < leastSide) {
    throw new AppError("unsupported_image", { detail: `${pixels}; at least ${leastSide} on each side are needed.` });
  }
  if (width * height > pixelLimit) {
    throw new AppError("image_too_large", {
      detail: `${pixels}; at most 8.4 megapixels of a WebP are read. Shrink it: 2048 pixels on the longer side are enough.`,
    });
  }
  const exif = chunks.find(({ type }) => type === "EXIF")?.data;
  return { ...size, orientation: exif ? exifOrientation(withoutName(exif)) : 1 };
}

export const damagedWebp = (why: string, cause?: unknown) =>
  new AppError("image_damaged", { detail: `This WebP cannot be read: ${why}. Save it once more.`, cause });

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

function webpChunks(bytes: Uint8Array): Chunk[] {
  const end = 8 + uint(bytes, 4, 4);
  if (end > bytes.length) throw damagedWebp("it ends early");
  const chunks: Chunk[] = [];
  for (let at = 12; at + 8 <= end; ) {
    const length = uint(bytes, at + 4, 4);
    if (at + 8 + length > end) throw damagedWebp("it ends early");
    chunks.push({ type: text(bytes, at, 4), data: bytes.subarray(at + 8, at + 8 + length) });
    // Chunks begin at even places.
    at += 8 + length + (length % 2);
  }
  return chunks;
}

function sizeIn({ type, data }: Chunk): Size | null {
  if (type === "VP8X" && data.length >= 10) return { width: uint(data, 4, 3) + 1, height: uint(data, 7, 3) + 1 };
  if (type === "VP8 " && data.length >= 10) {
    return { width: uint(data, 6, 2) & 0x3fff, height: uint(data, 8, 2) & 0x3fff };
  }
  if (type !== "VP8L" || data.length < 5 || data[0] !== 0x2f) return null;
  const bits = uint(data, 1, 4);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** Some writers set the name of the block before it, as in a JPEG. */
const withoutName = (exif: Uint8Array) => (text(exif, 0, 6) === "Exif\0\0" ? exif.subarray(6) : exif);

/** A number with its smallest byte first. */
function uint(bytes: Uint8Array, at: number, length: number): number {
  let value = 0;
  for (let place = length - 1; place >= 0; place--) value = value * 256 + (bytes[at + place] ?? 0);
  return value;
}
