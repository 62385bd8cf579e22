import { createHash } from "node:crypto";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { testPicture } from "../../../../scripts/bench/test-picture.ts";
import { presets } from "../../../../shared/presets.ts";
import type { Codec, PictureFile, Pixels } from "../ports/picture.ts";
import { fakeTypesetter } from "../testing/fake-typesetter.ts";
import { setTexts } from "./set-texts.ts";
import { makeVariants } from "./variants.ts";

/** Reads by sharp, and writes the bare pixels, so that a test can look at them. */
const codec: Pick<Codec, "decode" | "encodeJpeg"> = {
  async decode(file, use) {
    const { data, info } = await sharp(file.bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    return use({ width: info.width, height: info.height, rgb: new Uint8Array(data) });
  },
  encodeJpeg: ({ rgb }) => Uint8Array.from(rgb),
};

const options = { quality: 90, subject: null, texts: null };

async function png({ width, height, rgb }: Pixels, orientation = 1): Promise<PictureFile> {
  const picture = sharp(rgb, { raw: { width, height, channels: 3 } }).withMetadata({ orientation });
  return { bytes: new Uint8Array(await picture.png().toBuffer()), mime: "image/png" };
}

const photo = (width: number, height: number) => ({ width, height, rgb: testPicture(width, height, 5) });

/** A gray picture with a red square at the given fractions of its size. */
function marked(width: number, height: number, x: number, y: number): Pixels {
  const rgb = new Uint8Array(width * height * 3).fill(128);
  for (let row = Math.round(y * height); row < (y + 0.06) * height; row++) {
    for (let column = Math.round(x * width); column < (x + 0.06) * width; column++) {
      rgb.set([255, 0, 0], (row * width + column) * 3);
    }
  }
  return { width, height, rgb };
}

/** Where the red is, as fractions; null where there is none. */
function redAt(width: number, height: number, rgb: Uint8Array): { x: number; y: number } | null {
  let [x, y, count] = [0, 0, 0];
  for (let pixel = 0; pixel < width * height; pixel++) {
    if (rgb[pixel * 3]! < 200 || rgb[pixel * 3 + 1]! > 60) continue;
    x += ((pixel % width) + 0.5) / width;
    y += (Math.floor(pixel / width) + 0.5) / height;
    count += 1;
  }
  return count === 0 ? null : { x: x / count, y: y / count };
}

/** Where a point lies in a crop of `length` that is centered on it as far as `limit` allows. */
const inCrop = (point: number, length: number, limit: number): number =>
  point - Math.max(0, Math.min(limit - length, point - length / 2));

describe("the variants of a master", () => {
  test("have the sizes of the derived presets", async () => {
    const { variants } = await makeVariants(await png(marked(1920, 1500, 0, 0)), options, codec);
    expect(variants.map(({ preset }) => preset)).toEqual(["hero_image", "full_product", "product_card", "thumbnail"]);
    for (const { preset, width, height, bytes } of variants) {
      expect({ width, height }).toEqual(presets[preset]);
      expect(bytes.length).toBe(width * height * 3);
    }
  });

  test("are never larger than the master, and say so", async () => {
    const { variants } = await makeVariants(await png(photo(320, 200)), options, codec);
    expect(variants.map(({ width, height }) => [width, height])).toEqual([
      [320, 100],
      [267, 200],
      [267, 200],
      [150, 150],
    ]);
  });

  test("are named by their own content", async () => {
    const { variants } = await makeVariants(await png(photo(320, 200)), options, codec);
    for (const { bytes, hash } of variants) {
      expect(hash).toBe(createHash("sha256").update(bytes).digest("hex").slice(0, 16));
    }
  });

  test("keep the subject, where a crop from the middle would lose it", async () => {
    const file = await png(marked(400, 1200, 0.45, 0.02));
    const subject = { x: 0.45, y: 0.02, width: 0.06, height: 0.06 };
    const without = await makeVariants(file, options, codec);
    const withSubject = await makeVariants(file, { ...options, subject }, codec);
    for (const { width, height, bytes } of without.variants) expect(redAt(width, height, bytes)).toBeNull();
    for (const { width, height, bytes } of withSubject.variants) expect(redAt(width, height, bytes)).not.toBeNull();
  });

  test("say how much of the subject they keep, and where words can stand", async () => {
    const file = await png(marked(400, 1200, 0.45, 0.02));
    const subject = { x: 0.45, y: 0.02, width: 0.06, height: 0.06 };
    const { variants: blind, master } = await makeVariants(file, options, codec);
    const { variants } = await makeVariants(file, { ...options, subject }, codec);
    expect(blind.map(({ cropScore }) => cropScore)).toEqual([0, 0, 0, 0]);
    expect(variants.map(({ cropScore }) => cropScore)).toEqual([1, 1, 1, 1]);
    expect(master.cropScore).toBe(1);
    for (const { textColor } of [...blind, master]) expect(textColor).toMatchObject({ hex: "#000000" });
  });

  test.each([
    [1, (x: number, _: number) => x > 0.3],
    [3, (x: number, _: number) => x < 0.7],
    [6, (_: number, y: number) => y < 0.7],
    [8, (_: number, y: number) => y > 0.3],
  ] as const)("have their words on the calm side at orientation %i", async (orientation, isCalm) => {
    const rgb = Uint8Array.from({ length: 200 * 200 * 3 }, (_, at) => {
      const [x, y] = [Math.floor(at / 3) % 200, Math.floor(at / 600)];
      return isCalm(x / 200, y / 200) ? 255 : ((x ^ y) & 2) * 127;
    });
    const { variants } = await makeVariants(await png({ width: 200, height: 200, rgb }, orientation), options, codec);
    const { region } = variants.find(({ preset }) => preset === "thumbnail")!.textColor!;
    expect(region.x).toBeCloseTo(0.32, 1);
    expect(region.width).toBeGreaterThan(0.6);
    expect(region.height).toBeGreaterThan(0.9);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])("stand upright at orientation %i, subject and all", async (orientation) => {
    const file = await png(marked(300, 200, 0.1, 0.2), orientation);
    const upright = await sharp(file.bytes).rotate().raw().toBuffer({ resolveWithObject: true });
    const red = redAt(upright.info.width, upright.info.height, upright.data);
    const subject = { x: red!.x - 0.03, y: red!.y - 0.03, width: 0.06, height: 0.06 };
    const { master, variants } = await makeVariants(file, { ...options, subject }, codec);
    expect(master).toMatchObject({ width: upright.info.width, height: upright.info.height });
    for (const { width, height, bytes } of variants) {
      const scale = Math.min(upright.info.width / width, upright.info.height / height);
      const shown = redAt(width, height, bytes)!;
      const expected = {
        x: inCrop(red!.x * upright.info.width, width * scale, upright.info.width),
        y: inCrop(red!.y * upright.info.height, height * scale, upright.info.height),
      };
      expect(Math.abs(shown.x * width * scale - expected.x)).toBeLessThan(2);
      expect(Math.abs(shown.y * height * scale - expected.y)).toBeLessThan(2);
    }
  });
});

describe("texts over a master", async () => {
  const typesetter = await fakeTypesetter();
  const overlays = (["top", "bottom"] as const).map((place) => ({ text: "HI", place, color: "#ff0000" }));
  const over = (pixels: Pixels) => setTexts({ ...pixels, channels: 3, data: pixels.rgb }, overlays, typesetter);
  const composed = photo(600, 600);
  over(composed);
  const [without, master] = await Promise.all([png(photo(600, 600)), png(composed)]);
  const texts = { without: without.bytes, over };

  const redRows = ({ width, height, bytes }: { width: number; height: number; bytes: Uint8Array }) =>
    Array.from(
      { length: height },
      (_, y) => redAt(width, 1, bytes.subarray(y * width * 3, (y + 1) * width * 3)) !== null,
    );

  test("stand in every size of it, whole and at both ends", async () => {
    const { variants } = await makeVariants(master, { ...options, texts }, codec);
    for (const variant of variants) {
      const rows = redRows(variant);
      const third = Math.floor(rows.length / 3);
      for (const end of [rows.slice(0, third), rows.slice(-third)])
        expect(end.filter(Boolean).length).toBeGreaterThan(rows.length / 15);
      expect(rows.slice(third, -third)).not.toContain(true);
    }
  });

  test("leave it the file that it is, and the colors and the look of the picture", async () => {
    const [made, bare] = [
      await makeVariants(master, { ...options, texts }, codec),
      await makeVariants(without, options, codec),
    ];
    expect(made.master.bytes).toBe(master.bytes);
    expect(made.master.hash).toBe(createHash("sha256").update(master.bytes).digest("hex").slice(0, 16));
    const seen = ({ palette, look, master, variants }: typeof made) => ({
      palette,
      look,
      scores: [master, ...variants].map(({ cropScore }) => cropScore),
    });
    expect(seen(made)).toEqual(seen(bare));
  });

  test("have nobody set words over them", async () => {
    const even = await png({ width: 600, height: 600, rgb: new Uint8Array(600 * 600 * 3).fill(230) });
    const { master, variants } = await makeVariants(even, { ...options, texts: { without: even.bytes, over } }, codec);
    for (const { textColor } of [master, ...variants]) {
      const { x, y, width, height } = textColor!.region;
      for (const line of [0.1, 0.9]) expect(x < 0.5 && x + width > 0.5 && y < line && y + height > line).toBe(false);
    }
  });
});

describe("a master", () => {
  test("stays byte for byte, with the size, kind and checksum of its content", async () => {
    const file = await png(photo(320, 200));
    const { master } = await makeVariants({ ...file, mime: "image/jpeg" }, options, codec);
    expect(master.bytes).toBe(file.bytes);
    const sha256 = createHash("sha256").update(file.bytes).digest("hex");
    expect(master).toMatchObject({ mime: "image/png", width: 320, height: 200, sha256, hash: sha256.slice(0, 16) });
  });

  test("gives a palette of the whole picture, its first color being the dominant one", async () => {
    // The right tenth, which no crop from the middle shows, is red.
    const rgb = Uint8Array.from({ length: 600 * 200 * 3 }, (_, at) => {
      const isRed = Math.floor(at / 3) % 600 >= 540;
      return isRed ? [255, 0, 0][at % 3]! : 128;
    });
    const made = await makeVariants(await png({ width: 600, height: 200, rgb }), options, codec);
    expect(made.palette).toEqual([
      { hex: "#808080", percentage: 90 },
      { hex: expect.stringMatching(/^#f/), percentage: 10 },
    ]);
    expect(made.dominantColor).toBe("#808080");
    expect(made.thumbhash).toMatch(/^[A-Za-z0-9+/]{20,}=*$/);
  });

  test.each([
    ["unsupported_image", new TextEncoder().encode("GIF89a not a jpeg")],
    ["image_damaged", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0)],
  ])("that cannot be read is refused as %s before anything is decoded", async (code, bytes) => {
    const untouched: typeof codec = { ...codec, decode: () => Promise.reject(new Error("decoded")) };
    await expect(makeVariants({ bytes, mime: "image/jpeg" }, options, untouched)).rejects.toMatchObject({ code });
  });
});
