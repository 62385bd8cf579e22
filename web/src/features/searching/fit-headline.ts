type WidthOf = (text: string) => number;

/** From the top of a line to the top of the next, in ems. */
export const lineHeight = 1.08;
const mostLines = 4;
/** The part of the region that words fill: they need air around them. */
const filled = 0.88;

export interface FittedHeadline {
  readonly lines: readonly string[];
  /** Of the letters, in the unit of the box. */
  readonly size: number;
}

export interface HeadlineBox {
  readonly width: number;
  readonly height: number;
  /** Size of letters that is never exceeded. */
  readonly largest: number;
}

/**
 * Breaks a headline into the lines in which it can be largest within a box.
 * @param widthOf how wide a text is in ems, in the letters it is set in
 */
export function fitHeadline(text: string, box: HeadlineBox, widthOf: WidthOf): FittedHeadline {
  const words = text.split(/\s+/).filter(Boolean);
  let best: FittedHeadline = { lines: [], size: 0 };
  for (let count = 1; count <= Math.min(mostLines, words.length); count += 1) {
    const lines = balanced(words, count, widthOf);
    const widest = Math.max(...lines.map(widthOf));
    const size = Math.min(
      box.largest,
      (box.width * filled) / widest,
      (box.height * filled) / (lines.length * lineHeight),
    );
    if (size > best.size * 1.02) best = { lines, size };
  }
  return best;
}

/** Words in at most so many lines, the widest of which is as narrow as it gets. */
function balanced(words: readonly string[], count: number, widthOf: WidthOf): string[] {
  const runs = words.flatMap((_, from) => words.slice(from).map((_, to) => words.slice(from, from + to + 1).join(" ")));
  for (const width of runs.map(widthOf).sort((one, other) => one - other)) {
    const lines = filledUpTo(words, width, widthOf);
    if (lines.length <= count && lines.every((line) => widthOf(line) <= width)) return lines;
  }
  return [words.join(" ")];
}

function filledUpTo(words: readonly string[], width: number, widthOf: WidthOf): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
