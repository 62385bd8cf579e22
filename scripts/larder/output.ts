import type { Command } from "commander";

/** Prints a result: as one JSON document where --json asks for it, else the text made for people. */
export function show(command: Command, json: unknown, text: () => string): void {
  console.log(command.optsWithGlobals().json ? JSON.stringify(json, null, 2) : text());
}

/** Says how something is going, beside the result. */
export function note(text: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${text}` : `${text}\n`);
}

export function endNote(): void {
  if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
}

type Row = Readonly<Record<string, string | number>>;

/** Aligned columns under their names, numbers to the right; `nothing` where there are no rows. A row may have a line `below` it. */
export function table(rows: readonly Row[], nothing: string, below: (index: number) => string = () => ""): string {
  const [first] = rows;
  if (!first) return nothing;
  const columns = Object.keys(first).map((name) => {
    const cells = rows.map((row) => oneLine(String(row[name])));
    const width = Math.max(name.length, ...cells.map(({ length }) => length));
    const isNumber = rows.every((row) => typeof row[name] === "number" || row[name] === "-");
    return [name, ...cells].map((cell) => (isNumber ? cell.padStart(width) : cell.padEnd(width)));
  });
  const line = (index: number) =>
    columns
      .map((cells) => cells[index])
      .join("  ")
      .trimEnd();
  const body = rows.flatMap((_, index) => [line(index + 1), below(index)].filter((text) => text !== ""));
  return [line(0), ...body].join("\n");
}

/** At most so many characters on one line. */
export function cut(text: string, length: number): string {
  const letters = [...oneLine(text)];
  return letters.length > length
    ? `${letters
        .slice(0, length - 1)
        .join("")
        .trimEnd()}…`
    : letters.join("");
}

/** Prompts, names and reasons are other people's: none of them may move the cursor of a terminal. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");

/** Bytes as a person says them. */
export function size(bytes: number): string {
  const units = ["B", "KB", "MB", "GB", "TB"];
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  return `${power === 0 ? value : value.toFixed(1)} ${units[power]}`;
}

/** Seconds as a person says them. */
export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  if (seconds < 172_800) return `${Math.round(seconds / 3600)} h`;
  return `${Math.round(seconds / 86_400)} days`;
}

export const dollars = (amount: number): string => (amount === 0 ? "$0" : `$${amount.toFixed(amount < 1 ? 3 : 2)}`);

export const plural = (count: number, word: string): string =>
  `${count} ${count === 1 ? word : `${word}s`.replace(/(ch|sh)s$/, "$1es")}`;
