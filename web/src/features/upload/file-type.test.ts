import { expect, test } from "vitest";
import { fileType } from "./file-type.ts";

const bytes = (...parts: (string | number[])[]) =>
  new Blob(parts.map((part) => (typeof part === "string" ? part : new Uint8Array(part))));

test("a file is what its first bytes say", async () => {
  expect(await fileType(bytes([0xff, 0xd8, 0xff, 0xe0]))).toBe("image/jpeg");
  expect(await fileType(bytes([0x89], "PNG\r\n\u001a\n"))).toBe("image/png");
  expect(await fileType(bytes("RIFF", [1, 2, 3, 4], "WEBPVP8 "))).toBe("image/webp");
});

test.each([
  [
    "an SVG with a script",
    bytes('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    /SVG/,
  ],
  ["a phone's HEIC", bytes([0, 0, 0, 24], "ftypheic"), /HEIC/],
  ["a GIF", bytes("GIF89a"), /GIF/],
  ["a page that calls itself JPEG", bytes("<!doctype html>"), /not a JPEG/],
  ["a single byte", bytes([0xff]), /not a JPEG/],
])("%s is refused by its content", async (_, file, reason) => {
  await expect(fileType(file)).rejects.toThrow(reason);
});
