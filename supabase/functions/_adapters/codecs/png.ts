import { damagedPng } from "../../_core/picture/png-chunks.ts";
import type { AlphaPixels, Pixels } from "../../_core/ports/picture.ts";
import { unfilter } from "./png-filter.ts";
import { type PngFormat, readPngFormat, samplesPerPixel } from "./png-format.ts";
import { rgbaRowWriter } from "./png-rgba.ts";
import { type RowWriter, rowWriter } from "./png-samples.ts";

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

/** The part of a picture that one pass of interlacing fills: every `stepX`-th pixel of every `stepY`-th row. */
interface Pass {
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
}

const wholePicture: readonly Pass[] = [{ x: 0, y: 0, stepX: 1, stepY: 1 }];

/** Adam7 (RFC 2083, section 2.6). */
const interlacedPasses: readonly Pass[] = [
  { x: 0, y: 0, stepX: 8, stepY: 8 },
  { x: 4, y: 0, stepX: 8, stepY: 8 },
  { x: 0, y: 4, stepX: 4, stepY: 8 },
  { x: 2, y: 0, stepX: 4, stepY: 4 },
  { x: 0, y: 2, stepX: 2, stepY: 4 },
  { x: 1, y: 0, stepX: 2, stepY: 2 },
  { x: 0, y: 1, stepX: 1, stepY: 2 },
];

/** Takes inflated bytes as they come and writes each full row into `out`; says whether all rows are there. */
function rowReader(
  format: PngFormat,
  out: Uint8Array,
  channels: 3 | 4,
  write: RowWriter,
): (piece: Uint8Array) => boolean {
  const { width, height } = format;
  const bits = samplesPerPixel(format) * format.bitDepth;
  const passes = format.interlaced ? interlacedPasses : wholePicture;
  const remaining = passes.filter(({ x, y }) => x < width && y < height)[Symbol.iterator]();
  let pass: Pass | undefined;
  let [count, y, filled] = [0, 0, 0];
  let row = new Uint8Array(0);
  let above = row;
  const nextPass = () => {
    pass = remaining.next().value;
    if (pass === undefined) return;
    count = Math.ceil((width - pass.x) / pass.stepX);
    row = new Uint8Array(1 + Math.ceil((count * bits) / 8));
    above = new Uint8Array(row.length);
    y = pass.y;
  };
  nextPass();
  return (piece) => {
    for (let at = 0; at < piece.length && pass !== undefined; ) {
      const part = piece.subarray(at, at + row.length - filled);
      row.set(part, filled);
      at += part.length;
      filled += part.length;
      if (filled < row.length) break;
      unfilter(row, above, Math.max(1, bits >> 3));
      write(row, count, out, (y * width + pass.x) * channels, pass.stepX * channels);
      [row, above, filled] = [above, row, 0];
      y += pass.stepY;
      if (y >= height) nextPass();
    }
    return pass === undefined;
  };
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
