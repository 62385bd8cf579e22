import { expect, test } from "vitest";
import { ingest, Source } from "./extractions.ts";

const refusal = (image_url: string) => Source.safeParse({ image_url }).error?.issues[0]?.message;

test.each([
  "https://mia:secret@example.com/a.jpg",
  "https://mia@example.com/a.jpg",
  "https:mia:secret@example.com/a.jpg",
  "HTTPS:\\\\mia:secret@example.com/a.jpg",
  "https:////mia:secret@example.com/a.jpg",
])("an address with credentials, %s, is refused before it is kept", (address) => {
  expect(refusal(address)).toMatch(/^Use an address (without a name and password in it|that begins with https)/);
});

test.each(["https://example.com/@mia/a.jpg", "https://example.com/a.jpg?by=mia@example.com"])(
  "%s has none",
  (address) => {
    expect(refusal(address)).toBeUndefined();
  },
);

const image_url = "https://example.com/a.jpg";
test.each<[string, object, string]>([
  ["no picture", {}, ""],
  ["two places of one", { image_url, upload_id: crypto.randomUUID() }, ""],
  ["one and several", { image_url, images: [{ image_url }] }, ""],
  ["one name for several", { name: "till", images: [{ image_url }] }, "name"],
  ["a picture without a place among several", { images: [{ image_url }, { name: "till" }] }, "images.1"],
])("%s is refused, and where is told", (_what, sent, field) => {
  const issues = ingest.input.safeParse({ pattern: "receipts", ...sent }).error?.issues;
  expect(issues?.map(({ path }) => path.join("."))).toEqual([field]);
});
