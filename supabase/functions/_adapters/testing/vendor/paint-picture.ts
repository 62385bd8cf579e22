import type { PictureFile } from "../../../_core/ports/picture.ts";
import { encodeJpeg } from "../../codecs/jpeg-encode.ts";
import { writePng } from "./png-writer.ts";

/** Larder takes no picture that is smaller. */
const least = 16;

export interface PaintOptions {
  /** Decides the colors. */
  readonly prompt: string;
  readonly width: number;
  readonly height: number;
  readonly format: "jpeg" | "png";
  /** A see-through background; needs `png`. */
  readonly transparent?: boolean;
  /** Paints an eighth of the size, for tests of many pictures. */
  readonly small?: boolean;
}

/** A real picture file of the asked size: a disc on a background, in two colors that follow from the prompt. */
export async function paintPicture(options: PaintOptions): Promise<PictureFile> {
  const { prompt, format, transparent = false, small = false } = options;
  if (transparent && format === "jpeg") throw new TypeError("A JPEG has no see-through background");
  const width = small ? Math.max(least, Math.round(options.width / 8)) : options.width;
  const height = small ? Math.max(least, Math.round(options.height / 8)) : options.height;
  const hash = hashOf(prompt);
  const disc = [(hash >>> 16) & 255, (hash >>> 8) & 255, hash & 255];
  const around = disc.map((part) => (part + 128) % 256);
  const isDisc = insideDisc(width, height);
  if (format === "jpeg") {
    const rgb = painted(width, height, (x, y) => (isDisc(x, y) ? disc : around));
    return { bytes: encodeJpeg({ width, height, rgb }, 80), mime: "image/jpeg" };
  }
  const background = [...around, transparent ? 0 : 255];
  const rgba = painted(width, height, (x, y) => (isDisc(x, y) ? [...disc, 255] : background));
  return { bytes: await writePng(width, height, rgba), mime: "image/png" };
}

function insideDisc(width: number, height: number): (x: number, y: number) => boolean {
  const radius = Math.min(width, height) / 3;
  return (x, y) => (x - width / 2) ** 2 + (y - height / 2) ** 2 < radius ** 2;
}

function painted(width: number, height: number, colorAt: (x: number, y: number) => readonly number[]): Uint8Array {
  const step = colorAt(0, 0).length;
  const samples = new Uint8Array(width * height * step);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += step) samples.set(colorAt(x, y), at);
  }
  return samples;
}

/** 32 bits of a text (FNV-1a). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
