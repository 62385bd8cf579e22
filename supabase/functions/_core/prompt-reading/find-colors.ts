import { colorNames } from "../../../../shared/color-names.ts";
import { findPhrases, indexPhrases } from "./phrases.ts";
import { keyAt, type Sentence, startOfClause, take } from "./sentence.ts";
import { prepositions } from "./small-words.ts";

const others: Readonly<Record<string, keyof typeof colorNames>> = {
  grey: "gray",
  silver: "gray",
  violet: "purple",
  magenta: "pink",
  turquoise: "teal",
  maroon: "burgundy",
  "navy blue": "navy",
  "dark blue": "navy",
  golden: "gold",
  ivory: "cream",
  mint: "mint green",
  sage: "sage green",
  olive: "olive green",
  lavender: "lilac",
};
const hexOf = (name: keyof typeof colorNames) => colorNames[name][0];
const index = indexPhrases([
  ...(Object.keys(colorNames) as (keyof typeof colorNames)[]).map((name) => [name, hexOf(name)] as const),
  ...Object.entries(others).map(([word, name]) => [word, hexOf(name)] as const),
]);
const mostColors = 8;
/** As keys: see Piece. */
const colorWords = new Set(["color", "colour", "palette", "tone", "shade", "hue"]);

interface Named {
  readonly hex: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Colors of the whole picture: "in red and gold", "colors: teal, white", "#aa3322". They are taken away; what a thing of the
 * picture has is not ("a red fox", "in a red coat").
 */
export function takeColors(sentence: Sentence): string[] {
  const named: Named[] = [
    ...findPhrases(sentence, index).map(({ entry, start, end }) => ({ hex: entry, start, end })),
    ...sentence.pieces.flatMap(({ kind, text }, place) =>
      kind === "hex" ? { hex: text.toLowerCase(), start: place, end: place + 1 } : [],
    ),
  ].sort((one, other) => one.start - other.start);
  const colors: string[] = [];
  for (let turn = 0; turn < named.length; turn++) {
    const list = [named[turn]!];
    for (let next = named[turn + 1]; next && isNext(sentence, list.at(-1)!, next); next = named[turn + list.length]) {
      list.push(next);
    }
    turn += list.length - 1;
    const span = meantSpan(sentence, list);
    if (!span) continue;
    take(sentence, span.from, span.to);
    colors.push(...list.map(({ hex }) => hex));
  }
  return [...new Set(colors)].slice(0, mostColors);
}

/** "red, white and blue" */
const isNext = ({ pieces }: Sentence, one: Named, other: Named) =>
  other.start === one.end || (other.start === one.end + 1 && pieces[one.end]?.key === "and");

function meantSpan(sentence: Sentence, list: readonly Named[]): { from: number; to: number } | null {
  const { pieces } = sentence;
  const [start, end] = [list[0]!.start, list.at(-1)!.end];
  const follows = pieces[end]?.startsClause === false ? (pieces[end]?.key ?? "") : "";
  const isTold = colorWords.has(follows);
  const to = end + (isTold ? 1 : 0) + (isTold && pieces[end + 1]?.key === "palette" ? 1 : 0);
  const clause = startOfClause(sentence, start);
  let from = start;
  let isLed = false;
  while (from > 0 && (from > clause || colorWords.has(keyAt(sentence, from - 1)))) {
    const before = keyAt(sentence, from - 1);
    const isLink = ["in", "with", "using", "of", "the", "a", "and"].includes(before);
    if (!isLink && !colorWords.has(before)) break;
    isLed ||= before === "in" || before === "using" || colorWords.has(before);
    from--;
  }
  const stopsHere = follows === "" || isTold || prepositions.has(follows) || sentence.gone.has(end);
  const isHex = list.some(({ start: place }) => pieces[place]?.kind === "hex");
  return (isLed && stopsHere) || isTold || isHex ? { from: isLed || isTold || isHex ? from : start, to } : null;
}
