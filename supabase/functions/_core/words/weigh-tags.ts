import { matchTerms, type TermIndex, type TermMatch } from "./match-terms.ts";
import { colorNames } from "./name-color.ts";
import type { PaletteReading } from "./read-palette.ts";
import { phraseKey, type Word } from "./split-words.ts";
import { stopWords } from "./stop-words.ts";

/** A tag, how sure it is (0 to 1), and what speaks for it. */
export interface WeighedTag {
  readonly tag: string;
  readonly confidence: number;
  readonly evidence: string;
}

/**
 * Tags for the words of a prompt. A term by its own name is surer than by a synonym, on its own surer than inside a
 * longer phrase, early surer than late; a color that the picture does not show is doubtful. `implied` terms hold for the
 * whole category. Words that the vocabulary lacks come last.
 */
export function tagsOfWords(
  words: readonly Word[],
  implied: readonly string[],
  reading: PaletteReading | null,
  index: TermIndex,
): WeighedTag[] {
  const matches = matchTerms(words, index);
  const named = matches.map((match) => weighMatch(match, words, reading));
  const general = implied.flatMap((phrase) => tagFor(phrase, 0.78, "holds for the category", index));
  const covered = new Set(matches.flatMap(({ start, end }) => [...words.keys()].slice(start, end)));
  const free = words
    .filter((word, at) => !covered.has(at) && !stopWords.has(word.folded) && /\p{L}{3}/u.test(word.folded))
    .map((word) => ({ tag: word.folded, confidence: 0.71, evidence: "the prompt says it, the vocabulary lacks it" }));
  return [...named, ...general, ...free];
}

function weighMatch(match: TermMatch, words: readonly Word[], reading: PaletteReading | null): WeighedTag {
  const { term, via, nested, start, end } = match;
  const phrase = words.slice(start, end).map((word) => word.folded);
  const evidence = `the prompt says "${phrase.join(" ")}"`;
  const shown = reading?.colors.some(({ word, share }) => word === term.term && share >= 3) ?? true;
  if (colorNames.has(term.term) && !shown) {
    return { tag: term.term, confidence: 0.72, evidence: `${evidence}, the pixels do not show it` };
  }
  const certainty = (via === "term" ? 0.97 : 0.91) - (nested ? 0.09 : 0);
  return { tag: term.term, confidence: certainty - (0.04 * start) / words.length, evidence };
}

/**
 * Tags that the pixels give: up to three main colors, lesser ones as weak tags, light, temperature, saturation, shape.
 * Never a food, even where the vocabulary calls "orange" one.
 */
export function tagsOfPixels(
  width: number,
  height: number,
  reading: PaletteReading | null,
  index: TermIndex,
): WeighedTag[] {
  const seen = (phrase: string, confidence: number, evidence: string) =>
    index.entries.get(phraseKey(phrase))?.term.facet === "food" ? [] : tagFor(phrase, confidence, evidence, index);
  const ratio = width / height;
  const shape = ratio > 1.05 ? "landscape format" : ratio < 0.95 ? "portrait format" : "square format";
  const format = seen(shape, 0.9, `${width} x ${height} pixels`);
  if (!reading) return format;
  const colors = reading.colors.flatMap(({ word, share }, rank) => {
    const main = rank < 3 && share >= 8;
    const confidence = main ? 0.76 + 0.18 * Math.min(1, share / 60) : 0.7 + 0.04 * Math.min(1, share / 20);
    return seen(word, confidence, `${share.toFixed(1)} % of the pixels`);
  });
  const moods = [reading.brightness, reading.temperature, reading.saturation].flatMap(({ word, strength }) =>
    seen(word, 0.75 + 0.15 * strength, "measured on the palette"),
  );
  return [...format, ...colors, ...moods];
}

/** What the vocabulary calls a phrase; nothing where an admin has removed it. */
function tagFor(phrase: string, confidence: number, evidence: string, index: TermIndex): WeighedTag[] {
  const entry = index.entries.get(phraseKey(phrase));
  return entry ? [{ tag: entry.term.term, confidence, evidence }] : [];
}
