/** How wide a word is, in any unit. It is asked again and again. */
type MeasureWord = (word: string) => number;

/** Lines no wider than `width`, all about as wide as each other; null where a word is wider and must not be broken. */
export function breakLines(text: string, width: number, mayBreak: boolean, widthOf: MeasureWord): string[] | null {
  const paragraphs = text.split("\n").map((line) => line.split(" ").filter((word) => word !== ""));
  const lines: string[] = [];
  for (const words of paragraphs.filter((words) => words.length > 0)) {
    const parts = mayBreak ? words.flatMap((word) => broken(word, width, widthOf)) : words;
    if (parts.some((word) => widthOf(word) > width)) return null;
    lines.push(...balanced(parts, width, widthOf));
  }
  return lines;
}

function broken(word: string, width: number, widthOf: MeasureWord): string[] {
  if (widthOf(word) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  let wide = 0;
  // By letters with their marks: an accent stays on its letter.
  for (const letter of word.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []) {
    const more = widthOf(letter);
    if (part !== "" && wide + more > width) {
      parts.push(part);
      part = "";
      wide = 0;
    }
    part += letter;
    wide += more;
  }
  return [...parts, part];
}

/** As few lines as fit, and then as narrow as that many can be: no last line of one short word. */
function balanced(words: readonly string[], width: number, widthOf: MeasureWord): string[] {
  const fewest = filled(words, width, widthOf);
  let [low, high, best] = [0, width, fewest];
  for (let turn = 0; turn < 8 && fewest.length > 1; turn++) {
    const middle = (low + high) / 2;
    const lines = filled(words, middle, widthOf);
    if (lines.length > fewest.length) low = middle;
    else [high, best] = [middle, lines];
  }
  return best;
}

function filled(words: readonly string[], width: number, widthOf: MeasureWord): string[] {
  const lines: string[] = [];
  const space = widthOf(" ");
  let wide = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const more = widthOf(word);
    if (wide + space + more > width) {
      lines.push(word);
      wide = more;
    } else {
      lines[lines.length - 1] += ` ${word}`;
      wide += space + more;
    }
  }
  return lines;
}
