import { expect, test } from "vitest";
import { namePictures } from "./name-pictures.ts";

const picture = (label: string | null) => ({
  id: "1",
  label,
  path: "a.jpg",
  whyNot: null,
});

test("nothing is said where nothing goes along", () => {
  expect(namePictures({ operation: "edit", references: [] })).toBe("");
});

test("references are named by their fields, or called what they are", () => {
  const references = [picture(null), picture("Reference\nface ")];
  expect(namePictures({ operation: "generate", references })).toBe(
    "Attached picture 1 is a reference for this one. Attached picture 2 shows: Reference face.",
  );
});

test("what is to be changed comes first", () => {
  expect(namePictures({ operation: "edit", references: [picture("Logo")] })).toBe(
    "Attached picture 1 is the one to change. Attached picture 2 shows: Logo.",
  );
});

test("it takes no more bytes than money is set aside for, however long the labels are", () => {
  const references = Array.from({ length: 15 }, () => picture("𓀀".repeat(100)));
  const bytes = new TextEncoder().encode(namePictures({ operation: "edit", references })).length;
  expect(bytes).toBeLessThan(100 + 500 * references.length);
});
