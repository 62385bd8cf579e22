import { expect, test } from "vitest";
import { Source } from "./extractions.ts";

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
