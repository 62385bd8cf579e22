import { damagedJpeg } from "../../_core/picture/jpeg-segments.ts";
import type { Pixels } from "../../_core/ports/picture.ts";
import { startTurbo, type Turbo } from "./turbo.ts";

let spare: Turbo | null = startTurbo();

/** An instance whose memory a large picture has stretched beyond this is given up; memory of wasm never shrinks. */
const memoryKept = 64 * 1024 ** 2;

/**
 * Decodes a JPEG and hands its pixels to `use`, where the decoder has them: they are gone afterwards.
 * libjpeg warns where the data ends early or is corrupt and fills the rest with gray. The wrapper turns a warning into
 * an exception as it does an error, so that half a picture is `image_damaged` here and never passes for a whole one.
 * An exception leaves the instance as it stands, without cleaning up: the next picture gets a new one.
 */
export function decodeJpeg<Result>(bytes: Uint8Array, use: (pixels: Pixels) => Result): Result {
  const turbo = spare ?? startTurbo();
  spare = null;
  const decoder = readJpeg(turbo, bytes);
  try {
    const { width, height, componentCount } = decoder.getFrameInfo();
    const samples = decodedSamples(turbo, decoder, width * height * componentCount);
    return use({ width, height, rgb: componentCount === 3 ? samples : grayToRgb(samples) });
  } finally {
    decoder.delete();
    if (turbo.HEAPU8.length <= memoryKept) spare = turbo;
  }
}

type Decoder = InstanceType<Turbo["JPEGDecoder"]>;

function readJpeg(turbo: Turbo, bytes: Uint8Array): Decoder {
  try {
    const decoder = new turbo.JPEGDecoder();
    decoder.getEncodedBuffer(bytes.length).set(bytes);
    decoder.decode();
    return decoder;
  } catch (cause) {
    throw damagedJpeg("its data ends early or makes no sense", cause);
  }
}

/**
 * The wrapper would hand out a copy, of 50 MB for the largest picture. A decoder of C++ begins with two vectors, the file's bytes
 * and then these, each as where it begins, where it ends and where its room does.
 */
function decodedSamples({ HEAPU8, HEAPU32 }: Turbo, { $$ }: Decoder, length: number): Uint8Array {
  const [start, end] = HEAPU32.subarray($$.ptr / 4 + 3) as unknown as [number, number];
  if (end - start !== length) throw new Error("The decoder of JPEGs keeps its pixels somewhere else");
  return new Uint8Array(HEAPU8.buffer, start, length);
}

function grayToRgb(gray: Uint8Array): Uint8Array {
  const rgb = new Uint8Array(gray.length * 3);
  for (let from = 0, to = 0; from < gray.length; from++, to += 3) {
    rgb[to] = rgb[to + 1] = rgb[to + 2] = gray[from]!;
  }
  return rgb;
}
