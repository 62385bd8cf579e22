import { AppError } from "../../../../shared/problems.ts";
import type { PictureFile } from "../ports/picture.ts";
import type { Orientation } from "./exif.ts";
import { fileKind } from "./file-kind.ts";
import { readJpegHeader } from "./jpeg-header.ts";
import { readPngHeader } from "./png-header.ts";

interface PictureHeader {
  /** By content: the name and the declared type of a file prove nothing. */
  readonly mime: PictureFile["mime"];
  /** Size in pixels of the picture as it is shown, upright. */
  readonly width: number;
  readonly height: number;
  /** How the stored pixels must be turned to be shown. */
  readonly orientation: Orientation;
}

/** 4096 x 4096: what fits into the memory of a hosted function with its file and its variants. */
const pixelLimit = 4096 * 4096;
/** Pixels on the shorter side below which nothing useful can be made. */
const leastSide = 16;

/**
 * Reads what a picture is before anything is decoded.
 * Throws `unsupported_image` for what is no JPEG or PNG of a useful size, `image_damaged` where the file ends inside its
 * header, and `image_too_large` above `limit` pixels, or above half of it for a JPEG in passes: a decoder holds three
 * times as much of one.
 */
export function readHeader(bytes: Uint8Array, limit = pixelLimit): PictureHeader {
  const mime = pictureMime(bytes);
  const stored = mime === "image/jpeg" ? readJpegHeader(bytes) : readPngHeader(bytes);
  const turned = stored.orientation >= 5;
  const width = turned ? stored.height : stored.width;
  const height = turned ? stored.width : stored.height;
  if (Math.min(width, height) < leastSide) {
    throw new AppError("unsupported_image", {
      detail: `The picture has ${width} x ${height} pixels; at least ${leastSide} on each side are needed.`,
    });
  }
  const most = stored.inPasses ? limit / 2 : limit;
  if (width * height > most) {
    const kind = stored.inPasses ? " of a progressive JPEG" : "";
    throw new AppError("image_too_large", {
      detail: `The picture has ${width} x ${height} pixels (${megapixels(width * height)} megapixels); at most ${megapixels(most)} megapixels${kind} are read. Shrink it: 2048 pixels on the longer side are enough.`,
    });
  }
  return { mime, width, height, orientation: stored.orientation };
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function pictureMime(bytes: Uint8Array): PictureFile["mime"] {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "image/jpeg";
  if (bytes.length >= 8 && pngSignature.every((byte, index) => bytes[index] === byte)) return "image/png";
  throw new AppError("unsupported_image", {
    detail: `The file seems to be ${fileKind(bytes)}. Save the picture as JPEG or PNG.`,
  });
}

const megapixels = (pixels: number): string => (pixels / 1e6).toFixed(1).replace(/\.0$/, "");
