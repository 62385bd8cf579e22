import sharp, { type Sharp } from "sharp";
import { describe, expect, test } from "vitest";
import { AppError } from "../../../../shared/problems.ts";
import { readHeader } from "./header.ts";

const blank = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: "#c63" } });
const jpeg = await blank(60, 40).jpeg().toBuffer();
const png = await blank(60, 40).png().toBuffer();
const webp = await blank(20, 20).webp().toBuffer();
const tiff = await blank(20, 20).tiff().toBuffer();

function problem(bytes: Uint8Array, limit?: number): { code: string; detail: string } {
  try {
    readHeader(bytes, limit);
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, detail: error.detail ?? "" };
    throw error;
  }
  throw new Error("The header was read");
}

/** The same JPEG with another size in its frame header. */
function resized(bytes: Uint8Array, width: number, height: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const frame = copy.findIndex((byte, at) => byte === 0xff && (copy[at + 1] === 0xc0 || copy[at + 1] === 0xc2));
  new DataView(copy.buffer).setUint16(frame + 5, height);
  new DataView(copy.buffer).setUint16(frame + 7, width);
  return copy;
}

describe("a header", () => {
  test("says what a picture is by its content", () => {
    expect(readHeader(jpeg)).toEqual({ mime: "image/jpeg", width: 60, height: 40, orientation: 1 });
    expect(readHeader(png)).toEqual({ mime: "image/png", width: 60, height: 40, orientation: 1 });
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])("gives the upright size at orientation %i", async (orientation) => {
    const upright = orientation < 5 ? { width: 60, height: 40 } : { width: 40, height: 60 };
    const photo = blank(60, 40).withMetadata({ orientation });
    expect(readHeader(await photo.clone().jpeg().toBuffer())).toMatchObject({ ...upright, orientation });
    expect(readHeader(await photo.clone().png().toBuffer())).toMatchObject({ ...upright, orientation });
  });

  test("takes an EXIF block that makes no sense for an upright picture", async () => {
    const photo = await blank(60, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const start = photo.indexOf("Exif") + 6;
    for (let at = start; at < start + 24; at++) {
      const broken = Uint8Array.from(photo);
      broken.fill(0xff, at, at + 4);
      expect(readHeader(broken).width * readHeader(broken).height).toBe(2400);
    }
  });
});

describe("a file that is no JPEG or PNG", () => {
  const words = (start: string) => new TextEncoder().encode(start.padEnd(64));
  test.each([
    ["a GIF", words("GIF89a")],
    ["a WebP", webp],
    ["an AVIF", words("\0\0\0\x1cftypavif")],
    ["a HEIC", words("\0\0\0\x18ftypheic")],
    ["a video", words("\0\0\0\x18ftypmp42")],
    ["a PDF", words("%PDF-1.7")],
    ["a TIFF", tiff],
    ["a BMP", words("BM6")],
    ["a ZIP archive", words("PK\x03\x04")],
    ["an SVG", words('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">')],
    ["a web page (HTML)", words("\n<!DOCTYPE html><title>Not found</title>")],
    ["JSON", words('{"error":"no such file"}')],
    ["no picture", words("hello")],
    ["empty", new Uint8Array(0)],
  ])("is refused as %s", (kind, bytes) => {
    const { code, detail } = problem(bytes);
    expect(code).toBe("unsupported_image");
    expect(detail).toBe(`The file seems to be ${kind}. Save the picture as JPEG or PNG.`);
  });

  test("is refused where it only claims the colors of a printing press", async () => {
    const print = await blank(40, 40).toColourspace("cmyk").jpeg().toBuffer();
    expect(problem(print)).toMatchObject({ code: "unsupported_image", detail: expect.stringContaining("CMYK") });
  });

  test("is refused where it is too small to show", async () => {
    const { code, detail } = problem(await blank(15, 40).png().toBuffer());
    expect(code).toBe("unsupported_image");
    expect(detail).toContain("15 x 40");
  });
});

describe("a damaged file", () => {
  test("is named so wherever a JPEG ends inside its header", () => {
    const scan = jpeg.indexOf(Uint8Array.of(0xff, 0xda));
    for (let length = 3; length < scan; length++) {
      expect(problem(jpeg.subarray(0, length)).code).toBe("image_damaged");
    }
  });

  test("is named so wherever a PNG ends inside its header", () => {
    for (let length = 8; length < png.indexOf("IDAT"); length++) {
      expect(problem(png.subarray(0, length)).code).toBe("image_damaged");
    }
  });
});

describe("a picture with too many pixels", () => {
  test("is refused from its header alone, with both sizes", () => {
    const largePng = Uint8Array.from(png);
    new DataView(largePng.buffer).setUint32(16, 30_000);
    new DataView(largePng.buffer).setUint32(20, 30_000);
    for (const bytes of [resized(jpeg, 30_000, 30_000), largePng]) {
      const { code, detail } = problem(bytes);
      expect(code).toBe("image_too_large");
      expect(detail).toContain("30000 x 30000 pixels (900 megapixels)");
      expect(detail).toContain("at most 16.8 megapixels are read");
    }
  });

  test("is one above the limit", () => {
    expect(readHeader(jpeg, 2400).width).toBe(60);
    expect(problem(jpeg, 2399).code).toBe("image_too_large");
  });

  test("is one above half the limit where a JPEG comes in passes", async () => {
    const progressive = await blank(60, 40).jpeg({ progressive: true }).toBuffer();
    expect(readHeader(progressive, 4800).width).toBe(60);
    expect(problem(progressive, 4799)).toMatchObject({ detail: expect.stringContaining("progressive") });
  });
});
