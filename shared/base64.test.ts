import { expect, test } from "vitest";
import { fromBase64, toBase64 } from "./base64.ts";

test.each([0, 1, 2, 3, 3071, 3072, 3073, 3074, 10_000])(
  "%i bytes are the same base64 as everywhere, and come back",
  (length) => {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 7919) >> 3);
    const text = toBase64(bytes);
    expect(text).toBe(Buffer.from(bytes).toString("base64"));
    expect(fromBase64(text)).toEqual(bytes);
  },
);
