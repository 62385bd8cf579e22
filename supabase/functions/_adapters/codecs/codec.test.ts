import sharp, { type Sharp } from "sharp";
import { describe, expect, test } from "vitest";
import { ssim } from "../../../../scripts/bench/ssim.ts";
import { testPicture } from "../../../../scripts/bench/test-picture.ts";
import { presets } from "../../../../shared/presets.ts";
import { makeVariants } from "../../_core/picture/variants.ts";
import type { Pixels } from "../../_core/ports/picture.ts";
import { codec } from "./codec.ts";

const [width, height] = [150, 110];
const rgb = testPicture(width, height, 3);
const picture = sharp(rgb, { raw: { width, height, channels: 3 } });
const alpha = Uint8Array.from({ length: width * height }, (_, pixel) => pixel % 256);
const clear = picture.clone().joinChannel(Buffer.from(alpha), { raw: { width, height, channels: 1 } });

const files = {
  jpeg: await picture.clone().jpeg().toBuffer(),
  progressive: await picture.clone().jpeg({ progressive: true }).toBuffer(),
  png: await picture.clone().png({ adaptiveFiltering: true }).toBuffer(),
  interlaced: await picture.clone().png({ progressive: true }).toBuffer(),
};

/** What the codec makes of a file, copied out of its memory. */
const decode = (bytes: Uint8Array): Promise<Pixels> =>
  codec.decode({ bytes: new Uint8Array(bytes), mime: "image/jpeg" }, ({ rgb, ...size }) => ({
    ...size,
    rgb: Uint8Array.from(rgb),
  }));

async function sharpDecode(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await sharp(bytes).flatten({ background: "#fff" }).toColourspace("srgb").raw().toBuffer());
}

function largestDifference(one: Uint8Array, other: Uint8Array): number {
  expect(one.length).toBe(other.length);
  return one.reduce((most, value, at) => Math.max(most, Math.abs(value - other[at]!)), 0);
}

describe("the codec reads a JPEG", () => {
  test.each([
    ["4:2:0", picture.clone().jpeg({ quality: 92 })],
    ["4:4:4", picture.clone().jpeg({ quality: 92, chromaSubsampling: "4:4:4" })],
    ["progressive", picture.clone().jpeg({ quality: 92, progressive: true })],
    ["gray", picture.clone().grayscale().jpeg()],
  ])("that is %s", async (_, made) => {
    const bytes = await made.toBuffer();
    const pixels = await decode(bytes);
    expect(pixels).toMatchObject({ width, height });
    expect(largestDifference(pixels.rgb, await sharpDecode(bytes))).toBeLessThanOrEqual(4);
  });
});

describe("the codec reads a PNG", () => {
  test.each([
    ["RGB", picture.clone().png(), 0],
    ["filtered in every way", picture.clone().png({ adaptiveFiltering: true }), 0],
    ["interlaced", picture.clone().png({ progressive: true }), 0],
    ["of 16 bits", picture.clone().toColourspace("rgb16").png(), 1],
    ["gray", picture.clone().grayscale().png(), 0],
    ["gray of 16 bits", picture.clone().toColourspace("grey16").png(), 1],
    ["of a palette", picture.clone().png({ palette: true }), 0],
    ["of a palette of 16", picture.clone().png({ palette: true, colors: 16 }), 0],
    ["of a palette of 2, interlaced", picture.clone().png({ palette: true, colors: 2, progressive: true }), 0],
    ["half clear, over white", clear.clone().png(), 1],
    ["half clear of 16 bits", clear.clone().toColourspace("rgb16").png(), 2],
    ["half clear and interlaced", clear.clone().png({ progressive: true }), 1],
    ["of a palette with clear colors", clear.clone().png({ palette: true }), 1],
  ])("that is %s", async (_, made, tolerance) => {
    const bytes = await made.toBuffer();
    const pixels = await decode(bytes);
    expect(pixels).toMatchObject({ width, height });
    expect(largestDifference(pixels.rgb, await sharpDecode(bytes))).toBeLessThanOrEqual(tolerance);
  });
});

describe("a damaged file", () => {
  test.each(Object.keys(files) as (keyof typeof files)[])("is refused wherever a %s is cut", async (kind) => {
    const whole = files[kind];
    for (let part = 0.02; part < 1; part += 0.049) {
      const cut = whole.subarray(0, Math.floor(whole.length * part));
      await expect(decode(cut)).rejects.toMatchObject({ code: "image_damaged" });
    }
    await expect(decode(whole.subarray(0, whole.length - 2))).rejects.toMatchObject({ code: "image_damaged" });
  });

  test("is refused where a PNG's pixels changed on the way", async () => {
    for (let at = files.png.indexOf("IDAT") + 40; at < files.png.length - 30; at += 997) {
      const broken = Uint8Array.from(files.png);
      broken[at]! ^= 0x10;
      await expect(decode(broken)).rejects.toMatchObject({ code: "image_damaged" });
    }
  });

  test("does no harm to the pictures after it", async () => {
    for (const bytes of [files.jpeg, files.png]) {
      const before = await decode(bytes);
      for (const kind of Object.values(files)) await decode(kind.subarray(0, kind.length / 2)).catch(() => {});
      expect(await decode(bytes)).toEqual(before);
    }
  });
});

