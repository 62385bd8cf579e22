import { joined } from "../../_core/picture/bytes.ts";
import { jpegSegments } from "../../_core/picture/jpeg-segments.ts";

/**
 * One JPEG of several that are strips of a picture from top to bottom, none of them progressive. Where one ends stands a restart
 * marker, after which a decoder begins anew, as it does in a file (ISO 10918-1, annex F).
 *
 * @param height of the whole picture.
 * @param blocks in each strip but the last.
 */
export function joinStrips(strips: readonly Uint8Array[], height: number, blocks: number): Uint8Array {
  const first = strips[0]!;
  const { frame, scanHeader, scan } = placesIn(first);
  const head = first.slice(0, scanHeader);
  head.set([height >> 8, height & 0xff], frame + 1);
  const restarts = Uint8Array.of(0xff, 0xdd, 0, 4, blocks >> 8, blocks & 0xff);
  const scans = strips.flatMap((strip, at) => [
    strip.subarray(placesIn(strip).scan, strip.length - 2),
    Uint8Array.of(0xff, at < strips.length - 1 ? 0xd0 + (at % 8) : 0xd9),
  ]);
  return joined([head, restarts, first.subarray(scanHeader, scan), ...scans]);
}

/** Where the frame's data, the segment in front of its only scan, and that scan begin. */
function placesIn(jpeg: Uint8Array): { frame: number; scanHeader: number; scan: number } {
  const places = { frame: 0, scanHeader: 0, scan: 0 };
  for (const { marker, data } of jpegSegments(jpeg)) {
    const at = data.byteOffset - jpeg.byteOffset;
    if (marker === 0xc0) places.frame = at;
    // The last one is the scan's.
    places.scanHeader = at - 4;
    places.scan = at + data.length;
  }
  return places;
}
