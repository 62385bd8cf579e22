import { uint16 } from "../../_core/picture/bytes.ts";
import { type PngFormat, samplesPerPixel } from "./png-format.ts";

/** Writes a row's pixels: the first at byte `to`, each next one `step` bytes further. */
export type RowWriter = (row: Uint8Array, count: number, out: Uint8Array, to: number, step: number) => void;

/** Lays a sample with alpha 0 to 255 over white. */
const overWhite = (sample: number, alpha: number): number => Math.round((sample * alpha + 255 * (255 - alpha)) / 255);

/** How the rows of a PNG become RGB. A row comes as its filter's number, then its bytes, unfiltered. */
export function rowWriter(format: PngFormat): RowWriter {
  const { bitDepth, colorType, transparency } = format;
  if (colorType === 3) return tableWriter(bitDepth, paletteTable(format));
  if (colorType === 0 && bitDepth <= 8) return tableWriter(bitDepth, grayTable(format));
  if (colorType === 2 && bitDepth === 8 && transparency.length < 6) return copyRgb;
  return sampleWriter(format);
}

const copyRgb: RowWriter = (row, count, rgb, to, step) => {
  if (step === 3) return rgb.set(row.subarray(1), to);
  for (let from = 1, end = 1 + count * 3; from < end; from += 3, to += step) {
    rgb[to] = row[from]!;
    rgb[to + 1] = row[from + 1]!;
    rgb[to + 2] = row[from + 2]!;
  }
};

/** For pixels of at most 8 bits that name an entry of a table of 256 RGB colors. */
function tableWriter(bitDepth: number, table: Uint8Array): RowWriter {
  const perByte = 8 / bitDepth;
  const mask = (1 << bitDepth) - 1;
  return (row, count, rgb, to, step) => {
    for (let pixel = 0; pixel < count; pixel++, to += step) {
      const shift = 8 - bitDepth * ((pixel % perByte) + 1);
      const entry = ((row[1 + Math.floor(pixel / perByte)]! >> shift) & mask) * 3;
      rgb[to] = table[entry]!;
      rgb[to + 1] = table[entry + 1]!;
      rgb[to + 2] = table[entry + 2]!;
    }
  };
}

/** Entries that the palette does not have are black, as in browsers. */
function paletteTable({ palette, transparency }: PngFormat): Uint8Array {
  const table = new Uint8Array(256 * 3);
  for (let at = 0; at < Math.min(palette.length, table.length); at++) {
    table[at] = overWhite(palette[at]!, transparency[Math.floor(at / 3)] ?? 255);
  }
  return table;
}

function grayTable({ bitDepth, transparency }: PngFormat): Uint8Array {
  const table = new Uint8Array(256 * 3);
  const most = (1 << bitDepth) - 1;
  for (let level = 0; level <= most; level++) {
    const isClear = transparency.length >= 2 && uint16(transparency, 0) === level;
    table.fill(isClear ? 255 : Math.round((level * 255) / most), level * 3, level * 3 + 3);
  }
  return table;
}

/** For whole samples of 8 or 16 bits with an alpha channel or one transparent color; of 16 bits the upper 8 count. */
function sampleWriter(format: PngFormat): RowWriter {
  const { colorType, transparency } = format;
  const bytes = format.bitDepth / 8;
  const pixelBytes = samplesPerPixel(format) * bytes;
  const hasColor = (colorType & 2) !== 0;
  const alphaAt = (colorType & 4) === 0 ? null : pixelBytes - bytes;
  // tRNS holds two bytes a sample, whatever the bit depth.
  const clear =
    transparency.length >= (hasColor ? 6 : 2) ? transparency.filter((_, at) => bytes === 2 || at % 2) : null;
  return (row, count, rgb, to, step) => {
    for (let from = 1, end = 1 + count * pixelBytes; from < end; from += pixelBytes, to += step) {
      let alpha = alphaAt === null ? 255 : row[from + alphaAt]!;
      if (alphaAt === null && clear?.every((byte, at) => at >= pixelBytes || row[from + at] === byte)) alpha = 0;
      rgb[to] = overWhite(row[from]!, alpha);
      rgb[to + 1] = overWhite(row[hasColor ? from + bytes : from]!, alpha);
      rgb[to + 2] = overWhite(row[hasColor ? from + 2 * bytes : from]!, alpha);
    }
  };
}
