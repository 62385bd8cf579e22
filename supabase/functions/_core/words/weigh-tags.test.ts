import { expect, test } from "vitest";
import type { Term } from "../ports/provider.ts";
import { indexTerms } from "./match-terms.ts";
import { readPalette } from "./read-palette.ts";
import { splitWords } from "./split-words.ts";
import { tagsOfPixels, tagsOfWords } from "./weigh-tags.ts";

const vocabulary: Term[] = [
  { term: "cookie", facet: "food", synonyms: ["biscuit"] },
  { term: "ginger cookie", facet: "food", synonyms: [] },
  { term: "baked good", facet: "food", synonyms: [] },
  { term: "gray", facet: "colour_and_mood", synonyms: [] },
  { term: "red", facet: "colour_and_mood", synonyms: [] },
  { term: "moody", facet: "colour_and_mood", synonyms: ["dark"] },
  { term: "square format", facet: "form", synonyms: [] },
];
const index = indexTerms(vocabulary);
const dull = readPalette([{ hex: "#404040", percentage: 100 }]);
const confidenceOf = (prompt: string, tag: string) =>
  tagsOfWords(splitWords(prompt), ["baked good"], dull, index).find((candidate) => candidate.tag === tag)?.confidence;

test("tagsOfWords is surer of a term than of its synonym, and of a phrase than of what it contains", () => {
  expect(confidenceOf("cookie", "cookie")).toBeGreaterThan(confidenceOf("biscuit", "cookie")!);
  expect(confidenceOf("ginger cookie", "ginger cookie")).toBeGreaterThan(confidenceOf("ginger cookie", "cookie")!);
});

test("tagsOfWords is surer of what the prompt names first", () => {
  expect(confidenceOf("cookie with cream", "cookie")).toBeGreaterThan(confidenceOf("cream with cookie", "cookie")!);
});

test("tagsOfWords doubts a color that the picture does not show", () => {
  expect(confidenceOf("red cookie", "red")).toBeLessThan(0.75);
});

test("tagsOfWords puts the implied below the named, and words outside the vocabulary last", () => {
  const implied = confidenceOf("cookie dragon", "baked good")!;
  expect(implied).toBeLessThan(confidenceOf("cookie dragon", "cookie")!);
  expect(confidenceOf("cookie dragon", "dragon")).toBeLessThan(implied);
});

test("tagsOfPixels uses the vocabulary's own word for what it measures", () => {
  const tags = tagsOfPixels(512, 512, dull, index).map(({ tag }) => tag);
  expect(tags).toContain("moody");
  expect(tags).toContain("square format");
});

test("tagsOfPixels gives no tag that the vocabulary lacks", () => {
  const known = new Set(vocabulary.map(({ term }) => term));
  expect(tagsOfPixels(1600, 900, dull, index).filter(({ tag }) => !known.has(tag))).toEqual([]);
});

test("tagsOfPixels gives no food, even where the vocabulary has one by the name of a color", () => {
  const fruit = indexTerms([{ term: "orange", facet: "food", synonyms: [] }]);
  const orange = readPalette([{ hex: "#f57c00", percentage: 100 }]);
  expect(tagsOfPixels(100, 100, orange, fruit)).toEqual([]);
});
