import { uint16 } from "../../_core/picture/bytes.ts";
import { type PngFormat, samplesPerPixel } from "./png-format.ts";
import type { RowWriter } from "./png-samples.ts";

/** How the rows of a PNG become RGBA; of samples of 16 bits the upper 8 count. */
export function rgbaRowWriter(format: PngFormat): RowWriter {
  const { bitDepth, colorType, transparency } = format;
  if (colorType === 6 && bitDepth === 8) return copyRgba;
  if (colorType === 2 && bitDepth === 8 && transparency.length < 6) return copyRgb;
  return sampleWriter(format);
}

const copyRgba: RowWriter = (row, count, rgba, to, step) => {
  if (step === 4) return rgba.set(row.subarray(1), to);
  for (let from = 1, end = 1 + count * 4; from < end; from += 4, to += step) {
    rgba[to] = row[from]!;
    rgba[to + 1] = row[from + 1]!;
    rgba[to + 2] = row[from + 2]!;
    rgba[to + 3] = row[from + 3]!;
  }
};

const copyRgb: RowWriter = (row, count, rgba, to, step) => {
  for (let from = 1, end = 1 + count * 3; from < end; from += 3, to += step) {
    rgba[to] = row[from]!;
    rgba[to + 1] = row[from + 1]!;
    rgba[to + 2] = row[from + 2]!;
    rgba[to + 3] = 255;
  }
};

/** For all others. */
function sampleWriter(format: PngFormat): RowWriter {
  const { bitDepth, colorType, palette, transparency } = format;
  const samples = samplesPerPixel(format);
  const most = (1 << Math.min(8, bitDepth)) - 1;
  const hasColor = (colorType & 2) !== 0;
  const hasAlpha = (colorType & 4) !== 0;
  const clear =
    colorType !== 3 && !hasAlpha && transparency.length >= samples * 2
      ? Array.from({ length: samples }, (_, at) => uint16(transparency, at * 2))
      : null;
  /** A whole sample, of which 8 bits are shown. */
  const sampleAt = (row: Uint8Array, index: number) => {
    if (bitDepth === 16) return uint16(row, 1 + index * 2);
    if (bitDepth === 8) return row[1 + index]!;
    const perByte = 8 / bitDepth;
    return (row[1 + Math.floor(index / perByte)]! >> (bitDepth * (perByte - 1 - (index % perByte)))) & most;
  };
  const shown = (sample: number) =>
    bitDepth === 16 ? sample >> 8 : bitDepth === 8 ? sample : Math.round((sample * 255) / most);
  return (row, count, rgba, to, step) => {
    for (let pixel = 0; pixel < count; pixel++, to += step) {
      const first = pixel * samples;
      if (colorType === 3) {
        const entry = sampleAt(row, first);
        for (let channel = 0; channel < 3; channel++) rgba[to + channel] = palette[entry * 3 + channel] ?? 0;
        rgba[to + 3] = transparency[entry] ?? 255;
        continue;
      }
      for (let channel = 0; channel < 3; channel++)
        rgba[to + channel] = shown(sampleAt(row, first + (hasColor ? channel : 0)));
      const isClear = clear?.every((sample, at) => sample === sampleAt(row, first + at)) ?? false;
      rgba[to + 3] = isClear ? 0 : hasAlpha ? shown(sampleAt(row, first + samples - 1)) : 255;
    }
  };
}
