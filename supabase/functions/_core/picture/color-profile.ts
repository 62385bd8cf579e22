import { text } from "./bytes.ts";
import { jpegSegments } from "./jpeg-segments.ts";

const signature = "ICC_PROFILE\0";
/** A profile of a screen or a camera takes about 600 bytes; a longer one would outweigh a thumbnail. */
const largest = 4096;

/**
 * The segment of a JPEG that says what its numbers mean as colors, where that is not sRGB: phones photograph in Display
 * P3, and without the note their pictures look pale. Null where there is none, or one of a printer's size.
 */
export function colorProfile(bytes: Uint8Array): Uint8Array | null {
  for (const { marker, data } of jpegSegments(bytes)) {
    if (marker !== 0xe2 || text(data, 0, signature.length) !== signature) continue;
    const isWhole = data[signature.length + 1] === 1;
    return isWhole && isWorthKeeping(data) ? data : null;
  }
  return null;
}

/** Such a segment of a profile; null where that says sRGB, or has a printer's size. */
export function profileSegment(profile: Uint8Array): Uint8Array | null {
  const segment = new Uint8Array(signature.length + 2 + profile.length);
  segment.set(new TextEncoder().encode(signature));
  segment.set([1, 1], signature.length);
  segment.set(profile, signature.length + 2);
  return isWorthKeeping(segment) ? segment : null;
}

/** The profile in such a segment. */
export const profileIn = (segment: Uint8Array): Uint8Array => segment.subarray(signature.length + 2);

const isWorthKeeping = (segment: Uint8Array) => segment.length <= largest && !names(segment, "sRGB");

/** A JPEG with such a segment in it, right after its start. */
export function withColorProfile(jpeg: Uint8Array, profile: Uint8Array): Uint8Array {
  const length = profile.length + 2;
  const made = new Uint8Array(jpeg.length + 2 + length);
  made.set([0xff, 0xd8, 0xff, 0xe2, length >> 8, length & 0xff]);
  made.set(profile, 6);
  made.set(jpeg.subarray(2), 6 + profile.length);
  return made;
}

/** Whether a name stands in the profile, in one byte or two a letter as the two versions of ICC write it. */
function names(profile: Uint8Array, name: string): boolean {
  const letters = String.fromCharCode(...profile);
  return letters.replaceAll("\0", "").includes(name);
}
