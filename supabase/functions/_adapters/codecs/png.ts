import { damagedPng } from "../../_core/picture/png-chunks.ts";
import type { AlphaPixels, Pixels } from "../../_core/ports/picture.ts";
import { type PngFormat, readPngFormat } from "./png-format.ts";
import { rgbaRowWriter } from "./png-rgba.ts";
import { rowReader } from "./png-rows.ts";
import { rowWriter } from "./png-samples.ts";

/** Compressed bytes inflated at a time: even a malicious file makes at most 16 MB of that before it is looked at. */
const sliceLength = 16 * 1024;

let rgb = new Uint8Array(0);

/**
 * Decodes a PNG of any color type, bit depth and interlacing into RGB, row by row as the platform inflates it, so that
 * only the result is ever held whole. Not one at a time: see `codec`.
 * Throws `image_damaged` where the data is corrupt or ends before the last row.
 */
export async function decodePng(bytes: Uint8Array): Promise<Pixels> {
  const format = readPngFormat(bytes);
  const { width, height } = format;
  if (rgb.length < width * height * 3) rgb = new Uint8Array(width * height * 3);
  await readRows(format, rowReader(format, rgb, 3, rowWriter(format)));
  return { width, height, rgb: rgb.subarray(0, width * height * 3) };
}

/** The same with its alpha channel, into memory of the caller's own. */
export async function decodePngRgba(bytes: Uint8Array): Promise<AlphaPixels> {
  const format = readPngFormat(bytes);
  const { width, height } = format;
  const rgba = new Uint8Array(width * height * 4);
  await readRows(format, rowReader(format, rgba, 4, rgbaRowWriter(format)));
  return { width, height, rgba };
}

/** The same without an alpha channel where the file says that nothing is see-through. */
export async function decodePngOwn(bytes: Uint8Array): Promise<Pixels | AlphaPixels> {
  const format = readPngFormat(bytes);
  if ((format.colorType & 4) !== 0 || format.transparency.length > 0) return decodePngRgba(bytes);
  const { width, height } = format;
  const rgb = new Uint8Array(width * height * 3);
  await readRows(format, rowReader(format, rgb, 3, rowWriter(format)));
  return { width, height, rgb };
}

async function readRows({ data }: PngFormat, take: (piece: Uint8Array) => boolean): Promise<void> {
  try {
    for await (const piece of inflate(data)) take(piece);
  } catch (cause) {
    throw damagedPng("its data is corrupt", cause);
  }
  if (!take(new Uint8Array(0))) throw damagedPng("its last rows are missing");
}

function inflate(pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  const slices = sliced(pieces);
  const compressed = new ReadableStream<BufferSource>({
    pull(controller) {
      const { value, done } = slices.next();
      if (done) controller.close();
      else controller.enqueue(value as BufferSource);
    },
  });
  return compressed.pipeThrough(new DecompressionStream("deflate"));
}

function* sliced(pieces: readonly Uint8Array[]): Generator<Uint8Array, undefined> {
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at += sliceLength) yield piece.subarray(at, at + sliceLength);
  }
}
