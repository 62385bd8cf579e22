import { phraseKey } from "../words/split-words.ts";
import type { Sentence } from "./sentence.ts";

export interface PhraseMatch<Entry> {
  readonly entry: Entry;
  /** Place of its first piece, and of the piece after its last. */
  readonly start: number;
  readonly end: number;
}

/** Phrases by what is compared of them; of two that are the same the first counts. */
export function indexPhrases<Entry>(entries: Iterable<readonly [phrase: string, entry: Entry]>): Map<string, Entry> {
  const index = new Map<string, Entry>();
  for (const [phrase, entry] of entries) {
    const key = phraseKey(phrase);
    if (key && !index.has(key)) index.set(key, entry);
  }
  return index;
}

/** Phrases that stand in what is not yet understood, in their order: the longest at each place, none across a clause. */
export function findPhrases<Entry>(sentence: Sentence, index: ReadonlyMap<string, Entry>): PhraseMatch<Entry>[] {
  const { pieces, gone } = sentence;
  const longest = Math.max(0, ...[...index.keys()].map((key) => key.split(" ").length));
  const found: PhraseMatch<Entry>[] = [];
  for (let start = 0; start < pieces.length; start++) {
    let key = "";
    let best: PhraseMatch<Entry> | undefined;
    for (let end = start; end < Math.min(pieces.length, start + longest); end++) {
      const piece = pieces[end]!;
      if (piece.kind !== "word" || gone.has(end) || (end > start && piece.startsClause)) break;
      key = key ? `${key} ${piece.key}` : piece.key;
      const entry = index.get(key);
      if (entry !== undefined) best = { entry, start, end: end + 1 };
    }
    if (!best) continue;
    found.push(best);
    start = best.end - 1;
  }
  return found;
}
