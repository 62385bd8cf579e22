import sharp, { type Sharp } from "sharp";
import { describe, expect, test } from "vitest";
import { AppError } from "../../../../shared/problems.ts";
import { readHeader } from "./header.ts";
import { withoutLocation } from "./without-location.ts";

/** A photo of noise, so that its scans have bytes that look like markers. */
const photo = (orientation: number): Sharp =>
  sharp({
    create: {
      width: 90,
      height: 60,
      channels: 3,
      background: "#c63",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  })
    .keepIccProfile()
    .withMetadata({ orientation })
    .withExifMerge({
      IFD0: { Copyright: "Mia Muster" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1", GPSLongitudeRef: "W", GPSLongitude: "0/1 7/1 0/1" },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF exif:GPSLatitude="51,30N"/></x:xmpmeta>');

const pixels = async (bytes: Uint8Array) => [...(await sharp(bytes).autoOrient().raw().toBuffer())];
const gps = /GPS|Mia Muster|\u0000\u0005\u0000\u0002|51,30N/;
const letters = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

describe.each([
  ["a JPEG", (made: Sharp) => made.jpeg()],
  ["a progressive JPEG", (made: Sharp) => made.jpeg({ progressive: true })],
  ["a PNG", (made: Sharp) => made.png()],
])("%s", (_what, format) => {
  test.each([1, 3, 6, 8])("of orientation %i loses its location, and nothing of how it looks", async (orientation) => {
    const bytes = new Uint8Array(await format(photo(orientation)).toBuffer());
    expect(letters(bytes)).toMatch(gps);
    const { mime } = readHeader(bytes);
    const stripped = withoutLocation({ bytes, mime });

    // Words that noise does not say by chance, as it does three letters.
    expect(letters(stripped.bytes)).not.toMatch(/GPSLatitude|Mia Muster|51,30N/);
    const { exif, xmp, iptc, icc } = await sharp(stripped.bytes).metadata();
    expect([xmp, iptc]).toEqual([undefined, undefined]);
    expect(exif === undefined).toBe(orientation === 1);
    expect(icc).toBeDefined();
    expect(readHeader(stripped.bytes)).toEqual(readHeader(bytes));
    expect(await pixels(stripped.bytes)).toEqual(await pixels(bytes));
    expect(withoutLocation(stripped)).toBe(stripped);
  });

  test("loses what hangs on behind its end", async () => {
    const plain = new Uint8Array(await format(photo(1)).toBuffer());
    const bytes = new Uint8Array([...plain, ...new TextEncoder().encode("MotionPhoto GPS 51,30N")]);
    const { mime } = readHeader(bytes);
    expect(letters(withoutLocation({ bytes, mime }).bytes)).not.toContain("MotionPhoto");
  });
});

test("a JPEG loses notes between its scans, and the miniature in its header", async () => {
  const bytes = await photo(1).jpeg({ progressive: true }).toBuffer();
  const between = bytes.indexOf(Buffer.of(0xff, 0xc4), bytes.indexOf(Buffer.of(0xff, 0xda)));
  const note = Buffer.from("\u00ff\u00fe\u0000\u0010MotionGPS 51,3", "latin1");
  const header = Buffer.from(
    "\u00ff\u00e0\u0000\u0013JFIF\u0000\u0001\u0001\u0000\u0000\u0001\u0000\u0001\u0001\u0001Mi!",
    "latin1",
  );
  const start = bytes.subarray(0, 2);
  const noted = Buffer.concat([start, header, bytes.subarray(2, between), note, bytes.subarray(between)]);
  const stripped = withoutLocation({ bytes: new Uint8Array(noted), mime: "image/jpeg" });
  expect(letters(noted)).toMatch(/GPS 51.*/);
  expect(letters(stripped.bytes)).not.toMatch(/MotionGPS|\x01Mi!/);
  expect(await pixels(stripped.bytes)).toEqual(await pixels(new Uint8Array(bytes)));
});

test("a JPEG that breaks off keeps what there is of it", async () => {
  const whole = new Uint8Array(await photo(1).jpeg().toBuffer());
  const bytes = whole.subarray(0, whole.length - 100);
  const { bytes: stripped } = withoutLocation({ bytes, mime: "image/jpeg" });
  expect(stripped.subarray(-50)).toEqual(bytes.subarray(-50));
});

test("what is no picture is refused", () => {
  const bytes = new TextEncoder().encode("<!doctype html>");
  expect(() => withoutLocation({ bytes, mime: "image/jpeg" })).toThrow(AppError);
});
