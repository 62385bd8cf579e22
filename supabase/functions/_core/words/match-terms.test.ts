import { expect, test } from "vitest";
import type { Term } from "../ports/provider.ts";
import { indexTerms, matchTerms } from "./match-terms.ts";
import { splitWords } from "./split-words.ts";

const vocabulary: Term[] = [
  { term: "cookie", facet: "food", synonyms: ["biscuit"] },
  { term: "chocolate chip cookie", facet: "food", synonyms: ["choc chip cookie"] },
  { term: "chocolate", facet: "food", synonyms: [] },
  { term: "white chocolate", facet: "food", synonyms: [] },
  { term: "white plate", facet: "surface", synonyms: [] },
  { term: "plate", facet: "surface", synonyms: ["dish"] },
  { term: "white", facet: "colour_and_mood", synonyms: [] },
  { term: "cookie jar", facet: "form", synonyms: [] },
  { term: "dish", facet: "form", synonyms: [] },
];
const index = indexTerms(vocabulary);
const match = (text: string) => matchTerms(splitWords(text), index);
const outer = (text: string) =>
  match(text)
    .filter((found) => !found.nested)
    .map((found) => found.term.term);
const nested = (text: string) =>
  match(text)
    .filter((found) => found.nested)
    .map((found) => found.term.term);

test("matchTerms takes the longest phrase first and folds plurals", () => {
  expect(outer("Chocolate chip cookies on white plates")).toEqual(["chocolate chip cookie", "white plate"]);
});

test("matchTerms adds what a longer phrase contains, as nested", () => {
  expect(nested("chocolate chip cookies")).toEqual(["chocolate", "cookie"]);
  expect(nested("a white plate")).toEqual(["white", "plate"]);
});

test("matchTerms takes no color from inside a food", () => {
  expect(nested("white chocolate")).toEqual(["chocolate"]);
});

test("matchTerms takes no food from inside a thing", () => {
  expect(outer("a cookie jar")).toEqual(["cookie jar"]);
  expect(nested("a cookie jar")).toEqual([]);
});

test("matchTerms says whether a term or a synonym was named", () => {
  expect(match("a biscuit and a cookie").map((found) => found.via)).toEqual(["synonym", "term"]);
});

test("matchTerms lets a term win over the same word as a synonym", () => {
  expect(outer("dish")).toEqual(["dish"]);
});

test("matchTerms never joins words across punctuation", () => {
  expect(outer("white, plate")).toEqual(["white", "plate"]);
});

test("matchTerms finds nothing in a text or a vocabulary without words", () => {
  expect(match("...")).toEqual([]);
  expect(matchTerms(splitWords("cookie"), indexTerms([{ term: "!", facet: "food", synonyms: [] }]))).toEqual([]);
});
