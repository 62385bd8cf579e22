import { synonymStrings } from "../../../strings/settings-synonyms.ts";
import { nameOfGroup, type SynonymGroup } from "./synonym-group.ts";

const { fault } = synonymStrings;
const mostWords = 20;
const longestWord = 50;

/** What is wrong with the words of a group, the first thing; as the database sees it, and no group twice. */
export function faultOfWords(
  terms: readonly string[],
  locale: string | null,
  others: readonly SynonymGroup[],
): string | undefined {
  if (terms.length < 2) return fault.few;
  if (terms.length > mostWords) return fault.many(terms.length);
  for (const [place, word] of terms.entries()) {
    if ([...word].length > longestWord) return fault.long(word);
    if (word.includes("|")) return fault.mark(word);
    if (terms.indexOf(word) < place) return fault.twice(word);
  }
  const known = others.find((other) => other.locale === locale && terms.every((word) => other.terms.includes(word)));
  return known && fault.known(nameOfGroup(known));
}

/** What is wrong with a language, if something is. */
export const faultOfLocale = (locale: string): string | undefined =>
  locale === "" || /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(locale) ? undefined : fault.locale;
