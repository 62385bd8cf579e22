import { expect, test } from "vitest";
import { matchVocabulary } from "./match-vocabulary.ts";

const terms = [
  { term: "chocolate cake", facet: "food", synonyms: ["devil's food cake"] },
  { term: "cake", facet: "food", synonyms: ["gateau"] },
  { term: "cake stand", facet: "surface", synonyms: [] },
  { term: "cookie", facet: "food", synonyms: ["sugar cookie", "biscuit"] },
];
const match = (typed: string, taken: string[] = []) =>
  matchVocabulary(terms, typed, new Set(taken), 3).map(({ term }) => term);

test("the term itself comes first, then those that begin with what is typed, then those with such a word", () => {
  expect(match("cake")).toEqual(["cake", "cake stand", "chocolate cake"]);
});

test("a term is found by its synonyms", () => {
  expect(match("bisc")).toEqual(["cookie"]);
  expect(match("food")).toEqual(["chocolate cake"]);
});

test("tags that the picture has are not offered again", () => {
  expect(match("cake", ["cake"])).toEqual(["cake stand", "chocolate cake"]);
});

test("capitals and spaces around do not matter, and nothing typed finds nothing", () => {
  expect(match("  CAKE S")).toEqual(["cake stand"]);
  expect(match("  ")).toEqual([]);
});
