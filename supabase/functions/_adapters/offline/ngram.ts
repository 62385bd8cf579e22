import { AppError } from "../../../../shared/problems.ts";
import type { Embedder } from "../../_core/ports/provider.ts";
import { foldText } from "../../_core/words/fold-text.ts";
import { splitWords } from "../../_core/words/split-words.ts";
import { stopWords } from "../../_core/words/stop-words.ts";

const dimensions = 1536;

/**
 * Embeds by spelling, offline: signed feature hashing (Weinberger et al. 2009) of the character 3- and 4-grams of every
 * word with its boundaries. It finds words, plurals, typos and compounds, not meanings: "pastry" is no closer to
 * "croissant" than to "car". Throws `invalid_input` for a blank text, which has no direction.
 */
export const ngram: Embedder = {
  provider: "offline",
  async embed({ texts }) {
    return { vectors: texts.map(embedText), usage: { requestId: null } };
  },
};

function embedText(text: string): number[] {
  // No weights: a long word has more grams than a short one, which stands in for its being rarer.
  const grams = tellingWords(text).flatMap(gramsOf);
  const sum = sumOf(grams);
  // Two words of one letter each can cancel each other out: the first alone never does.
  const vector = sum.some((value) => value !== 0) ? sum : sumOf(grams.slice(0, 1));
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

function sumOf(grams: string[]): number[] {
  const vector = new Array<number>(dimensions).fill(0);
  for (const gram of grams) {
    const hash = fnv1a(gram);
    const at = hash % dimensions;
    vector[at] = vector[at]! + (hash >>> 31 === 0 ? 1 : -1);
  }
  return vector;
}

/** The words that carry a text: without stop words, unless it has no others; where it has none its symbols, accents alone too. */
function tellingWords(text: string): string[] {
  const words = splitWords(text).map((word) => word.folded);
  const telling = words.filter((word) => !stopWords.has(word));
  const [symbols, accents] = [foldText(text), text.replace(/\p{Cc}/gu, " ")].map((line) =>
    line.split(/\s+/).filter(Boolean),
  );
  const chosen = [telling, words, symbols, accents].find((list) => list?.length);
  if (!chosen) throw new AppError("invalid_input", { detail: "Cannot embed a blank text: give at least one word" });
  return chosen;
}

/** Every run of three and of four characters of `<word>`; of a single character, all of it. */
function gramsOf(word: string): string[] {
  const characters = ["<", ...word, ">"];
  const starts = (size: number) => characters.slice(0, characters.length - size + 1);
  return [3, 4].flatMap((size) => starts(size).map((_, at) => characters.slice(at, at + size).join("")));
}

/** 32-bit FNV-1a over the UTF-16 code units, low byte first. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hash >>> 0;
}
