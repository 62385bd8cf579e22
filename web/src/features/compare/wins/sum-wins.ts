import { divideUsd, sumUsd, type Usd } from "../../../../../shared/usd.ts";
import type { WinLine } from "../../../../../shared/wins.ts";

/** How one model, or one recipe, does. */
export interface WinSum {
  /** Its id or slug; null for what has none. */
  readonly key: string | null;
  readonly pictures: number;
  readonly wins: number;
  /** Of the times that it could have won, 0 to 1. */
  readonly share: number;
  /** What its pictures cost for each that won; null where none did. */
  readonly usdPerWin: Usd | null;
}

/** The lines by what `keysOf` says of each: a line counts for every key that it has. The most wins come first. */
export function sumWins(lines: readonly WinLine[], keysOf: (line: WinLine) => readonly (string | null)[]): WinSum[] {
  const counted = lines.flatMap((line) => keysOf(line).map((key) => ({ key, line })));
  return [...Map.groupBy(counted, ({ key }) => key)]
    .map(([key, some]): WinSum => {
      const pictures = some.reduce((sum, { line }) => sum + line.pictures, 0);
      const wins = some.reduce((sum, { line }) => sum + line.wins, 0);
      const usd = sumUsd(some.map(({ line }) => line.usd));
      return {
        key,
        pictures,
        wins,
        share: pictures === 0 ? 0 : wins / pictures,
        usdPerWin: wins === 0 ? null : divideUsd(usd, wins),
      };
    })
    .sort((a, b) => b.wins - a.wins || b.share - a.share || (a.key ?? "~").localeCompare(b.key ?? "~"));
}

export const byModel = (lines: readonly WinLine[]): WinSum[] => sumWins(lines, ({ model_id }) => [model_id]);

/** A picture that was made after a template in a style counts for both. */
export const byRecipe = (lines: readonly WinLine[]): WinSum[] =>
  sumWins(lines, ({ recipe_slug, style_slug }) => {
    const slugs = [recipe_slug, style_slug].filter((slug) => slug !== null);
    return slugs.length > 0 ? slugs : [null];
  });
