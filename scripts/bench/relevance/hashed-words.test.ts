import { expect, test } from "vitest";
import { unspoiled } from "../../../supabase/functions/_core/providers/unspoiled.ts";
import { hashedWords } from "./hashed-words.ts";

async function similarity(one: string, other: string): Promise<number> {
  const request = { model: "hashed-words", dimensions: 1536, texts: [one, other] };
  const { vectors } = unspoiled(await hashedWords.embed(request, new AbortController().signal));
  const [a = [], b = []] = vectors;
  return a.reduce((sum, value, at) => sum + value * b[at]!, 0);
}

test("texts are as alike as the words they share, in any order and number", async () => {
  expect(await similarity("lemon bars on a plate", "Plate, lemon bar")).toBeCloseTo(1, 6);
  expect(await similarity("lemon bars", "lemon tea")).toBeGreaterThan(0.4);
  expect(Math.abs(await similarity("lemon bars", "gingerbread house"))).toBeLessThan(0.1);
});

test("a misspelled word is another word", async () => {
  expect(Math.abs(await similarity("croissant", "croisant"))).toBeLessThan(0.1);
});

test("a text without words has no direction", async () => {
  await expect(
    hashedWords.embed({ model: "", dimensions: 8, texts: ["!"] }, new AbortController().signal),
  ).rejects.toThrow("without words");
});
