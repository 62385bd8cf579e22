export const facets = ["food", "form", "setting", "surface", "colour_and_mood", "occasion"] as const;
export type Facet = (typeof facets)[number];

/** A word that automatic tags come from, and other words for the same thing. */
export interface Term {
  readonly term: string;
  readonly facet: Facet;
  readonly synonyms: readonly string[];
}

export interface UsedTerm extends Term {
  /** How many pictures have it as a tag. */
  readonly uses: number;
}

/** A word as the vocabulary writes it: in small letters, with single spaces. */
export const tidyWord = (word: string): string => word.trim().toLowerCase().replaceAll(/\s+/g, " ");

/** What somebody wrote with commas between. */
export const splitWords = (text: string): string[] => text.split(",").map(tidyWord).filter(Boolean);
