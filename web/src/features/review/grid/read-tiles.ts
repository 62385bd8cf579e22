import { readTiles as readLibraryTiles } from "../../images/read-tiles.ts";
import { keepTiles, type Tile } from "./tile-cache.ts";

/** What the grid shows of these pictures. Throws a `Failure`. */
export async function readTiles(ids: readonly string[]): Promise<Tile[]> {
  const tiles = (await readLibraryTiles(ids)).map(({ product_card, alt, prompt, ...tile }) => ({
    ...tile,
    alt: alt ?? prompt,
    path: product_card?.path ?? null,
  }));
  keepTiles(tiles);
  return tiles;
}
