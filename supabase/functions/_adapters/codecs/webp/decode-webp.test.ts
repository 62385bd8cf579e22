import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { decodeWebp } from "./decode-webp.ts";

const [width, height] = [67, 41];
/** Colors that go over into each other, half of them see-through. */
const raw = Uint8Array.from({ length: width * height * 4 }, (_, at) => {
  const [x, y] = [(at >> 2) % width, Math.floor((at >> 2) / width)];
  return [x * 3, y * 5, 128, x < width / 2 ? 255 : 90][at % 4] ?? 0;
});
const drawn = () => sharp(raw, { raw: { width, height, channels: 4 } });

describe("a WebP", () => {
  test("without loss has each pixel and its alpha", async () => {
    const file = new Uint8Array(await drawn().webp({ lossless: true, exact: true }).toBuffer());
    const pixels = await decodeWebp(file);
    expect([pixels.width, pixels.height]).toEqual([width, height]);
    expect(Buffer.from(pixels.rgba).equals(Buffer.from(raw))).toBe(true);
  });

  test("with loss has nearly the same", async () => {
    const file = new Uint8Array(await drawn().removeAlpha().webp({ quality: 95 }).toBuffer());
    const { rgba } = await decodeWebp(file);
    const worst = rgba.reduce(
      (most, value, at) => (at % 4 === 3 ? most : Math.max(most, Math.abs(value - raw[at]!))),
      0,
    );
    expect(worst).toBeLessThan(24);
    expect(rgba.every((value, at) => at % 4 !== 3 || value === 255)).toBe(true);
  });

  test("of other size follows, and one that breaks off leaves nothing behind for the next", async () => {
    const small = new Uint8Array(await drawn().webp({ lossless: true, exact: true }).toBuffer());
    await expect(decodeWebp(small.subarray(0, small.length / 2))).rejects.toMatchObject({ code: "image_damaged" });
    const large = await drawn().resize(1900, 1400).webp({ quality: 60 }).toBuffer();
    expect((await decodeWebp(new Uint8Array(large))).rgba).toHaveLength(1900 * 1400 * 4);
    expect((await decodeWebp(small)).rgba).toHaveLength(raw.length);
  });

  test("whose bytes make no sense is damaged", async () => {
    const file = new Uint8Array(await drawn().webp({ lossless: true }).toBuffer());
    file.fill(0xa5, 30);
    await expect(decodeWebp(file)).rejects.toMatchObject({ code: "image_damaged" });
  });
});
