import type { Term } from "../ports/provider.ts";
import { phraseKey, type Word } from "./split-words.ts";

interface TermEntry {
  readonly term: Term;
  readonly via: "term" | "synonym";
}

/** The vocabulary by phrase key. A word that is a term itself wins over the same word as a synonym. */
export interface TermIndex {
  readonly entries: ReadonlyMap<string, TermEntry>;
  /** Words in the longest phrase. */
  readonly longest: number;
}

export interface TermMatch extends TermEntry {
  /** Index of its first word, and of the word after its last. */
  readonly start: number;
  readonly end: number;
  /** Found inside a longer match: "strawberry" within "strawberry jam". */
  readonly nested: boolean;
}

export function indexTerms(vocabulary: readonly Term[]): TermIndex {
  const entries = new Map<string, TermEntry>();
  for (const term of vocabulary) entries.set(phraseKey(term.term), { term, via: "term" });
  for (const term of vocabulary) {
    for (const synonym of term.synonyms) {
      const key = phraseKey(synonym);
      if (!entries.has(key)) entries.set(key, { term, via: "synonym" });
    }
  }
  entries.delete("");
  const longest = Math.max(0, ...[...entries.keys()].map((key) => key.split(" ").length));
  return { entries, longest };
}

/**
 * Terms that the words name, the longest phrases first; no two overlap, none crosses a clause. What lies inside a longer
 * phrase follows as nested, except a color inside a food ("white chocolate" shows no white) and a food inside a thing ("cake
 * stand" shows no cake).
 */
export function matchTerms(words: readonly Word[], index: TermIndex): TermMatch[] {
  const outer = cover(words, index, 0, words.length, index.longest);
  const nested = outer.flatMap((match) => within(words, index, match, match.term.facet === "food"));
  return [...outer, ...nested];
}

function within(words: readonly Word[], index: TermIndex, match: TermMatch, inFood: boolean): TermMatch[] {
  const misleading: Term["facet"] = inFood ? "colour_and_mood" : "food";
  return cover(words, index, match.start, match.end, match.end - match.start - 1).flatMap((found) => {
    const deeper = within(words, index, found, inFood);
    return found.term.facet === misleading ? deeper : [{ ...found, nested: true }, ...deeper];
  });
}

/** Non-overlapping matches of at most `longest` words between two word indexes, in the order of the words. */
function cover(words: readonly Word[], index: TermIndex, from: number, to: number, longest: number): TermMatch[] {
  const taken = new Set<number>();
  const matches: TermMatch[] = [];
  for (let length = Math.min(longest, to - from); length > 0; length--) {
    for (let start = from; start + length <= to; start++) {
      const span = words.slice(start, start + length);
      if (span.some((word, at) => taken.has(start + at) || (at > 0 && word.startsClause))) continue;
      const entry = index.entries.get(span.map((word) => word.key).join(" "));
      if (!entry) continue;
      for (let at = start; at < start + length; at++) taken.add(at);
      matches.push({ ...entry, start, end: start + length, nested: false });
    }
  }
  return matches.sort((a, b) => a.start - b.start);
}
