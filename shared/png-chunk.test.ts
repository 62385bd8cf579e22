import { expect, test } from "vitest";
import { pngChunk } from "./png-chunk.ts";

test("a chunk of a PNG has its length in front and its checksum behind", () => {
  // The last chunk of any PNG, as it stands in all of them.
  const end = "00000000 49454e44 ae426082";
  expect(Buffer.from(pngChunk("IEND", new Uint8Array(0))).toString("hex")).toBe(end.replaceAll(" ", ""));
  // The header of a picture of one pixel.
  const header = Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0);
  const whole = "0000000d 49484452 00000001 00000001 08060000 00 1f15c489";
  expect(Buffer.from(pngChunk("IHDR", header)).toString("hex")).toBe(whole.replaceAll(" ", ""));
});
