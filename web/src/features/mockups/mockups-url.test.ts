import { expect, test } from "vitest";
import { formatMockupsUrl, parseMockupsUrl } from "./mockups-url.ts";

const id = "0b4bb2ab-5c37-4f5e-8a83-3b6f5a1f0c11";
const read = (search: string) => parseMockupsUrl(new URLSearchParams(search));

test.each([
  [`image=${id}&on=mug`, { image: id, on: "mug", open: null }],
  [`image=${id.toUpperCase()}`, { image: id, on: "shirt", open: null }],
  ["image=7&on=zeppelin&open=sesame", { image: null, on: "shirt", open: null }],
  ["on=jar-label&open=keys", { image: null, on: "jar-label", open: "keys" }],
])("%s is read", (search, expected) => {
  expect(read(search)).toEqual(expected);
});

test("what is written is read again", () => {
  const url = { image: id, on: "box", open: "keys" } as const;
  expect(parseMockupsUrl(formatMockupsUrl(url))).toEqual(url);
  expect(formatMockupsUrl({ image: null, on: "shirt", open: null }).size).toBe(0);
});
