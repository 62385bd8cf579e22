import { vocabularyStrings } from "../../../strings/settings-vocabulary.ts";
import type { Term } from "./term.ts";

const { fault, facets } = vocabularyStrings;

/** What the words of a vocabulary mean already, so that no word comes to mean two things. */
export class KnownWords {
  readonly #meanings = new Map<string, { readonly term: Term; readonly isSynonym: boolean; readonly isNew: boolean }>();

  /** `except`: the term that is being edited, whose own words are free. */
  constructor(terms: readonly Term[], except?: string) {
    for (const term of terms) if (term.term !== except) this.add(term);
  }

  /** `isNew`: it is in no vocabulary yet, but earlier in what is to be added. */
  add(term: Term, isNew = false): void {
    for (const synonym of term.synonyms) this.#meanings.set(synonym.toLowerCase(), { term, isSynonym: true, isNew });
    this.#meanings.set(term.term, { term, isSynonym: false, isNew });
  }

  /** Why a word cannot be added, if it cannot. */
  faultOf(word: string): string | undefined {
    if (word === "") return fault.empty;
    if ([...word].length > 50) return fault.long(word);
    if (/[,:\n]/.test(word)) return fault.marks(word);
    const known = this.#meanings.get(word);
    if (!known) return undefined;
    if (known.isNew) return fault.listed(word);
    return known.isSynonym ? fault.synonym(word, known.term.term) : fault.term(word, facets[known.term.facet]);
  }
}

/** What is wrong with a term or with its synonyms, the first thing of each. */
export function faultsOfTerm(
  { term, synonyms }: Pick<Term, "term" | "synonyms">,
  known: KnownWords,
): { readonly term?: string; readonly synonyms?: string } {
  const wrongTerm = known.faultOf(term);
  const wrongSynonyms = synonyms
    .map((word, place) => {
      if (word === term) return fault.itself(word);
      return synonyms.indexOf(word) < place ? fault.twice(word) : known.faultOf(word);
    })
    .find((wrong) => wrong !== undefined);
  return { ...(wrongTerm && { term: wrongTerm }), ...(wrongSynonyms && { synonyms: wrongSynonyms }) };
}
