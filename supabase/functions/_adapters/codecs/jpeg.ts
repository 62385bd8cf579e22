import { damagedJpeg } from "../../_core/picture/jpeg-segments.ts";
import type { Pixels } from "../../_core/ports/picture.ts";
import { startTurbo, type Turbo } from "./turbo.ts";

// One instance reads and writes: what it wrote a picture's pixels from is what it had read them to.
let spare: Turbo | null = startTurbo();

function takeTurbo(): Turbo {
  const turbo = spare ?? startTurbo();
  spare = null;
  return turbo;
}

/** More bytes than the tables in front of a JPEG's pixels take. */
const headerRoom = 1024;

/** An instance whose memory a large picture has stretched beyond this is given up; memory of wasm never shrinks. */
const memoryKept = 64 * 1024 ** 2;

/**
 * Decodes a JPEG and hands its pixels to `use`. They are a copy: the decoder's own memory is free by then, for an encoder.
 * libjpeg warns where the data ends early or is corrupt and fills the rest with gray. The wrapper turns a warning into
 * an exception as it does an error, so that half a picture is `image_damaged` here and never passes for a whole one.
 * An exception leaves the instance as it stands, without cleaning up: the next picture gets a new one.
 */
export function decodeJpeg<Result>(bytes: Uint8Array, use: (pixels: Pixels) => Result): Result {
  const turbo = takeTurbo();
  const decoder = readJpeg(turbo, bytes);
  const { width, height, componentCount } = decoder.getFrameInfo();
  const copied = decoder.getDecodedBuffer();
  decoder.delete();
  spare = turbo;
  // A view made here has the shape that the resampler's loops are compiled for; the wrapper's own has another.
  const samples = new Uint8Array(copied.buffer, copied.byteOffset, copied.length);
  return use({ width, height, rgb: componentCount === 3 ? samples : grayToRgb(samples) });
}

function readJpeg(turbo: Turbo, bytes: Uint8Array): InstanceType<Turbo["JPEGDecoder"]> {
  try {
    const decoder = new turbo.JPEGDecoder();
    decoder.getEncodedBuffer(bytes.length).set(bytes);
    decoder.decode();
    return decoder;
  } catch (cause) {
    throw damagedJpeg("its data ends early or makes no sense", cause);
  }
}

/** Encodes at least 24 pixels as a progressive JPEG with 4:2:0 subsampling. */
export function encodeJpeg({ width, height, rgb }: Pixels, quality: number): Uint8Array {
  const turbo = takeTurbo();
  const encoder = new turbo.JPEGEncoder();
  encoder.setQuality(quality);
  encoder.setProgressive(1);
  encoder.setSubSampling(2);
  // The output gets as much room as the input, too little for the headers of a tiny picture unless it claims more.
  const bitsPerSample = 8 * Math.min(31, 1 + Math.ceil(headerRoom / rgb.length));
  encoder.getDecodedBuffer({ width, height, bitsPerSample, componentCount: 3, isSigned: false }).set(rgb);
  encoder.encode();
  const { buffer, byteOffset, byteLength } = encoder.getEncodedBuffer();
  const memory = encoder.getDecodedBuffer(smallest).buffer.byteLength;
  encoder.delete();
  if (memory <= memoryKept) spare = turbo;
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** What the wrapper is asked for to see how large its memory is. */
const smallest = { width: 1, height: 1, bitsPerSample: 8, componentCount: 1, isSigned: false } as const;

function grayToRgb(gray: Uint8Array): Uint8Array {
  const rgb = new Uint8Array(gray.length * 3);
  for (let from = 0, to = 0; from < gray.length; from++, to += 3) {
    rgb[to] = rgb[to + 1] = rgb[to + 2] = gray[from]!;
  }
  return rgb;
}
