import { foldPlural } from "./fold-plural.ts";
import { foldText } from "./fold-text.ts";

export interface Word {
  /** As written. */
  readonly text: string;
  /** Folded: case, diacritics and apostrophes gone. */
  readonly folded: string;
  /** Folded, and plural meets singular: what is compared. */
  readonly key: string;
  /** Whether punctuation or a line break stands before it, so that no phrase crosses it. */
  readonly startsClause: boolean;
}

/** Words (runs of letters, marks and digits) of a text in their order. "Mother's" is one word, "sugar-free" is two. */
export function splitWords(text: string): Word[] {
  const source = text.toWellFormed().normalize("NFKC");
  const words: Word[] = [];
  let end = 0;
  for (const match of source.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}\p{N}]+)*/gu)) {
    const folded = foldText(match[0]).replace(/['’]/g, "");
    const startsClause = words.length === 0 || /[,.;:!?()[\]{}|\n\u2013\u2014]/.test(source.slice(end, match.index));
    words.push({ text: match[0], folded, key: foldPlural(folded), startsClause });
    end = match.index + match[0].length;
  }
  return words;
}

/** The key of a phrase: the keys of its words. */
export function phraseKey(phrase: string): string {
  return splitWords(phrase)
    .map((word) => word.key)
    .join(" ");
}
