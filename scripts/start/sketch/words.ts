/** Prompts as words that can be compared: lower case, no accents, no plurals. */

const breaks = new Set(
  "on with in and beside near over against under atop from for at by next topped served inside arranged covered featuring".split(
    " ",
  ),
);

/**
 * One word without its plural. It need not be good English ("cookie" becomes "cooky"), only the same for "cookie"
 * and "cookies", in a prompt and in our own tables.
 */
export function bare(word: string): string {
  if (word.length <= 3) return word;
  if (word.endsWith("ies")) return word.length === 4 ? word.slice(0, 3) : `${word.slice(0, -3)}y`;
  if (word.endsWith("ie")) return `${word.slice(0, -2)}y`;
  if (word.endsWith("ves")) return `${word.slice(0, -3)}f`;
  if (/(?:ch|sh|ss|x|z)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith("oes")) return word.slice(0, -2);
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

export function wordsOf(text: string): string[] {
  const plain = text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replaceAll(/['’]s\b/g, "");
  return (plain.match(/[a-z]+|\d+/g) ?? []).map(bare);
}

/** The parts of a prompt, cut at commas and small words: what is asked for comes before what is around it. */
export function partsOf(text: string): string[][] {
  const parts: string[][] = [];
  for (const clause of text.split(/[,.;:!?()\n]/)) {
    let part: string[] = [];
    for (const word of wordsOf(clause)) {
      if (!breaks.has(word)) {
        part.push(word);
        continue;
      }
      if (part.length > 0) parts.push(part);
      part = [];
    }
    if (part.length > 0) parts.push(part);
  }
  return parts;
}

export interface Match<T> {
  readonly entry: T;
  /** Index of its first word, and how many words it covers. */
  readonly start: number;
  readonly length: number;
}

/** All phrases of a table that occur in the words, longest first, then the last one first: "honey cake" is a cake. */
export function matches<T extends { readonly words: readonly string[] }>(
  words: readonly string[],
  table: readonly T[],
) {
  const found: Match<T>[] = [];
  for (const entry of table) {
    for (const phrase of entry.words) {
      const wanted = wordsOf(phrase);
      for (let start = 0; start + wanted.length <= words.length; start++) {
        if (wanted.every((word, index) => words[start + index] === word))
          found.push({ entry, start, length: wanted.length });
      }
    }
  }
  return found.sort((one, two) => two.length - one.length || two.start - one.start);
}
