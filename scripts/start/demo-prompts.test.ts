import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { normalizeQuery } from "../../shared/query.ts";
import { lexicon } from "../../supabase/functions/_adapters/offline/lexicon.ts";
import { ngram } from "../../supabase/functions/_adapters/offline/ngram.ts";
import { libraryTags } from "../../supabase/functions/_core/patterns/library-tags.ts";
import { readLibraryTags } from "../../supabase/functions/_core/patterns/read-library-tags.ts";
import { unspoiled } from "../../supabase/functions/_core/providers/unspoiled.ts";
import { documentText } from "../../supabase/functions/_core/words/search-text.ts";
import { libraryTagsOfMigration } from "../../supabase/tests/support/library-tags.ts";
import { vocabularyOfMigration } from "../../supabase/tests/support/vocabulary.ts";
import { demoPrompts } from "./demo-prompts.ts";

const recipes = readFileSync(
  fileURLToPath(new URL("../../supabase/migrations/20261121000910_recipes_rows.sql", import.meta.url).href),
  "utf8",
);
const styles = new Map(
  [...recipes.matchAll(/\('([a-z-]+)', '[^']+',\s+'([^']*\[PROMPT\][^']*)'\)/g)].map((row) => [row[1], row[2]!]),
);
const { signal } = new AbortController();
const vocabulary = vocabularyOfMigration();
const shares = [50, 30, 20];

const paths = [
  { path: "as asked", wording: ({ prompt }: { prompt: string }) => prompt },
  {
    path: "in its style",
    wording: ({ prompt, style }: { prompt: string; style: string }) => styles.get(style)!.replace("[PROMPT]", prompt),
  },
];

async function library(wording: (typeof paths)[number]["wording"]) {
  const texts: string[] = [];
  for (const demo of demoPrompts) {
    const prompt = wording(demo);
    const palette = demo.colors.map((hex, rank) => ({ hex, percentage: shares[rank]! }));
    const file = { bytes: new Uint8Array([1]), mime: "image/jpeg" } as const;
    const wanted = { minTags: 8, maxTags: 12 };
    const known = { width: 1024, height: 1024, palette, prompt, vocabulary, ...wanted };
    const pattern = libraryTags(libraryTagsOfMigration(), vocabulary, { ...wanted, prompt });
    const data = readLibraryTags(
      unspoiled(await lexicon.extract({ model: "lexicon-1", file, pattern, known }, signal)).data,
      vocabulary,
    );
    expect(data.tags.length, demo.prompt).toBeGreaterThanOrEqual(8);
    expect(data.category, demo.prompt).not.toBe("other");
    texts.push(documentText({ ...data, prompt, tags: data.tags.map(({ tag }) => tag) }));
  }
  return unspoiled(await ngram.embed({ model: "ngram-1536", dimensions: 1536, texts }, signal)).vectors;
}

test("the demo library has sixty different prompts in the three styles that exist, three colors each", () => {
  expect(new Set(demoPrompts.map(({ prompt }) => prompt)).size).toBe(60);
  expect([...new Set(demoPrompts.map(({ style }) => style))].sort()).toEqual([...styles.keys()].sort());
  expect(demoPrompts.flatMap(({ colors }) => colors).every((hex) => /^#[0-9a-f]{6}$/.test(hex))).toBe(true);
  expect(demoPrompts.every(({ colors }) => colors.length === 3)).toBe(true);
});

const surfaces = ["white plate", "wooden board", "marble", "slate", "linen", "gingham", "cooling rack", "cake stand"];
test.each(surfaces)("the demo library shows something on %s", (surface) => {
  expect(demoPrompts.filter(({ prompt }) => prompt.includes(surface)).length).toBeGreaterThanOrEqual(2);
});

test.each(paths)(
  "the four search phrases find their own demo picture first, by far, embedded $path",
  async ({ wording }) => {
    const vectors = await library(wording);
    const four = [
      "chocolate chip cookies on white plate",
      "rustic sourdough bread",
      "decorated birthday cake",
      "jar of strawberry jam",
    ];
    const queries = unspoiled(
      await ngram.embed({ model: "ngram-1536", dimensions: 1536, texts: four.map(normalizeQuery) }, signal),
    ).vectors;
    four.forEach((phrase, rank) => {
      const scores = vectors.map((vector) => vector.reduce((sum, value, at) => sum + value * queries[rank]![at]!, 0));
      const own = scores[demoPrompts.findIndex(({ prompt }) => prompt === phrase)];
      const best = scores.toSorted((one, other) => other - one);
      expect(own, phrase).toBe(best[0]);
      expect(own! - best[1]!, phrase).toBeGreaterThan(0.25);
    });
  },
);
