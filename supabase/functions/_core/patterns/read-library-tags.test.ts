import { describe, expect, test } from "vitest";
import type { Term } from "../ports/provider.ts";
import { readLibraryTags } from "./read-library-tags.ts";

const vocabulary: Term[] = [
  { term: "cookie", facet: "food", synonyms: ["biscuit", "sugar cookie"] },
  { term: "strawberry jam", facet: "food", synonyms: [] },
];
const answer = {
  description: "Two cookies on a plate.",
  alt: "Two cookies",
  category: "cookies",
  tags: [{ tag: "cookie", confidence: 0.9 }],
  subject: { x: 0.1, y: 0.2, width: 0.5, height: 0.6 },
};
const read = (changes: Record<string, unknown> = {}) => readLibraryTags({ ...answer, ...changes }, vocabulary);

describe("readLibraryTags", () => {
  test("takes an answer that fits as it is", () => {
    expect(read()).toEqual(answer);
  });

  test.each<[string, unknown]>([
    ["nothing", null],
    ["words", "Two cookies"],
    ["no description", { ...answer, description: "  " }],
    ["no tags at all", { ...answer, tags: undefined }],
    ["tags without a confidence", { ...answer, tags: ["cookie"] }],
    ["a box of words", { ...answer, subject: "left" }],
  ])("refuses %s", (_what, data) => {
    expect(() => readLibraryTags(data, vocabulary)).toThrow("The picture's description does not fit the pattern");
  });

  test.each([
    ["An image of two cookies.", "Two cookies."],
    ["a close-up photo of Jam", "Jam"],
    ["This picture shows honey", "Honey"],
    ["Photograph depicting a cake", "A cake"],
    ["Image-maker's tools", "Image-maker's tools"],
    ["Cookies in the image of a star", "Cookies in the image of a star"],
  ])("takes %j for %j", (description, kept) => {
    expect(read({ description, alt: description })).toMatchObject({ description: kept, alt: kept });
  });

  test("keeps as much as a row may hold, in whole words", () => {
    const { description, alt } = read({ description: "sweet ".repeat(200), alt: `${"x".repeat(249)} yes` });
    expect(description).toBe(`S${"sweet ".repeat(166).trim().slice(1)}`);
    expect(alt).toBe(`X${"x".repeat(248)}`);
    expect(read({ alt: "x".repeat(300) }).alt).toHaveLength(250);
  });

  test("makes an alt text of the description where there is none", () => {
    expect(read({ alt: " " }).alt).toBe("Two cookies on a plate.");
  });

  test.each([
    ["Cookies", "cookies"],
    [" honey ", "honey"],
    ["dinosaurs", "other"],
    ["", "other"],
  ])("puts %j on the shelf %j", (category, shelf) => {
    expect(read({ category }).category).toBe(shelf);
  });

  test("takes tags for terms of the vocabulary, however they are written, and leaves out what is none", () => {
    const tags = ["Biscuits", "strawberry jams", "sugar cookie", "dinosaur", ""].map((tag) => ({
      tag,
      confidence: 0.8,
    }));
    expect(read({ tags }).tags.map(({ tag }) => tag)).toEqual(["cookie", "strawberry jam", "cookie"]);
  });

  test.each([
    [0, [0]],
    [1, [1]],
    [85, [0.85]],
    [-0.1, []],
    [101, []],
  ])("takes a confidence of %d for %j", (confidence, kept) => {
    expect(read({ tags: [{ tag: "cookie", confidence }] }).tags.map((tag) => tag.confidence)).toEqual(kept);
  });

  test.each<[string, unknown, unknown]>([
    ["no box", null, null],
    ["a box that was left out", undefined, null],
    ["a box over the edge", { x: 0.5, y: -0.1, width: 0.7, height: 0.5 }, { x: 0.5, y: 0, width: 0.5, height: 0.4 }],
    ["a box beside the picture", { x: 1.2, y: 0.2, width: 0.2, height: 0.2 }, null],
    ["a point", { x: 0.5, y: 0.5, width: 0, height: 0.2 }, null],
    ["a box of pixels", { x: 100, y: 120, width: 640, height: 480 }, null],
    [
      "thirds",
      { x: 1 / 3, y: 1 / 3, width: 2 / 3, height: 2 / 3 },
      { x: 0.33333, y: 0.33333, width: 0.66667, height: 0.66667 },
    ],
  ])("reads %s", (_what, subject, box) => {
    expect(read({ subject }).subject).toEqual(box);
  });
});
