import { createHash } from "node:crypto";
import { AppError } from "../../../shared/problems.ts";
import type { Embedder } from "../../../supabase/functions/_core/ports/provider.ts";
import { splitWords } from "../../../supabase/functions/_core/words/split-words.ts";
import { stopWords } from "../../../supabase/functions/_core/words/stop-words.ts";

/**
 * A second embedder that needs no network, made otherwise than the offline one: random indexing (Kanerva et al. 2000) of
 * whole words. Every word has a direction of its own in all dimensions, singular and plural the same, and a text the sum of
 * its words'. It knows no spelling: a misspelled word is another word. Its similarities lie elsewhere too, so that what holds
 * for both embedders does not hold by their scale.
 */
export const hashedWords: Embedder = {
  provider: "bench",
  async embed({ texts, dimensions }) {
    return { vectors: texts.map((text) => embedText(text, dimensions)), usage: { requestId: null } };
  },
};

function embedText(text: string, dimensions: number): number[] {
  const all = splitWords(text);
  const telling = all.filter(({ folded }) => !stopWords.has(folded));
  const words = telling.length > 0 ? telling : all;
  if (words.length === 0) throw new AppError("invalid_input", { detail: "Cannot embed a text without words" });
  const vector = new Array<number>(dimensions).fill(0);
  for (const { key } of words) {
    const bits = createHash("shake256", { outputLength: Math.ceil(dimensions / 8) })
      .update(key)
      .digest();
    for (let at = 0; at < dimensions; at++) vector[at] = vector[at]! + ((bits[at >> 3]! >> (at & 7)) & 1 ? 1 : -1);
  }
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}
