import sharp from "sharp";
import { expect, test } from "vitest";
import { codec } from "./codec.ts";

const [width, height] = [37, 29];

/** Noise, of which some is see-through. */
const noise = Buffer.from(
  Array.from({ length: width * height * 4 }, (_, at) =>
    at % 4 === 3 && at % 3 === 0 ? 255 : (at * 97 + (at >> 3) * 31) % 256,
  ),
);
const picture = () => sharp(noise, { raw: { width, height, channels: 4 } });
const opaque = () => picture().flatten({ background: "#808080" });
const file = (bytes: Buffer) => ({ bytes: new Uint8Array(bytes), mime: "image/png" }) as const;

/** As sharp reads it, in 8 bits. */
const expected = async (bytes: Buffer) =>
  new Uint8Array(await sharp(bytes).toColorspace("srgb").ensureAlpha().raw({ depth: "uchar" }).toBuffer());

test.each([
  ["RGB with alpha", () => picture().png()],
  ["RGB", () => opaque().png()],
  ["interlaced", () => picture().png({ progressive: true })],
  ["a palette with alpha", () => picture().png({ palette: true })],
  ["a palette of two colors", () => opaque().png({ palette: true, colors: 2 })],
  ["gray", () => opaque().toColorspace("b-w").png()],
])("a PNG of %s is read with what is transparent", async (_name, make) => {
  const bytes = await make().toBuffer();
  const { rgba, ...size } = await codec.decodeRgba(file(bytes));
  expect(size).toEqual({ width, height });
  expect(Buffer.from(rgba).equals(Buffer.from(await expected(bytes)))).toBe(true);
});

test("one of 16 bits is read by their upper half", async () => {
  const bytes = await picture().toColorspace("rgb16").png().toBuffer();
  const { rgba } = await codec.decodeRgba(file(bytes));
  const far = rgba.filter((value, at) => Math.abs(value - noise[at]!) > 1);
  expect(far).toHaveLength(0);
});

test.each([
  ["see-through", picture, true],
  ["opaque", () => opaque().ensureAlpha(), false],
] as const)("what is written of an %s picture is read the same by others", async (_name, make, hasAlpha) => {
  const pixels = await make().raw().toBuffer();
  const png = await codec.encodePng({ width, height, rgba: new Uint8Array(pixels) });
  expect(await sharp(png).metadata()).toMatchObject({ format: "png", width, height, hasAlpha });
  expect(Buffer.from(await expected(Buffer.from(png))).equals(pixels)).toBe(true);
});

test.each([
  ["RGB", () => opaque().png()],
  ["RGB, interlaced", () => opaque().png({ progressive: true })],
  ["gray", () => opaque().toColorspace("b-w").png()],
  ["a palette", () => opaque().png({ palette: true })],
])("a PNG of %s has nothing that is see-through, and takes no memory for it", async (_name, make) => {
  const bytes = await make().toBuffer();
  const pixels = await codec.decodePng(file(bytes));
  const colors = (await expected(bytes)).filter((_, at) => at % 4 !== 3);
  expect(pixels).toEqual({ width, height, rgb: colors });
  expect(await expected(Buffer.from(await codec.encodePng(pixels)))).toEqual(await expected(bytes));
});

test.each([
  ["an alpha channel", () => picture().png()],
  ["see-through colors of a palette", () => picture().png({ palette: true })],
])("a PNG with %s keeps them", async (_name, make) => {
  const bytes = await make().toBuffer();
  expect(await codec.decodePng(file(bytes))).toEqual(await codec.decodeRgba(file(bytes)));
});

test("a PNG that ends early is damaged", async () => {
  const bytes = await picture().png().toBuffer();
  await expect(codec.decodeRgba(file(bytes.subarray(0, -60)))).rejects.toMatchObject({ code: "image_damaged" });
});
