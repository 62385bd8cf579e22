import { readHeader } from "../../_core/picture/header.ts";
import type { Codec } from "../../_core/ports/picture.ts";
import { decodeJpeg } from "./jpeg.ts";
import { encodeJpeg } from "./jpeg-encode.ts";
import { decodePng, decodePngOwn, decodePngRgba } from "./png.ts";
import { encodePng } from "./png-encode.ts";

let last: Promise<unknown> = Promise.resolve();

/** JPEG by libjpeg-turbo in wasm, PNG by our own decoder. One picture at a time, since its memory serves the next. */
export const codec: Codec = {
  decode({ bytes }, use) {
    const decoded = last.then(async () => {
      const { mime } = readHeader(bytes);
      return mime === "image/jpeg" ? decodeJpeg(bytes, use) : use(await decodePng(bytes));
    });
    last = decoded.then(
      () => {},
      () => {},
    );
    return decoded;
  },
  decodeRgba: ({ bytes }) => decodePngRgba(bytes),
  decodePng: ({ bytes }) => decodePngOwn(bytes),
  encodePng,
  encodeJpeg,
};
