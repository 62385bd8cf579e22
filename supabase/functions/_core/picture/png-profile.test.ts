import sharp from "sharp";
import { expect, test } from "vitest";
import { colorProfile, profileIn } from "./color-profile.ts";
import { pngProfile, withPngProfile } from "./png-profile.ts";

const picture = sharp({ create: { width: 32, height: 32, channels: 4, background: "#e0402080" } });
const plain = new Uint8Array(await picture.clone().png().toBuffer());
const phone = colorProfile(new Uint8Array(await picture.clone().withIccProfile("p3").jpeg().toBuffer()))!;

test("a phone's color profile goes over to a PNG, and from that to a JPEG again", async () => {
  const png = withPngProfile(plain, phone);
  expect(pngProfile(png)).toEqual(phone);
  const { icc, hasAlpha } = await sharp(png).metadata();
  expect([icc?.equals(profileIn(phone)), hasAlpha]).toEqual([true, true]);
});

test("other PNGs have none that could go over", async () => {
  expect(pngProfile(plain)).toBeNull();
  expect(pngProfile(new Uint8Array(await picture.clone().withIccProfile("p3").png().toBuffer()))).toBeNull();
});
