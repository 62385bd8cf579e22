import { thumbHashToApproximateAspectRatio, thumbHashToAverageRGBA } from "thumbhash";
import { expect, test } from "vitest";
import { thumbhash } from "./thumbhash.ts";

test("a thumbhash carries the picture's shape and its mean color in a few bytes", () => {
  const rgb = Uint8Array.from({ length: 32 * 16 * 3 }, (_, at) => [200, 120, 40][at % 3]!);
  const hash = Uint8Array.from(atob(thumbhash({ width: 32, height: 16, rgb })), (byte) => byte.charCodeAt(0));
  expect(hash.length).toBeLessThan(30);
  expect(thumbHashToApproximateAspectRatio(hash)).toBeCloseTo(2, 0);
  const mean = thumbHashToAverageRGBA(hash);
  expect(mean.r).toBeCloseTo(200 / 255, 1);
  expect(mean.g).toBeCloseTo(120 / 255, 1);
  expect(mean.b).toBeCloseTo(40 / 255, 1);
});
