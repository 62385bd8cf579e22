import { expect, test } from "vitest";
import { vocabularyOfMigration } from "../../../supabase/tests/support/vocabulary.ts";
import { readCaptions } from "./captions.ts";
import { siblingsOf } from "./siblings.ts";

const captions = readCaptions();

test("no two siblings are called or described alike", () => {
  const all = captions.flatMap((caption) => siblingsOf(caption, 11));
  expect(new Set(all.map(({ name }) => name)).size).toBe(captions.length * 11);
  expect(new Set(all.map(({ description }) => description)).size).toBe(captions.length * 11);
});

test("siblings show the same, in words of the vocabulary", () => {
  const terms = new Set(vocabularyOfMigration().map(({ term }) => term));
  for (const caption of captions) {
    for (const sibling of siblingsOf(caption, 11)) {
      expect(sibling.tags.slice(0, 2)).toEqual(caption.tags.slice(0, 2));
      expect(sibling.tags.filter((tag) => !terms.has(tag))).toEqual([]);
    }
  }
});
