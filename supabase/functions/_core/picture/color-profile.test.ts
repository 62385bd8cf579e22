import sharp from "sharp";
import { expect, test } from "vitest";
import { colorProfile, withColorProfile } from "./color-profile.ts";

const picture = sharp({ create: { width: 32, height: 32, channels: 3, background: "#e04020" } });
const plain = new Uint8Array(await picture.clone().jpeg().toBuffer());
const phone = new Uint8Array(await picture.clone().withIccProfile("p3").jpeg().toBuffer());
const srgb = new Uint8Array(await picture.clone().withIccProfile("srgb").jpeg().toBuffer());

test("a phone's color profile goes over to another JPEG", async () => {
  const before = await sharp(phone).metadata();
  const after = await sharp(withColorProfile(plain, colorProfile(phone)!)).metadata();
  expect(before.icc?.length).toBeGreaterThan(100);
  expect(after.icc?.equals(before.icc!)).toBe(true);
});

test("a picture in sRGB, or without a profile, needs none", () => {
  expect(colorProfile(plain)).toBeNull();
  expect(colorProfile(srgb)).toBeNull();
});
