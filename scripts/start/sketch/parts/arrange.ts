import type { Random } from "../brush/random.ts";
import type { Point } from "../brush/shapes.ts";

/** Rows from the back to the front, for each number of pieces. */
const rowsFor = [
  [1],
  [2],
  [1, 2],
  [2, 2],
  [2, 3],
  [3, 3],
  [2, 3, 2],
  [3, 3, 2],
  [3, 3, 3],
  [3, 4, 3],
  [4, 4, 3],
  [4, 4, 4],
];

interface Spot {
  readonly x: number;
  readonly y: number;
  /** How much smaller a piece must be, so that all have room. */
  readonly scale: number;
}

/**
 * Where to stand `count` equal pieces (at most 12), the furthest first. `step` is how far two neighbors and two rows
 * are apart when few are asked for.
 */
export function arrange(random: Random, count: number, step: Point): Spot[] {
  const rows = rowsFor[Math.min(12, Math.max(1, count)) - 1]!;
  const widest = Math.max(...rows);
  const scale = Math.min(1, 2.35 / (widest + 0.35), 2.6 / (rows.length + 0.6));
  const [across, down] = [step[0] * scale, step[1] * scale];
  return rows.flatMap((length, row) =>
    Array.from({ length }, (_, column): Spot => {
      const stagger = rows.length > 1 && length === rows[row === 0 ? 1 : row - 1] ? (row % 2 === 0 ? -0.22 : 0.22) : 0;
      return {
        x: (column - (length - 1) / 2 + stagger) * across + random.near(0, 8),
        y: (row - (rows.length - 1) / 2) * down + random.near(0, 6),
        scale,
      };
    }),
  );
}
