import { foldPlural } from "../words/fold-plural.ts";
import { foldText } from "../words/fold-text.ts";

/** A word, or what is kept as it is: a text in quotation marks, a hex color, a slot, a variation, an emoji. */
export interface Piece {
  readonly kind: "word" | "quote" | "hex" | "kept";
  /** As written; of a quote what stands between its marks. */
  readonly text: string;
  /** Folded, and plural meets singular: what is compared. Empty for what is no word. */
  readonly key: string;
  /** Whether punctuation or a line break stands before it, so that no phrase crosses it. */
  readonly startsClause: boolean;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
}

export interface Sentence {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Places of pieces that are understood, and are not to be shown. */
  readonly gone: Set<number>;
}

const kinds = [
  // An escaped character, a slot, a variation, an emoji.
  String.raw`(?<kept>\\[[\]{}|\\]|\[[A-Z][A-Z0-9_]*(?:\|(?:\\.|[^[\]\\])*)?\]|\{(?:\\.|[^{}\\])*\}|(?:\p{S}|\u200d|\ufe0f)+)`,
  String.raw`"(?<straight>[^"]*)"|“(?<curly>[^”]*)”|(?<=^|\s)'(?<single>[^']+)'(?=$|[\s,.;!?])`,
  "(?<hex>#[0-9a-fA-F]{6}(?![0-9a-zA-Z]))",
  String.raw`(?<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}\p{N}]+)*)`,
];
const piece = new RegExp(kinds.join("|"), "gu");
const breaks = /[,.;:!?()\n\u2013\u2014]/;

/** A text in its pieces. Any text will do. */
export function readSentence(written: string): Sentence {
  // Postgres keeps no control characters, and a line break is one that says something.
  const text = written.toWellFormed().replace(/[^\P{Cc}\n]/gu, " ");
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(piece)) {
    const { kept, straight, curly, single, hex, word } = match.groups ?? {};
    const quote = straight ?? curly ?? single;
    const startsClause = pieces.length === 0 || breaks.test(text.slice(end, match.index));
    const kind = word !== undefined ? "word" : quote !== undefined ? "quote" : hex !== undefined ? "hex" : "kept";
    end = match.index + match[0].length;
    pieces.push({
      kind,
      text: word ?? quote ?? hex ?? kept ?? "",
      key: word === undefined ? "" : foldPlural(foldText(word).replace(/['’]/g, "")),
      startsClause,
      start: match.index,
      end,
    });
  }
  return { text, pieces, gone: new Set() };
}

/** The same with nothing understood yet. */
export const again = ({ text, pieces }: Sentence): Sentence => ({ text, pieces, gone: new Set() });

/** Notes that the pieces from one place to before another are understood. */
export function take({ gone }: Sentence, from: number, to: number): void {
  for (let place = from; place < to; place++) gone.add(place);
}

export const keyAt = ({ pieces, gone }: Sentence, place: number): string =>
  gone.has(place) ? "" : (pieces[place]?.key ?? "");

/** The place after the last piece of the clause that a piece stands in. */
export function endOfClause({ pieces }: Sentence, place: number): number {
  let end = place + 1;
  while (end < pieces.length && !pieces[end]?.startsClause) end++;
  return end;
}

/** The place of the first piece of the clause that a piece stands in. */
export function startOfClause({ pieces }: Sentence, place: number): number {
  let start = place;
  while (start > 0 && !pieces[start]?.startsClause) start--;
  return start;
}
