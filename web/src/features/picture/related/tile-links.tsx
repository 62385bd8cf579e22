import { Link } from "react-router-dom";
import type { ImageStatus } from "../../../../../shared/images.ts";
import { picturePath } from "../../../lib/paths.ts";
import { imageStrings } from "../../../strings/images.ts";
import { picturePartsStrings as strings } from "../../../strings/picture-parts.ts";
import { Picture } from "../../images/picture.tsx";

interface TileOf {
  readonly id: string;
  readonly status: ImageStatus;
  readonly alt: string | null;
  readonly prompt?: string | null;
  readonly thumbhash: string | null;
  readonly thumbnail: { readonly path: string } | null;
}

export interface TileLinksProps<Tile extends TileOf> {
  readonly tiles: readonly Tile[];
  readonly total: number;
  /** What is said below a tile; its status unless told. */
  readonly caption?: (tile: Tile) => string;
}

/** Small pictures that lead to their own screens. */
export const TileLinks = <Tile extends TileOf>({ tiles, total, caption }: TileLinksProps<Tile>) => (
  <ul className="grid grid-cols-[repeat(auto-fill,minmax(6.5rem,1fr))] gap-3">
    {tiles.map((tile) => {
      const name = tile.alt ?? tile.prompt ?? imageStrings.untitled;
      return (
        <li key={tile.id}>
          <Link to={picturePath(tile.id)} title={name} className="block">
            <Picture
              path={tile.thumbnail?.path}
              alt={name}
              thumbhash={tile.thumbhash}
              className="aspect-square w-full rounded-control"
            />
            <span className="mt-1 block text-xs text-ink-soft">
              {caption ? caption(tile) : imageStrings.status[tile.status]}
            </span>
          </Link>
        </li>
      );
    })}
    {total > tiles.length && (
      <li className="grid aspect-square place-items-center text-center text-sm text-ink-soft">
        {strings.andMore(total - tiles.length)}
      </li>
    )}
  </ul>
);
