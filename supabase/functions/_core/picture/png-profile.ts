import { pngChunk } from "../../../../shared/png-chunk.ts";
import { profileIn, profileSegment } from "./color-profile.ts";
import { pngChunks } from "./png-chunks.ts";
import { withPngChunks } from "./with-png-chunks.ts";

/** The profile's name, and that it is in zlib's format. */
const name = new TextEncoder().encode("photo\0\0");
/** Of zlib (RFC 1950): nothing in it is packed, and it is one block (RFC 1951). */
const beforeBlock = [0x78, 0x01, 0x01];

/**
 * A PNG whose colors mean what such a segment of a JPEG says. A profile takes less than 4 kB, which are written as they are:
 * whoever reads them back needs not unpack them.
 */
export function withPngProfile(png: Uint8Array, segment: Uint8Array): Uint8Array {
  const data = new Uint8Array([...name, ...stored(profileIn(segment))]);
  return withPngChunks(png, [pngChunk("iCCP", data)]);
}

/** The segment that a PNG was given so; null where it has none. */
export function pngProfile(png: Uint8Array): Uint8Array | null {
  for (const { type, data } of pngChunks(png)) {
    if (type === "IDAT") return null;
    if (type !== "iCCP") continue;
    const packed = data.subarray(data.indexOf(0) + 2);
    const isStored = beforeBlock.every((byte, at) => packed[at] === byte);
    return isStored ? profileSegment(packed.slice(7, 7 + packed[3]! + packed[4]! * 256)) : null;
  }
  return null;
}

/** Bytes as zlib holds what it does not pack: their number, its complement, and their checksum after them. */
function stored(bytes: Uint8Array): number[] {
  const [low, high] = [bytes.length & 0xff, bytes.length >> 8];
  let [one, two] = [1, 0];
  for (const byte of bytes) {
    one = (one + byte) % 65521;
    two = (two + one) % 65521;
  }
  return [...beforeBlock, low, high, ~low & 0xff, ~high & 0xff, ...bytes, two >> 8, two & 0xff, one >> 8, one & 0xff];
}
