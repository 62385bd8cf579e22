import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { decodePng } from "./png.ts";

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  new DataView(bytes.buffer).setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  return bytes;
}

interface Parts {
  width: number;
  height: number;
  bitDepth: number;
  colorType: number;
  /** Each row with its filter's number in front. */
  rows: number[][];
  interlace?: number;
  palette?: number[];
  transparency?: number[];
}

function png({ width, height, bitDepth, colorType, rows, interlace = 0, palette, transparency }: Parts): Uint8Array {
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, width);
  new DataView(header.buffer).setUint32(4, height);
  header.set([bitDepth, colorType, 0, 0, interlace], 8);
  const chunks = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk("IHDR", header),
    ...(palette ? [chunk("PLTE", Uint8Array.from(palette))] : []),
    ...(transparency ? [chunk("tRNS", Uint8Array.from(transparency))] : []),
    chunk("IDAT", deflateSync(Uint8Array.from(rows.flat()))),
    chunk("IEND", new Uint8Array(0)),
  ];
  return Uint8Array.from(chunks.flatMap((bytes) => [...bytes]));
}

/** The first channel of each pixel. */
const reds = async (parts: Parts) => [...(await decodePng(png(parts))).rgb].filter((_, at) => at % 3 === 0);

const two = { width: 2, height: 2, bitDepth: 8, colorType: 2 };
const whole = {
  ...two,
  rows: [
    [0, 1, 2, 3, 4, 5, 6],
    [0, 7, 8, 9, 10, 11, 12],
  ],
};

describe("a PNG", () => {
  test("gives its pixels row by row", async () => {
    expect([...(await decodePng(png(whole))).rgb]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  test.each([1, 2, 4])("of gray in %i bits spreads its levels from black to white", async (bitDepth) => {
    const levels = 2 ** bitDepth;
    const width = 8 / bitDepth;
    const value = Array.from({ length: width }, (_, at) => at % levels).reduce((sum, level) => sum * levels + level, 0);
    const expected = Array.from({ length: width }, (_, at) => Math.round(((at % levels) * 255) / (levels - 1)));
    expect(await reds({ width, height: 1, bitDepth, colorType: 0, rows: [[0, value]] })).toEqual(expected);
  });

  test("shows white where its one transparent color is", async () => {
    const clear = { ...two, transparency: [0, 4, 0, 5, 0, 6] };
    expect([...(await decodePng(png({ ...clear, rows: whole.rows }))).rgb].slice(0, 6)).toEqual([
      1, 2, 3, 255, 255, 255,
    ]);
    const gray = { width: 3, height: 1, bitDepth: 8, colorType: 0, rows: [[0, 10, 20, 30]], transparency: [0, 20] };
    expect(await reds(gray)).toEqual([10, 255, 30]);
    const deep = { width: 2, height: 1, bitDepth: 16, colorType: 0, rows: [[0, 9, 1, 9, 2]], transparency: [9, 2] };
    expect(await reds(deep)).toEqual([9, 255]);
  });

  test("reads the passes of interlacing that a small picture has", async () => {
    const pixels = { width: 3, height: 2, bitDepth: 8, colorType: 0, interlace: 1 };
    // Passes 1, 4, 6 and 7 of Adam7; the others are empty at this size.
    expect(
      await reds({
        ...pixels,
        rows: [
          [0, 1],
          [0, 3],
          [0, 2],
          [0, 4, 5, 6],
        ],
      }),
    ).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe("a PNG is damaged", () => {
  test.each<[string, Parts]>([
    ["whose last row is missing", { ...whole, rows: whole.rows.slice(0, 1) }],
    ["whose last byte is missing", { ...whole, rows: [whole.rows[0]!, whole.rows[1]!.slice(0, -1)] }],
    ["with a row of an unknown filter", { ...whole, rows: [[9, 1, 2, 3, 4, 5, 6], whole.rows[1]!] }],
    ["with a color type that does not exist", { ...whole, colorType: 5 }],
    ["with a bit depth that its color type does not have", { ...whole, bitDepth: 4 }],
    ["that names a palette and has none", { ...whole, colorType: 3 }],
  ])("%s", async (_, parts) => {
    await expect(decodePng(png(parts))).rejects.toMatchObject({ code: "image_damaged" });
  });

  test("but not by bytes after its last row", async () => {
    expect(await reds({ ...whole, rows: [...whole.rows, [0, 0, 0]] })).toEqual([1, 4, 7, 10]);
  });
});
