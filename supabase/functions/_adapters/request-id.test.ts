import { expect, test } from "vitest";
import { requestId } from "./request-id.ts";

test("requestId is the same for the same parts and carries its prefix", async () => {
  const first = await requestId("ngram", ["jam", new Uint8Array([1, 2])]);
  expect(first).toMatch(/^ngram-[0-9a-f]{32}$/);
  expect(await requestId("ngram", ["jam", new Uint8Array([1, 2])])).toBe(first);
});

test("requestId tells apart where one part ends and the next begins", async () => {
  expect(await requestId("ngram", ["ab", "c"])).not.toBe(await requestId("ngram", ["a", "bc"]));
});
