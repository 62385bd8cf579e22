import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { testPicture } from "../../../../scripts/bench/test-picture.ts";
import { readJpegHeader } from "../../_core/picture/jpeg-header.ts";
import { codec } from "./codec.ts";

// Neither its width nor its height is of whole blocks.
const [width, height] = [2054, 1029];
const row = width * 3;
const rgb = testPicture(width, height, 5);

const read = async (bytes: Uint8Array) => new Uint8Array(await sharp(bytes).raw().toBuffer());

describe("a picture so large that it is written in strips", () => {
  let bytes: Uint8Array;
  let pixels: Uint8Array;
  beforeAll(async () => {
    bytes = codec.encodeJpeg({ width, height, rgb }, 92);
    pixels = await read(bytes);
  });

  test("is one whole JPEG, of which a decoder holds a few rows", async () => {
    const { isProgressive, chromaSubsampling, ...size } = await sharp(bytes).metadata();
    expect({ ...size, isProgressive, chromaSubsampling }).toMatchObject({
      ...{ width, height, format: "jpeg" },
      ...{ isProgressive: false, chromaSubsampling: "4:2:0" },
    });
    expect(readJpegHeader(bytes)).toMatchObject({ width, height, inPasses: false });
  });

  test("has the pixels that it has when it is written at once", async () => {
    const rows = 1008;
    const upper = await read(codec.encodeJpeg({ width, height: rows, rgb: rgb.subarray(0, rows * row) }, 92));
    // At its lower edge a decoder blends colors with what is below.
    const same = (rows - 1) * row;
    expect(Buffer.compare(pixels.subarray(0, same), upper.subarray(0, same))).toBe(0);

    const from = 768;
    const lower = await read(codec.encodeJpeg({ width, height: height - from, rgb: rgb.subarray(from * row) }, 92));
    expect(Buffer.compare(pixels.subarray((from + 1) * row), lower.subarray(row))).toBe(0);
  });

  test("is read by the codec as others read it", async () => {
    const most = await codec.decode({ bytes, mime: "image/jpeg" }, (ours) =>
      ours.rgb.reduce((most, value, at) => Math.max(most, Math.abs(value - pixels[at]!)), 0),
    );
    expect(most).toBeLessThanOrEqual(2);
  });
});
