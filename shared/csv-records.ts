import { isFormula } from "./csv.ts";

/** A record as it stands in a text: what is wrong with it is for others to say. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** A quote is opened that nothing closes: what follows cannot be told apart. */
  readonly isOpen: boolean;
  readonly hasStrayQuote: boolean;
  /** Where the next record begins. */
  readonly end: number;
}

/** The records of a text by RFC 4180, with any delimiter and any line ends. */
export function* readRecords(text: string, start: number, delimiter: string): Generator<CsvRecord> {
  const plain = new RegExp(`[^${/[\\\]^-]/.test(delimiter) ? `\\${delimiter}` : delimiter}\\r\\n]*`, "y");
  let at = start;
  while (at < text.length) {
    const cells: string[] = [];
    let hasStrayQuote = false;
    for (;;) {
      let cell = "";
      const isQuoted = text[at] === '"';
      if (isQuoted) {
        const close = findClosingQuote(text, at + 1);
        if (close === -1) return yield { cells, isOpen: true, hasStrayQuote, end: text.length };
        cell = text.slice(at + 1, close).replaceAll('""', '"');
        at = close + 1;
      }
      plain.lastIndex = at;
      const rest = plain.exec(text)?.[0] ?? "";
      if (isQuoted && rest.trim() !== "") hasStrayQuote = true;
      cells.push(withoutApostrophe(cell + rest));
      at += rest.length;
      if (text[at] !== delimiter) break;
      at += 1;
    }
    if (text[at] === "\r") at += 1;
    if (text[at] === "\n") at += 1;
    yield { cells, isOpen: false, hasStrayQuote, end: at };
  }
}

function findClosingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/** Formulas stay text; those that `writeCsv` has defused get back what they were. */
const withoutApostrophe = (cell: string) => (cell.startsWith("'") && isFormula(cell.slice(1)) ? cell.slice(1) : cell);

/** The delimiter that gives most rows the width of the first: one that parts them before one that does not. */
export function guessDelimiter(text: string, start: number): string {
  const guesses = [",", ";", "\t", "|", "^"].map((delimiter) => {
    const widths = [...firstRecords(text, start, delimiter)].map(({ cells }) => cells.length);
    const width = widths[0] ?? 0;
    const share = widths.filter((one) => one === width).length / Math.max(1, widths.length);
    return { delimiter, isParting: width > 1 ? 1 : 0, share, width };
  });
  guesses.sort((a, b) => b.isParting - a.isParting || b.share - a.share || b.width - a.width);
  return guesses[0]!.delimiter;
}

function* firstRecords(text: string, start: number, delimiter: string): Generator<CsvRecord> {
  let taken = 0;
  for (const record of readRecords(text, start, delimiter)) {
    if (record.cells.every((cell) => cell.trim() === "")) continue;
    yield record;
    taken += 1;
    if (taken === 20) return;
  }
}
