import sharp, { type Sharp } from "sharp";
import { describe, expect, test } from "vitest";
import { codec } from "../../_adapters/codecs/codec.ts";
import { decodeWebp } from "../../_adapters/codecs/webp/decode-webp.ts";
import { readHeader } from "../picture/header.ts";
import { takePhoto } from "./take-photo.ts";

/** Red on the left, blue on the right, as stored. */
const halves = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#d02020" } }).composite([
    {
      input: { create: { width: Math.ceil(width / 2), height, channels: 3, background: "#2020d0" } },
      left: Math.floor(width / 2),
      top: 0,
    },
  ]);
/** A blue square on nothing. */
const seeThrough = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).composite([
    { input: { create: { width: 20, height: 20, channels: 4, background: "#2020d0" } }, left: 10, top: 10 },
  ]);
const place = { IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" } };
const bytesOf = async (picture: Sharp) => new Uint8Array(await picture.toBuffer());
const take = (bytes: Uint8Array) => takePhoto(bytes, { codec, decodeWebp });
const taken = async (picture: Sharp) => take(await bytesOf(picture));
/** The color in the upper left corner. */
async function cornerOf(bytes: Uint8Array) {
  const [red = 0, , blue = 0] = await sharp(bytes).raw().toBuffer();
  return red > blue ? "red" : "blue";
}

describe("a photo is kept", () => {
  test("as it is where it is upright and not too large, without where it was taken", async () => {
    const bytes = await bytesOf(halves(120, 80).withExif(place).jpeg());
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const file = await take(bytes);
    expect(readHeader(file.bytes)).toEqual({ mime: "image/jpeg", width: 120, height: 80, orientation: 1 });
    expect((await sharp(file.bytes).metadata()).exif).toBeUndefined();
    const [before, after] = await Promise.all([sharp(bytes).raw().toBuffer(), sharp(file.bytes).raw().toBuffer()]);
    expect(after.equals(before)).toBe(true);
  });

  test.each([3, 6, 8])("upright where it was taken turned by orientation %i", async (orientation) => {
    const bytes = await bytesOf(halves(120, 80).withMetadata({ orientation }).jpeg());
    const file = await take(bytes);
    const upright = new Uint8Array(await sharp(bytes).autoOrient().jpeg().toBuffer());
    const { width, height, orientation: left } = readHeader(file.bytes);
    expect([left, width, height]).toEqual([1, ...(orientation === 3 ? [120, 80] : [80, 120])]);
    expect(await cornerOf(file.bytes)).toBe(await cornerOf(upright));
  });

  test("with 2048 pixels on its longer side at most", async () => {
    const { bytes } = await taken(halves(3000, 1500).jpeg());
    expect(readHeader(bytes)).toMatchObject({ mime: "image/jpeg", width: 2048, height: 1024 });
  });

  test("as a PNG where it is one, see-through as it is", async () => {
    const file = await taken(seeThrough(60, 40).png());
    expect(file.mime).toBe("image/png");
    expect((await sharp(file.bytes).stats()).isOpaque).toBe(false);
  });
});

describe("a WebP becomes", () => {
  test("a JPEG", async () => {
    const file = await taken(halves(120, 80).webp());
    expect(readHeader(file.bytes)).toMatchObject({ mime: "image/jpeg", width: 120, height: 80 });
    expect(await cornerOf(file.bytes)).toBe("red");
  });

  test("a PNG where it is see-through, with the same pixels", async () => {
    const webp = await bytesOf(seeThrough(60, 40).webp({ lossless: true, exact: true }));
    const file = await take(webp);
    expect(file.mime).toBe("image/png");
    const [before, after] = await Promise.all([sharp(webp).raw().toBuffer(), sharp(file.bytes).raw().toBuffer()]);
    expect(after.equals(before)).toBe(true);
  });

  test("upright, and as small as any other", async () => {
    const { bytes } = await taken(halves(2400, 1200).withMetadata({ orientation: 6 }).webp());
    expect(readHeader(bytes)).toMatchObject({ mime: "image/jpeg", width: 1024, height: 2048, orientation: 1 });
    expect(await sharp(bytes).metadata()).not.toHaveProperty("exif");
  });

  test("nothing where it moves", async () => {
    const bytes = await bytesOf(seeThrough(64, 64).withMetadata({ orientation: 6 }).webp());
    // By the flag that says so.
    bytes[20]! |= 0x02;
    await expect(take(bytes)).rejects.toMatchObject({
      code: "unsupported_image",
      detail: expect.stringMatching(/moves/),
    });
  });
});

const oneColor = (color: string) => sharp({ create: { width: 64, height: 64, channels: 3, background: color } });
const nothing = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0 } } });

describe("a photo is refused", () => {
  test.each([
    ["with nothing on it", () => bytesOf(oneColor("#ddd").jpeg()), "unsupported_image", /nothing on this photo/],
    ["see-through everywhere", () => bytesOf(nothing(64, 64).png()), "unsupported_image", /nothing on this photo/],
    ["see-through and large", () => bytesOf(nothing(2100, 64).png()), "unsupported_image", /nothing on this photo/],
    ["see-through as WebP", () => bytesOf(nothing(64, 64).webp()), "unsupported_image", /nothing on this photo/],
    [
      "of one pixel",
      () => bytesOf(oneColor("#c63").resize(1, 1).png()),
      "unsupported_image",
      /1 x 1 pixels; at least 16/,
    ],
    ["of one pixel as WebP", () => bytesOf(oneColor("#c63").resize(1, 1).webp()), "unsupported_image", /at least 16/],
    ["of 12,000 pixels", () => bytesOf(halves(12_000, 1500).jpeg()), "image_too_large", /12000 x 1500/],
    ["of 12,000 pixels as WebP", () => bytesOf(halves(12_000, 800).webp()), "image_too_large", /of a WebP/],
    ["that is a PDF", async () => new TextEncoder().encode("%PDF-1.7 ring.png"), "unsupported_image", /a PDF. Save/],
    ["that is nothing", async () => new Uint8Array(), "unsupported_image", /empty/],
    ["that ends early", async () => (await bytesOf(halves(200, 200).jpeg())).subarray(0, -40), "image_damaged", /./],
    [
      "that ends early as WebP",
      async () => (await bytesOf(halves(200, 200).webp())).subarray(0, 60),
      "image_damaged",
      /./,
    ],
    ["whose header lies", async () => lying(await bytesOf(halves(200, 200).webp())), "image_damaged", /./],
  ] as const)("%s", async (_what, make, code, detail) => {
    await expect(make().then(take)).rejects.toMatchObject({ code, detail: expect.stringMatching(detail) });
  });
});

/** A WebP whose chunk says that it is longer than the file. */
function lying(bytes: Uint8Array): Uint8Array {
  bytes[17] = 0xff;
  return bytes;
}
