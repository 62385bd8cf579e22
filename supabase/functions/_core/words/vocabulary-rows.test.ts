import { expect, test } from "vitest";
import { categories } from "../../../../shared/categories.ts";
import { vocabularyOfMigration } from "../../../tests/support/vocabulary.ts";
import { impliedTerms } from "./categorize.ts";
import { colorNames } from "./name-color.ts";
import { phraseKey } from "./split-words.ts";

const vocabulary = vocabularyOfMigration();
const terms = new Set(vocabulary.map(({ term }) => term));

test("the vocabulary has at least 150 terms, and every facet at least 20", () => {
  expect(terms.size).toBeGreaterThanOrEqual(150);
  for (const facet of ["food", "form", "setting", "surface", "colour_and_mood", "occasion"]) {
    expect(vocabulary.filter((term) => term.facet === facet).length, facet).toBeGreaterThanOrEqual(20);
  }
});

test("every term and synonym is lower case and at most 50 characters", () => {
  const words = vocabulary.flatMap(({ term, synonyms }) => [term, ...synonyms]);
  expect(words.filter((word) => !/^[a-z][a-z ']{1,49}$/.test(word))).toEqual([]);
});

test("no two words of the vocabulary mean different terms", () => {
  const owners = new Map<string, string>();
  const clashes: string[] = [];
  for (const { term, synonyms } of vocabulary) {
    for (const word of [term, ...synonyms]) {
      const owner = owners.get(phraseKey(word));
      if (owner) clashes.push(`${word}: ${owner} and ${term}`);
      owners.set(phraseKey(word), term);
    }
  }
  expect(clashes).toEqual([]);
});

test("the vocabulary has every word that the offline extractor measures or implies", () => {
  const formats = ["landscape format", "portrait format", "square format"];
  const moods = ["bright", "mid tone", "dark", "warm", "neutral", "cool", "vibrant", "soft", "muted"];
  const implied = categories.flatMap((category) => impliedTerms(category));
  expect([...colorNames, ...formats, ...moods, ...implied].filter((word) => !terms.has(word))).toEqual([]);
});
