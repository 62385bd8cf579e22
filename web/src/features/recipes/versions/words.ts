/** A piece of a text: there in both, only before, or only after. */
export interface Piece {
  readonly text: string;
  readonly is: "same" | "gone" | "new";
}

/** Longer texts are told as a whole: comparing takes the product of their lengths. */
const mostWords = 1200;

const wordsOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu) ?? [];

/** What was taken away and what was put in its place, word by word: the longest that both have in common stays. */
export function compareWords(before: string, after: string): Piece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.length > mostWords || now.length > mostWords) return whole(before, after);
  // common[i][j]: how many words the texts from there on have in common.
  const common = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      common[i]![j] = old[i] === now[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
    }
  }
  const pieces: Piece[] = [];
  const add = (text: string, is: Piece["is"]) => {
    const last = pieces.at(-1);
    if (last?.is === is) pieces[pieces.length - 1] = { text: last.text + text, is };
    else pieces.push({ text, is });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      add(old[i]!, "same");
      i++;
      j++;
    } else if (j >= now.length || (i < old.length && common[i + 1]![j]! >= common[i]![j + 1]!)) add(old[i++]!, "gone");
    else add(now[j++]!, "new");
  }
  return pieces;
}

const whole = (before: string, after: string): Piece[] =>
  before === after
    ? [{ text: before, is: "same" }]
    : [
        { text: before, is: "gone" },
        { text: after, is: "new" },
      ];
