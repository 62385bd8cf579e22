import { expect, test } from "vitest";
import { unspoiled } from "../../_core/providers/unspoiled.ts";
import { ngram } from "./ngram.ts";

const signal = new AbortController().signal;
const embed = async (...texts: string[]) =>
  unspoiled(await ngram.embed({ model: "ngram-1536", dimensions: 1536, texts }, signal)).vectors;
const dot = (one: number[], other: number[]) => one.reduce((sum, value, at) => sum + value * other[at]!, 0);
async function cosine(one: string, other: string) {
  const [left, right] = await embed(one, other);
  return dot(left!, right!);
}

test("ngram gives unit vectors of 1536 numbers, in the order of the texts", async () => {
  const [jam, bread] = await embed("strawberry jam", "sourdough bread");
  expect([jam?.length, bread?.length]).toEqual([1536, 1536]);
  expect(Math.hypot(...jam!)).toBeCloseTo(1, 12);
  expect((await embed("sourdough bread"))[0]).toEqual(bread);
});

test("ngram puts a related caption far nearer than an unrelated one", async () => {
  const related = await cosine("chocolate chip cookies", "cookies with chocolate on a plate");
  expect(related).toBeGreaterThan(0.6);
  expect(await cosine("chocolate chip cookies", "jar of dill pickles on gingham")).toBeLessThan(0.1);
});

test("ngram keeps a plural and a typo close", async () => {
  expect(await cosine("cinnamon roll", "cinnamon rolls")).toBeGreaterThan(0.85);
  expect(await cosine("sourdough bread", "sourdouhg bread")).toBeGreaterThan(0.6);
  expect(await cosine("strawberry jam", "strawbery jam")).toBeGreaterThan(0.75);
});

test("ngram ignores the order of words, case, accents, punctuation and grammar", async () => {
  const [plain, ...same] = await embed(
    "creme brulee tart",
    "tart creme brulee",
    "CRÈME BRÛLÉE TART",
    "a photo of the creme-brulee tart!",
  );
  for (const vector of same) expect(dot(plain!, vector)).toBeCloseTo(1, 12);
});

test("ngram finds a direction for stop words, one letter, an emoji and scripts without blanks", async () => {
  for (const vector of await embed("the", "a", "🍪", "!!!", "草莓果酱", "x".repeat(10_000), "´", "\u0301\u0301")) {
    expect(Math.hypot(...vector)).toBeCloseTo(1, 12);
  }
});

test("ngram finds a direction for words that cancel each other out", async () => {
  const [vector] = await embed("η ц");
  expect(Math.hypot(...vector!)).toBeCloseTo(1, 12);
});

test.each(["", "  \n", "\u0000"])("ngram refuses the blank text %j", async (text) => {
  await expect(embed("jam", text)).rejects.toMatchObject({ code: "invalid_input" });
});

test("ngram ranks the meant caption near the top of a small library", async () => {
  const captions = [
    "lighthouse on a rocky coast at dusk",
    "red bicycle leaning on a brick wall",
    "snowy mountain cabin with smoke from the chimney",
    "kittens sleeping in a laundry basket",
    "fisherman mending nets in the harbor",
    "street musician playing a violin",
    "sunflower field under storm clouds",
    "old typewriter on an oak desk",
    "children flying kites on the beach",
    "bowl of ramen with a soft egg",
  ];
  const queries: [query: string, meant: number][] = [
    ["bike against bricks", 1],
    ["mountain cabins in snow", 2],
    ["sleepy kitten", 3],
    ["harbour fishermen and their net", 4],
    ["violinist in the street", 5],
    ["sunflowers, stormy sky", 6],
    ["type writer", 7],
    ["kite flying child", 8],
    ["egg ramen", 9],
    ["lighthouses by the rocks", 0],
  ];
  const library = await embed(...captions);
  let reciprocalRanks = 0;
  for (const [query, meant] of queries) {
    const [wanted] = await embed(query);
    const scores = library.map((vector) => dot(wanted!, vector));
    reciprocalRanks += 1 / (1 + scores.filter((score) => score > scores[meant]!).length);
  }
  expect(reciprocalRanks / queries.length).toBeGreaterThan(0.85);
});
