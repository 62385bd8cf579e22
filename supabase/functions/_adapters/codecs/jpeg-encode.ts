import type { Pixels } from "../../_core/ports/picture.ts";
import { joinStrips } from "./jpeg-strips.ts";
import { startTurbo, type Turbo } from "./turbo.ts";

// Another instance than the decoder's, whose pixels would be lost if its memory grew.
let spare: Turbo | null = null;

/** More pixels than any size of a picture has. Those of a master are written in strips: at once they take ten bytes each. */
const mostAtOnce = 2 ** 21;
const stripPixels = 2 ** 19;
/** The rows of a block with 4:2:0. */
const blockSide = 16;

/**
 * Encodes at least 24 pixels as a JPEG with 4:2:0 subsampling: progressive, or row by row where a picture is so large that a
 * decoder would have to hold too much of it.
 */
export function encodeJpeg(pixels: Pixels, quality: number): Uint8Array {
  const turbo = spare ?? startTurbo();
  spare = null;
  const { width, height } = pixels;
  const jpeg =
    width * height > mostAtOnce ? encodeStrips(turbo, pixels, quality) : encodeAtOnce(turbo, pixels, quality, 1);
  spare = turbo;
  return jpeg;
}

function encodeStrips(turbo: Turbo, { width, height, rgb }: Pixels, quality: number): Uint8Array {
  const rows = Math.max(1, Math.floor(stripPixels / width / blockSide)) * blockSide;
  const strips = Array.from({ length: Math.ceil(height / rows) }, (_, strip) => {
    const top = strip * rows;
    const part = { width, height: Math.min(rows, height - top) };
    const samples = rgb.subarray(top * width * 3, (top + part.height) * width * 3);
    return encodeAtOnce(turbo, { ...part, rgb: samples }, quality, 0);
  });
  return joinStrips(strips, height, Math.ceil(width / blockSide) * (rows / blockSide));
}

/** More bytes than the tables in front of a JPEG's pixels take. */
const headerRoom = 1024;

function encodeAtOnce(turbo: Turbo, { width, height, rgb }: Pixels, quality: number, progressive: 0 | 1): Uint8Array {
  const encoder = new turbo.JPEGEncoder();
  encoder.setQuality(quality);
  encoder.setProgressive(progressive);
  encoder.setSubSampling(2);
  // The output gets as much room as the input, too little for the headers of a tiny picture unless it claims more.
  const bitsPerSample = 8 * Math.min(31, 1 + Math.ceil(headerRoom / rgb.length));
  encoder.getDecodedBuffer({ width, height, bitsPerSample, componentCount: 3, isSigned: false }).set(rgb);
  encoder.encode();
  const { buffer, byteOffset, byteLength } = encoder.getEncodedBuffer();
  encoder.delete();
  return new Uint8Array(buffer, byteOffset, byteLength);
}
