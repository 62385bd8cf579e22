import { AppError } from "../../../../shared/problems.ts";
import { text, uint16 } from "./bytes.ts";
import { exifOrientation, type Orientation } from "./exif.ts";
import { damagedJpeg, jpegSegments } from "./jpeg-segments.ts";

/** What a file says about itself before its first pixel; width and height as stored. */
export interface StoredHeader {
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
  /** Whether its pixels come in several passes over the whole picture, all of which a decoder must hold. */
  readonly inPasses: boolean;
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  readonly progressive: boolean;
}

/**
 * Reads the segments of a JPEG up to its first scan.
 * Throws `image_damaged` where the file ends before it, `unsupported_image` for frames meant for print or medicine.
 */
export function readJpegHeader(bytes: Uint8Array): StoredHeader {
  let frame: Frame | null = null;
  let orientation: Orientation | null = null;
  for (const { marker, data } of jpegSegments(bytes)) {
    if (isFrame(marker)) frame = readFrame(marker, data);
    if (marker === 0xe1 && text(data, 0, 6) === "Exif\0\0") orientation ??= exifOrientation(data.subarray(6));
    if (marker !== 0xda) continue;
    if (frame === null) throw damagedJpeg("it has no frame header");
    const { width, height, progressive, components } = frame;
    return { width, height, orientation: orientation ?? 1, inPasses: progressive || data[0]! < components };
  }
  throw damagedJpeg("it ends inside its header");
}

/** Start-of-frame markers are C0 to CF but for three tables that share the range. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function readFrame(marker: number, data: Uint8Array): Frame {
  if (data.length < 6) throw damagedJpeg("its frame header is too short");
  if (data[0] !== 8) throw unsupported(`has ${data[0]} bits a color instead of 8`);
  if (marker > 0xc2) throw unsupported("uses a kind of compression that browsers do not show");
  if (data[5] === 4) throw unsupported("holds the four colors of a printing press (CMYK)");
  return { height: uint16(data, 1), width: uint16(data, 3), components: data[5]!, progressive: marker === 0xc2 };
}

const unsupported = (what: string) =>
  new AppError("unsupported_image", { detail: `This JPEG ${what}. Save it as an ordinary RGB JPEG or a PNG.` });
