import { AppError } from "../../../../shared/problems.ts";
import { uint16 } from "./bytes.ts";

interface JpegSegment {
  readonly marker: number;
  readonly data: Uint8Array;
}

/**
 * The segments of a JPEG in front of its pixels (ISO 10918-1, annex B), the first scan's own header being the last. One
 * that the file ends in is not among them. Throws `image_damaged` where something else stands between two of them.
 */
export function* jpegSegments(bytes: Uint8Array): Generator<JpegSegment> {
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) throw damagedJpeg("a segment of it does not start where it should");
    const marker = bytes[at + 1]!;
    // Any number of FF may stand before a marker.
    const end = marker === 0xff ? at + 1 : at + 2 + uint16(bytes, at + 2);
    if (end > bytes.length || marker === 0xd9) return;
    if (marker !== 0xff) yield { marker, data: bytes.subarray(at + 4, end) };
    if (marker === 0xda) return;
    at = end;
  }
}

export const damagedJpeg = (what: string, cause?: unknown): AppError =>
  new AppError("image_damaged", {
    detail: `This JPEG is damaged: ${what}; send the original again, or have it made anew.`,
    cause,
  });
