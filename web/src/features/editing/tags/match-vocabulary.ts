export interface Term {
  readonly term: string;
  readonly facet: string;
  readonly synonyms: readonly string[];
}

/** Terms that fit what is typed: those that begin with it, then those with a word that does, then by a synonym. */
export function matchVocabulary(
  terms: readonly Term[],
  typed: string,
  taken: ReadonlySet<string>,
  most: number,
): Term[] {
  const query = typed.trim().toLowerCase();
  if (query === "") return [];
  const ranked = terms
    .filter(({ term }) => !taken.has(term))
    .map((term) => ({ term, rank: rankOf(term, query) }))
    .filter(({ rank }) => rank < unfit);
  return ranked
    .sort(
      (a, b) => a.rank - b.rank || a.term.term.length - b.term.term.length || a.term.term.localeCompare(b.term.term),
    )
    .slice(0, most)
    .map(({ term }) => term);
}

const unfit = 5;

function rankOf({ term, synonyms }: Term, query: string): number {
  if (term === query) return 0;
  if (term.startsWith(query)) return 1;
  if (term.includes(` ${query}`)) return 2;
  if (synonyms.some((synonym) => synonym.startsWith(query))) return 3;
  return synonyms.some((synonym) => synonym.includes(` ${query}`)) ? 4 : unfit;
}
