/** Words that mean the same picture. */
export interface SynonymGroup {
  readonly id: string;
  readonly terms: readonly string[];
  /** Where the group holds, such as `en-GB`; null: everywhere. */
  readonly locale: string | null;
}

/** Long groups are told by their first words. */
const told = 3;

/** A group in a few words, such as "cookie, biscuit" or "sourdough, sour dough, levain …". */
export const nameOfGroup = ({ terms }: Pick<SynonymGroup, "terms">): string =>
  terms.slice(0, told).join(", ") + (terms.length > told ? " …" : "");

/** A word as search compares it: in small letters, with single spaces. */
const tidyWord = (word: string): string => word.trim().toLowerCase().replaceAll(/\s+/g, " ");

/** What somebody wrote with commas or on lines of their own. */
export const splitWords = (text: string): string[] => text.split(/[,\n]/).map(tidyWord).filter(Boolean);
