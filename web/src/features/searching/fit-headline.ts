/** Widths of characters in ems, roughly: enough to know how large words can be. */
const widthOf = (char: string): number =>
  /[iljtfr.,:;'’!|()[\]]/.test(char)
    ? 0.34
    : /\s/.test(char)
      ? 0.27
      : /[mwMW@%]/.test(char)
        ? 0.9
        : /[A-Z]/.test(char)
          ? 0.68
          : 0.57;
const widthOfText = (text: string): number => [...text].reduce((sum, char) => sum + widthOf(char), 0);

/** From the top of a line to the top of the next, in ems. */
export const lineHeight = 1.08;
const mostLines = 4;
/** The part of the region that words fill: they need air around them. */
const filled = 0.84;

export interface FittedHeadline {
  readonly lines: readonly string[];
  /** Of the letters, in the unit of the box. */
  readonly size: number;
}

/**
 * Breaks a headline into the lines in which it can be largest within a box.
 * @param largest size of letters, in the unit of the box
 */
export function fitHeadline(text: string, box: { width: number; height: number }, largest: number): FittedHeadline {
  const words = text.split(/\s+/).filter(Boolean);
  let best: FittedHeadline = { lines: [], size: 0 };
  for (let count = 1; count <= Math.min(mostLines, words.length); count += 1) {
    const lines = balanced(words, count);
    const widest = Math.max(...lines.map(widthOfText));
    const size = Math.min(largest, (box.width * filled) / widest, (box.height * filled) / (lines.length * lineHeight));
    if (size > best.size * 1.02) best = { lines, size };
  }
  return best;
}

/** Words in at most so many lines, the widest of which is as narrow as it gets. */
function balanced(words: readonly string[], count: number): string[] {
  const widths = words.map((_, from) =>
    words.slice(from).map((_, to) => widthOfText(words.slice(from, from + to + 1).join(" "))),
  );
  for (const width of [...new Set(widths.flat())].sort((one, other) => one - other)) {
    const lines = filledUpTo(words, width);
    if (lines.length <= count && lines.every((line) => widthOfText(line) <= width)) return lines;
  }
  return [words.join(" ")];
}

function filledUpTo(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOfText(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
