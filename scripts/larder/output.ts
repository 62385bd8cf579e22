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

/** Aligned columns under their names; `nothing` where there are no rows. */
export function table(rows: readonly Record<string, string | number>[], nothing: string): string {
  const [first] = rows;
  if (!first) return nothing;
  const names = Object.keys(first);
  const lines = [names, ...rows.map((row) => names.map((name) => String(row[name])))];
  const widths = names.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Bytes as a person says them. */
export function size(bytes: number): string {
  const units = ["B", "KB", "MB", "GB", "TB"];
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(1000)));
  const value = bytes / 1000 ** power;
  return `${power === 0 ? value : value.toFixed(1)} ${units[power]}`;
}

/** Seconds as a person says them. */
export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${Math.round(seconds / 3600)} h`;
}

export const dollars = (amount: number): string => `$${amount.toFixed(amount < 1 ? 3 : 2)}`;

export const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;
