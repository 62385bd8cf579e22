import type { Sentence } from "./sentence.ts";
import { determiners, leadingLinks, pictureWords, requestWords, trailingLinks } from "./small-words.ts";

/** What is left to show once the pieces that are understood are gone: as it was written, without links that lead nowhere. */
export function restOf(sentence: Sentence): string {
  const { text, pieces } = sentence;
  if (sentence.gone.size === 0) return tidy(text);
  const gone = new Set(sentence.gone);
  const left = () => pieces.flatMap((_, place) => (gone.has(place) ? [] : [place]));
  const key = (place: number | undefined) => (place === undefined ? "" : (pieces[place]?.key ?? ""));

  for (let [first] = left(); first !== undefined; [first] = left()) {
    const followsGone = gone.has(first - 1);
    if (!(followsGone && leadingLinks.has(key(first)))) break;
    gone.add(first);
  }
  for (let last = left().at(-1); last !== undefined; last = left().at(-1)) {
    const leadsNowhere = gone.has(last + 1) && trailingLinks.has(key(last));
    if (!leadsNowhere && !(left().length === 1 && determiners.has(key(last)))) break;
    gone.add(last);
  }

  const kept = left();
  const written = kept.map((place, turn) => {
    const { start, end } = pieces[place]!;
    const before = kept[turn - 1];
    const link = before === undefined ? "" : text.slice(pieces[before]!.end, start);
    return (before === place - 1 ? link : between(link)) + text.slice(start, end);
  });
  const after = kept.at(-1) === pieces.length - 1 ? text.slice(pieces.at(-1)!.end) : "";
  return tidy(written.join("") + after);
}

const tidy = (text: string) =>
  text
    .replace(/\s+/g, " ")
    .replace(/[\s,;:]+$/, "")
    .trim();

/** What stands between two pieces when what was between them is gone: a comma where there was one. */
const between = (link: string) => (/[,;\n]/.test(link) ? ", " : " ");

/** Takes the words away by which somebody asks: "please draw me a picture of". */
export function takeRequest({ pieces, gone }: Sentence): void {
  const key = (place: number) => (gone.has(place) ? "" : (pieces[place]?.key ?? ""));
  let end = 0;
  while (requestWords.has(key(end))) end++;
  let noun = end;
  while (determiners.has(key(noun))) noun++;
  if (pictureWords.has(key(noun)) && key(noun + 1) === "of") end = noun + 2;
  // Whoever only says so is not asking: "design", "paint".
  if (end >= pieces.length) return;
  for (let place = 0; place < end; place++) gone.add(place);
}
