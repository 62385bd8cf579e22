import { expect, test } from "vitest";
import { Category } from "../../../../shared/categories.ts";
import { libraryTagsOfMigration } from "../../../tests/support/library-tags.ts";
import { vocabularyOfMigration } from "../../../tests/support/vocabulary.ts";
import { libraryTags } from "../../_core/patterns/library-tags.ts";
import type { LibraryTags } from "../../_core/ports/images.ts";
import type { ExtractRequest } from "../../_core/ports/provider.ts";
import { unspoiled } from "../../_core/providers/unspoiled.ts";
import { lexicon } from "./lexicon.ts";

const vocabulary = vocabularyOfMigration();
const shares = [45, 25, 15, 10, 5];
const paletteOf = (colors: readonly string[]) =>
  [...colors, "#efe6d6", "#8b5a2b"].slice(0, 5).map((hex, rank) => ({ hex, percentage: shares[rank]! }));

async function extract(known: Partial<ExtractRequest["known"]>, bytes = new Uint8Array([1, 2, 3])) {
  const request: ExtractRequest = {
    model: "lexicon-1",
    file: { bytes, mime: "image/jpeg" },
    pattern: libraryTags(libraryTagsOfMigration(), vocabulary, { minTags: 8, maxTags: 12, prompt: null }),
    known: {
      width: 1600,
      height: 900,
      palette: paletteOf(["#c68642", "#4a2c17", "#f7f3ec"]),
      prompt: null,
      vocabulary,
      minTags: 8,
      maxTags: 12,
      ...known,
    },
  };
  const { data, raw } = unspoiled(await lexicon.extract(request, new AbortController().signal));
  return { data: data as LibraryTags, raw };
}

test.each([
  "cookies",
  "bread on a board",
  "jar of honey",
  "wedding cake with flowers",
  "pickled beets, gingham cloth",
  "A photo of a tin of loose tea, studio light, clean background, professional, rustic wooden table, dried lavender, gift",
])("lexicon gives '%s' 8 to 12 different tags of the vocabulary at 0.7 or above", async (prompt) => {
  const { data } = await extract({ prompt });
  const terms = new Set(vocabulary.map(({ term }) => term));
  expect(data.tags.length).toBeGreaterThanOrEqual(8);
  expect(data.tags.length).toBeLessThanOrEqual(12);
  expect(new Set(data.tags.map(({ tag }) => tag)).size).toBe(data.tags.length);
  expect(data.tags.filter(({ tag, confidence }) => !terms.has(tag) || confidence < 0.7 || confidence > 1)).toEqual([]);
  expect(Category.safeParse(data.category).success).toBe(true);
  expect(data.category).not.toBe("other");
  expect(`${data.description} ${data.alt}`).not.toMatch(/(?:image|picture|photo\w*) of/i);
});

test("lexicon reads the prompt: food, form, surface, category and sentence", async () => {
  const { data } = await extract({ prompt: "Stack of chocolate chip cookies on white plate" });
  const tags = data.tags.map(({ tag }) => tag);
  expect(tags).toEqual(expect.arrayContaining(["chocolate chip cookie", "stack", "white plate", "cookie", "warm"]));
  expect(data.category).toBe("cookies");
  expect(data.description).toBe("Stack of chocolate chip cookies on white plate, in warm tan and brown tones.");
  expect(data.alt).toBe("Stack of chocolate chip cookies on white plate");
  expect(data.subject).toBeNull();
});

test("lexicon never invents a food for a picture without a prompt", async () => {
  const foods = new Set(vocabulary.filter(({ facet }) => facet === "food").map(({ term }) => term));
  for (const prompt of [null, "", "  ", "!!"]) {
    const { data } = await extract({ prompt });
    expect(data.tags.length).toBeGreaterThan(4);
    expect(data.tags.filter(({ tag }) => foods.has(tag))).toEqual([]);
    expect(data.category).toBe("other");
    expect(data.description).toBe("A picture in warm tan and brown tones, wider than tall.");
  }
});

test("lexicon without a prompt says the same of every picture with the same pixels", async () => {
  const one = await extract({}, new Uint8Array([1]));
  const other = await extract({}, new Uint8Array([2]));
  expect(one.data).toEqual(other.data);
});

test("lexicon tells bright from dark and wide from tall by the pixels", async () => {
  const white = await extract({ palette: [{ hex: "#fdfdfb", percentage: 100 }], width: 600, height: 900 });
  expect(white.data.tags.map(({ tag }) => tag)).toEqual(expect.arrayContaining(["white", "bright", "portrait format"]));
  const navy = await extract({ palette: [{ hex: "#14264b", percentage: 100 }] });
  expect(navy.data.tags.map(({ tag }) => tag)).toEqual(expect.arrayContaining(["navy", "dark", "landscape format"]));
});

test("lexicon fills up with words that the vocabulary lacks, as the least sure", async () => {
  const { data } = await extract({ prompt: "a dragon statue", palette: [{ hex: "#808080", percentage: 100 }] });
  expect(data.tags.slice(-2).map(({ tag }) => tag)).toEqual(["dragon", "statue"]);
  expect(data.category).toBe("other");
  expect(data.description).toBe("A dragon statue, in gray tones.");
});

test("lexicon obeys maxTags and an edited vocabulary", async () => {
  const few = await extract({ prompt: "cookies on a white plate", maxTags: 3 });
  expect(few.data.tags).toHaveLength(3);
  const own = await extract({
    prompt: "Zwieback on a plate",
    vocabulary: [{ term: "rusk", facet: "food", synonyms: ["zwieback"] }],
  });
  expect(own.data.tags.map(({ tag }) => tag)).toEqual(["rusk", "plate"]);
});

test("lexicon survives hostile prompts", async () => {
  for (const prompt of [
    "x".repeat(5000),
    "'; drop table images; --",
    "jam\u0000 \ud800 on slate",
    "🍪🍪",
    "a ".repeat(2000),
  ]) {
    const { data, raw } = await extract({ prompt });
    expect(data.alt.length).toBeLessThanOrEqual(125);
    expect(data.tags.every(({ tag }) => tag.length <= 50)).toBe(true);
    expect(`${data.description}${data.alt}`.isWellFormed()).toBe(true);
    // Postgres refuses this character in text and in jsonb.
    expect(JSON.stringify({ data, raw })).not.toContain("\\u0000");
  }
});

test("lexicon keeps its evidence", async () => {
  const { raw } = await extract({ prompt: "cookies" });
  expect(JSON.stringify(raw)).toContain('the prompt says \\"cookies\\"');
});
