import { expect, test } from "vitest";
import { fromBase64, toBase64 } from "../../../../shared/base64.ts";
import { pictureFile, pictureFromBase64 } from "./picture-file.ts";

const vendor = { name: "Acme", variable: "ACME_API_KEY" };
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d);

test("the bytes say what a picture is", () => {
  expect([pictureFile(vendor, jpeg).mime, pictureFromBase64(vendor, toBase64(png)).mime]).toEqual([
    "image/jpeg",
    "image/png",
  ]);
});

test.each([
  ["a WebP", new TextEncoder().encode("RIFF....WEBP")],
  ["a web page (HTML)", new TextEncoder().encode("<!doctype html>")],
  ["empty", new Uint8Array()],
])("a picture that is %s is none", (what, bytes) => {
  expect(() => pictureFile(vendor, bytes)).toThrow(`Acme sent a picture that is ${what}`);
});

test("what is not base64 is no picture", () => {
  expect(() => pictureFromBase64(vendor, "%%%")).toThrow("Acme sent a picture that is not base64");
});

test("millions of bytes come through base64 as they were", () => {
  const bytes = Uint8Array.from({ length: 3_000_001 }, (_, at) => at % 251);
  expect(fromBase64(toBase64(bytes))).toEqual(bytes);
});
