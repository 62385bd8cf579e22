import { expect, test } from "vitest";
import { writeText } from "./text.ts";

test("data of one field of text is that text", () => {
  expect(writeText({ caption: "A loaf of rye.\nOn slate." })).toBe("A loaf of rye.\nOn slate.\n");
});

test("other data is told field by field", () => {
  const data = {
    title: "Rye",
    tags: ["rustic", "two\nlines"],
    items: [{ name: "Loaf", prices: { net: 3, gross: null } }, ["a", "b"], "x"],
    note: "one\ntwo",
    none: [],
  };
  expect(writeText(data)).toBe(`title: Rye
tags: rustic, two lines
items:
  - name: Loaf
    prices:
      net: 3
      gross:
  - a, b
  - x
note:
  one
  two
none:
`);
});