test("pictures that are read at the same time do not mix", async () => {
  const files = [await picture.clone().png().toBuffer(), await picture.clone().negate().png().toBuffer()];
  const jpeg = await picture.clone().jpeg().toBuffer();
  const alone = [];
  for (const bytes of [...files, jpeg]) alone.push(await decode(bytes));
  expect(await Promise.all([...files, jpeg].map(decode))).toEqual(alone);
});

test("a picture whose pixels nobody could use leaves the codec ready", async () => {
  const bytes = new Uint8Array(await picture.clone().jpeg().toBuffer());
  const fail = () => {
    throw new Error("no use");
  };
  await expect(codec.decode({ bytes, mime: "image/jpeg" }, fail)).rejects.toThrow("no use");
  expect(await decode(bytes)).toMatchObject({ width, height });
});

test("pixels stay what they are while others, and they themselves, are written", async () => {
  const expected = await sharpDecode(files.jpeg);
  await codec.decode({ bytes: new Uint8Array(files.jpeg), mime: "image/jpeg" }, (pixels) => {
    const large = { width: 1200, height: 1200, rgb: testPicture(1200, 1200, 4) };
    const [first] = [codec.encodeJpeg(pixels, 90), codec.encodeJpeg(large, 90)];
    expect(largestDifference(pixels.rgb, expected)).toBeLessThanOrEqual(2);
    expect(codec.encodeJpeg(pixels, 90)).toEqual(first);
  });
});

describe("the codec writes a JPEG", () => {
  test("that is progressive, 4:2:0 and looks like its pixels", async () => {
    const bytes = codec.encodeJpeg({ width, height, rgb }, 90);
    expect(await sharp(bytes).metadata()).toMatchObject({
      width,
      height,
      isProgressive: true,
      chromaSubsampling: "4:2:0",
    });
    const plane = async (made: Sharp) => ({ width, height, data: await made.grayscale().raw().toBuffer() });
    expect(ssim(await plane(sharp(bytes)), await plane(picture.clone()))).toBeGreaterThan(0.97);
  });

  test("in fewer bytes at a lower quality", () => {
    const sizes = [95, 80, 40].map((quality) => codec.encodeJpeg({ width, height, rgb }, quality).length);
    expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
  });

  test.each([
    [16, 5],
    [24, 1],
    [8, 8],
  ])("of as few as %i x %i pixels", async (width, height) => {
    const bytes = codec.encodeJpeg({ width, height, rgb: testPicture(width, height, 1) }, 100);
    expect(await sharp(bytes).metadata()).toMatchObject({ width, height });
  });
});

test("variants look as near to the master as sharp's", async () => {
  const side = 640;
  const master = sharp(testPicture(side, side, 2), { raw: { width: side, height: side, channels: 3 } });
  const bytes = new Uint8Array(await master.png().toBuffer());
  const { variants } = await makeVariants(
    { bytes, mime: "image/png" },
    { quality: 90, subject: null, texts: null },
    codec,
  );
  for (const { preset, width, height, bytes: ours } of variants.filter(({ preset }) => preset !== "hero_image")) {
    const size = { ...presets[preset], width, height };
    const uncompressed = await sharp(bytes).resize(size).grayscale().raw().toBuffer();
    const theirs = await sharp(await sharp(bytes).resize(size).jpeg({ quality: 90 }).toBuffer())
      .grayscale()
      .raw()
      .toBuffer();
    const mine = await sharp(ours).grayscale().raw().toBuffer();
    const likeness = (data: Uint8Array) => ssim({ width, height, data }, { width, height, data: uncompressed });
    expect(likeness(mine)).toBeGreaterThan(0.99 * likeness(theirs));
  }
});

test("variants of a phone's photograph keep its color profile", async () => {
  const bytes = new Uint8Array(await picture.clone().withIccProfile("p3").jpeg().toBuffer());
  const { variants } = await makeVariants(
    { bytes, mime: "image/jpeg" },
    { quality: 90, subject: null, texts: null },
    codec,
  );
  const { icc } = await sharp(bytes).metadata();
  for (const { bytes, width, height } of variants) {
    const metadata = await sharp(bytes).metadata();
    expect(metadata).toMatchObject({ width, height });
    expect(metadata.icc?.equals(icc!)).toBe(true);
  }
});
