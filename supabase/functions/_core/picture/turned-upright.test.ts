import sharp from "sharp";
import { expect, test } from "vitest";
import { codec } from "../../_adapters/codecs/codec.ts";
import { readHeader } from "./header.ts";
import { turnedUpright } from "./turned-upright.ts";

/** Red on the left, blue on the right, as stored. */
const halves = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#d02020" } }).composite([
    {
      input: { create: { width: width / 2, height, channels: 3, background: "#2020d0" } },
      left: width / 2,
      top: 0,
    },
  ]);
const file = async (width: number, height: number, orientation: number) => {
  const bytes = new Uint8Array(await halves(width, height).withMetadata({ orientation }).jpeg().toBuffer());
  return { bytes, mime: "image/jpeg" } as const;
};

test.each([2, 3, 4, 5, 6, 7, 8])("a picture of orientation %i stands upright in its pixels", async (orientation) => {
  const turned = await file(120, 80, orientation);
  const { bytes } = await turnedUpright(turned, codec);
  const upright = sharp(turned.bytes).autoOrient();
  const expected = await upright.raw().toBuffer({ resolveWithObject: true });
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([expected.info.width, expected.info.height]);
  expect(readHeader(bytes).orientation).toBe(1);
  for (const [x, y] of [[10, 10] as const, [info.width - 10, info.height - 10] as const]) {
    const at = (y * info.width + x) * 3;
    const isRed = (pixels: Uint8Array) => (pixels[at] ?? 0) > (pixels[at + 2] ?? 0);
    expect(isRed(data)).toBe(isRed(expected.data));
  }
});

test("a large one is shrunk to what models see of it", async () => {
  const { bytes } = await turnedUpright(await file(3000, 1000, 6), codec);
  expect(readHeader(bytes)).toEqual({ mime: "image/jpeg", width: 683, height: 2048, orientation: 1 });
});

test("one that is upright stays as it is", async () => {
  const upright = await file(120, 80, 1);
  expect(await turnedUpright(upright, codec)).toBe(upright);
});
