import type { KnownRecipe } from "./known-recipe.ts";
import { findPhrases, indexPhrases } from "./phrases.ts";
import { keyAt, type Sentence, startOfClause, take } from "./sentence.ts";
import { determiners } from "./small-words.ts";
import { alsoSaysHow, styleNouns, styleWords } from "./style-words.ts";

/** Of what people call plain: it says nothing of what is shown. */
const plainWords = new Set(["simple", "nice", "quick", "plain", "basic", "good", "great", "beautiful", "pretty"]);

/** The style that is named, of those there are; what names it is taken away. Of two the first counts. */
export function takeStyle(sentence: Sentence, styles: readonly KnownRecipe[]): string | null {
  const index = indexPhrases([
    ...styles.flatMap(({ slug }) => (styleWords[slug] ?? []).map((phrase) => [phrase, slug] as const)),
    ...styles.flatMap(({ slug, name }) => [name, slug.replaceAll("-", " ")].map((phrase) => [phrase, slug] as const)),
  ]);
  const [found] = findPhrases(sentence, index);
  if (!found) return null;
  const { entry: slug, start } = found;
  const { pieces } = sentence;
  const clause = startOfClause(sentence, start);
  const follows = (place: number) => (pieces[place]?.startsClause === false ? keyAt(sentence, place) : "");

  let end = found.end;
  while (styleNouns.has(follows(end))) end++;
  const isOf = follows(end) === "of" || (slug === "flat-logo" && follows(end) === "for");

  let from = start;
  while (from > clause && (determiners.has(keyAt(sentence, from - 1)) || plainWords.has(keyAt(sentence, from - 1))))
    from--;
  const isOwn = from === clause || sentence.gone.has(from - 1);
  if (isOf) {
    // "a cute cartoon of my dog": what stands before says something of the dog.
    if (isOwn) take(sentence, from, end + 1);
    return slug;
  }
  const led = leadOf(sentence, clause, from);
  const next = follows(end);
  const describes = next !== "" && !sentence.gone.has(end) && !["for", "with", "and", "on", "in"].includes(next);
  if (led < from) take(sentence, led, end);
  else if (!describes) take(sentence, isOwn ? from : start, end);
  else if (end > found.end || !alsoSaysHow.has(slug)) take(sentence, start, end);
  return slug;
}

/** Back over "in", "as" and "in the style of". */
function leadOf(sentence: Sentence, clause: number, from: number): number {
  const before = (count: number) => (from - count >= clause ? keyAt(sentence, from - count) : "");
  if (before(1) === "of" && before(2) === "style") {
    const start = from - 2 - (before(3) === "the" ? 1 : 0);
    return keyAt(sentence, start - 1) === "in" && start > clause ? start - 1 : start;
  }
  return before(1) === "in" || before(1) === "as" ? from - 1 : from;
}
