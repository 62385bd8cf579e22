import { faultsOfTerm, KnownWords } from "./check-term.ts";
import { type Facet, splitWords, type Term, tidyWord } from "./term.ts";

interface PastedTerms {
  readonly terms: readonly Term[];
  /** Lines that cannot be added, counted from 1, and why. */
  readonly faults: readonly { readonly line: number; readonly fault: string }[];
}

/** Reads a list of one term a line, "term: synonym, synonym". A word that an earlier line brought is known to the later ones. */
export function readPasted(text: string, facet: Facet, vocabulary: readonly Term[]): PastedTerms {
  const known = new KnownWords(vocabulary);
  const terms: Term[] = [];
  const faults: { line: number; fault: string }[] = [];
  for (const [place, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const [head = "", ...rest] = line.split(":");
    const term = { term: tidyWord(head), facet, synonyms: splitWords(rest.join(":")) };
    const { term: wrongTerm, synonyms: wrongSynonyms } = faultsOfTerm(term, known);
    const fault = wrongTerm ?? wrongSynonyms;
    if (fault !== undefined) faults.push({ line: place + 1, fault });
    else {
      terms.push(term);
      known.add(term, true);
    }
  }
  return { terms, faults };
}
