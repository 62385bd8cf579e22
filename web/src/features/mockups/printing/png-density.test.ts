import sharp from "sharp";
import { expect, test } from "vitest";
import { withDensity } from "./png-density.ts";

test("the file says its density, and is the same picture", async () => {
  const raw = { width: 3, height: 2, channels: 4 } as const;
  const pixels = Buffer.from(Array.from({ length: 24 }, (_, at) => at * 10));
  const png = new Uint8Array(await sharp(pixels, { raw }).png().toBuffer());
  const dense = Buffer.from(await withDensity(png, 300).arrayBuffer());
  // sharp reads chunks as libpng does: one with a wrong check value would be refused.
  expect(await sharp(dense, { failOn: "warning" }).metadata()).toMatchObject({ width: 3, height: 2, density: 300 });
  expect(await sharp(dense).raw().toBuffer()).toEqual(pixels);
});

test("what is no PNG is refused", () => {
  expect(() => withDensity(new Uint8Array(50), 300)).toThrow("no PNG");
});
