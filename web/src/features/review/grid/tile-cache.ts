import type { QueueStatus } from "../review-url.ts";

/** A picture as the grid shows it. */
export interface Tile {
  readonly id: string;
  readonly status: QueueStatus | string;
  readonly alt: string | null;
  readonly path: string | null;
  readonly thumbhash: string | null;
  readonly dominant_color: string | null;
  /** A moderator holds something against it or its prompt. */
  readonly isFlagged: boolean;
  /** A scene in which the product is not as on its photo. */
  readonly isFlawed: boolean;
}

const tiles = new Map<string, Tile>();

export const knownTile = (id: string): Tile | undefined => tiles.get(id);

export function keepTiles(read: readonly Tile[]): void {
  for (const tile of read) tiles.set(tile.id, tile);
}
