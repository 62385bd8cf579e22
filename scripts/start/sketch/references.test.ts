import { Buffer } from "node:buffer";
import { Image } from "imagescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toBase64 } from "../../../shared/base64.ts";
import { distance } from "./brush/color.ts";
import { type Sketch, startSketch } from "./server.ts";
import { json, order, post } from "./testing.ts";

let vendor: Sketch;
beforeAll(async () => {
  vendor = await startSketch({ port: 0 });
});
afterAll(() => vendor.stop());

const plain = async (color: number, size = 40) => toBase64(await new Image(size, size).fill(color).encodeJPEG(95));
const drawn = async (more: Record<string, unknown>) => {
  const { picture } = await json(await post(vendor, order({ width: 300, height: 200, ...more })));
  return Image.decode(Buffer.from(String(picture), "base64"));
};
const share = ({ bitmap }: Image, color: string) => {
  const pixels = Array.from({ length: bitmap.length / 4 }, (_, at) => bitmap.subarray(at * 4, at * 4 + 3));
  const hex = (pixel: Uint8ClampedArray) => `#${[...pixel].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  return pixels.filter((pixel) => distance(hex(pixel), color) < 0.06).length / pixels.length;
};

test("pictures that a drawing is made after hang at its foot, in their order", async () => {
  const picture = await drawn({ references: [await plain(0x1040ffff), await plain(0x10c020ff, 1000)] });
  const [margin, frame] = [6, 52];
  const at = (place: number) => {
    const x = margin + place * (frame + margin) + frame / 2;
    return picture.getPixelAt(x, 200 - margin - frame / 2) >>> 8;
  };
  expect([at(0) & 0xff, (at(1) >> 8) & 0xff].every((part) => part > 150)).toBe(true);
  expect((at(0) >> 8) & 0xff).toBeLessThan(100);
});

test("their colors are worked into a drawing that may choose, and not into one for which some are asked", async () => {
  const references = [await plain(0x7b2cbfff)];
  const [chosen, asked, without] = [
    await drawn({ colors: [], references }),
    await drawn({ colors: ["#f4a300"], references }),
    await drawn({ colors: [] }),
  ].map((picture) => share(picture.crop(0, 0, 300, 130), "#7b2cbf"));
  expect(chosen!).toBeGreaterThan(0.02);
  expect(asked!).toBeLessThan(0.005);
  expect(without!).toBeLessThan(0.005);
});

test("sixteen fit, into the smallest drawing as well", async () => {
  const references = Array.from({ length: 16 }, () => "/9j/");
  expect((await post(vendor, order({ references }))).status).toBe(500);
  const one = await plain(0x1040ffff);
  expect((await drawn({ width: 64, height: 64, references: references.map(() => one) })).width).toBe(64);
});

test("the same pictures make the same drawing, others another", async () => {
  const draw = async (color: number) => (await drawn({ references: [await plain(color)] })).bitmap;
  expect(await draw(0x1040ffff)).toEqual(await draw(0x1040ffff));
  expect(await draw(0x1040ffff)).not.toEqual(await draw(0x10c020ff));
});
