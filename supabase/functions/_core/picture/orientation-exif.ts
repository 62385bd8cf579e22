import type { Orientation } from "./exif.ts";

/** An EXIF block that says how a picture is turned and nothing else: a TIFF file of one directory with one entry. */
export const orientationExif = (orientation: Orientation): Uint8Array =>
  Uint8Array.from([
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
    ...[0, 1],
    // Tag 0x0112, a short, once.
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  ]);
