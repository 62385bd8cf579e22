import { expect, test } from "vitest";
import { createZipNames } from "./zip-names.ts";

const id = "005afbbd-c7b5-4ee3-be86-9cdb877a0cd8";
const twin = "005afbbd-0000-4ee3-be86-9cdb877a0cd8";

test("a name is the words and the beginning of the id", () => {
  expect(createZipNames()(id, "Golden honey, in a glass bottle!", "image/jpeg")).toBe(
    "golden-honey-in-a-glass-bottle-005afbbd.jpg",
  );
  expect(createZipNames()(id, "Crème brûlée № 5", "image/png")).toBe("crème-brûlée-5-005afbbd.png");
});

test("pictures whose names would be the same have the whole id", () => {
  const nameOf = createZipNames();
  expect([nameOf(id, "jam", "image/jpeg"), nameOf(twin, "jam", "image/jpeg")]).toEqual([
    "jam-005afbbd.jpg",
    `jam-${twin}.jpg`,
  ]);
});

test.each([null, "", "///", "..", "🍰🍰", "\u0000"])("%j is no name, so the picture is called one", (words) => {
  expect(createZipNames()(id, words, "image/jpeg")).toBe("picture-005afbbd.jpg");
});

test.each(["../../etc/passwd", 'a\\b:c*d?e"f<g>h|i', "con", "x".repeat(500), "<b>bold</b>", "trailing. . ."])(
  "%s becomes a name that leads nowhere else",
  (words) => {
    const name = createZipNames()(id, words, "image/jpeg");
    expect(name).toMatch(/^[\p{L}\p{N}-]+\.jpg$/u);
    expect(name.length).toBeLessThan(80);
  },
);
