import { CircleAlert, Hourglass } from "lucide-react";
import { memo } from "react";
import type { ImageStatus } from "../../../../../shared/images.ts";
import type { LibraryTile as Tile } from "../../../../../shared/library.ts";
import { classes } from "../../../lib/classes.ts";
import { imageStrings } from "../../../strings/images.ts";
import { libraryStrings } from "../../../strings/library.ts";
import { StatusBadge } from "../../images/status-badge.tsx";
import { tileName } from "./tile-name.ts";
import { TilePicture } from "./tile-picture.tsx";

export interface LibraryTileProps {
  /** Not given: it is still on its way. */
  readonly tile: Tile | undefined;
  readonly index: number;
  readonly column: number;
  readonly isSelected: boolean;
  /** The one that the keys of the grid begin from. */
  readonly isActive: boolean;
  /** The one in the side panel. */
  readonly isOpen: boolean;
  readonly isSmall: boolean;
  readonly isTiny: boolean;
  /** Goes without saying here. */
  readonly usualStatus: ImageStatus;
}

/** One picture of the grid. What a click or a key does is the grid's business: it finds the tile by `data-index`. */
export const LibraryTile = memo(function LibraryTile(props: LibraryTileProps) {
  const { tile, index, column, isSelected, isActive } = props;
  // One element for a tile on its way: a hand at the scrollbar draws thousands of them.
  const isComing = tile === undefined;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be laid out row by row from anywhere
    <div
      role="gridcell"
      tabIndex={isActive ? 0 : -1}
      aria-colindex={column + 1}
      aria-selected={isSelected}
      aria-label={isComing ? libraryStrings.loading : `${tileName(tile)}, ${imageStrings.status[tile.status]}`}
      data-index={index}
      className={isComing ? comingLook : "group min-w-0 cursor-pointer outline-offset-4 [contain:layout_style]"}
    >
      {!isComing && <TileContent {...props} tile={tile} />}
    </div>
  );
});

const comingLook =
  "min-w-0 before:block before:aspect-4/3 before:rounded-control before:bg-inset after:block after:h-9 [contain:layout_style]";

function TileContent({
  tile,
  index,
  isSelected,
  isOpen,
  isSmall,
  isTiny,
  usualStatus,
}: LibraryTileProps & { readonly tile: Tile }) {
  const name = tileName(tile);
  return (
    <>
      <div
        className={classes(
          "relative aspect-4/3 overflow-hidden rounded-control bg-inset",
          isSelected && "ring-3 ring-accent ring-offset-2 ring-offset-page",
          isOpen && !isSelected && "ring-3 ring-line-strong ring-offset-2 ring-offset-page",
        )}
        style={tile.dominant_color ? { backgroundColor: tile.dominant_color } : undefined}
      >
        {tile.thumbhash ? (
          <TilePicture tile={tile} isSmall={isTiny} isFirst={index === 0} />
        ) : (
          <NoPicture tile={tile} />
        )}
        <span
          data-checkbox
          className={classes(
            "absolute top-0 left-0 grid size-10 place-items-center",
            !isSelected &&
              "opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 group-focus:opacity-100 pointer-coarse:opacity-100 [.is-selecting_&]:opacity-100",
          )}
        >
          <input
            type="checkbox"
            tabIndex={-1}
            readOnly
            checked={isSelected}
            aria-label={libraryStrings.select(name)}
            className="size-5 cursor-pointer accent-accent"
          />
        </span>
      </div>
      <div className="flex h-9 items-center gap-2 overflow-hidden text-sm text-ink-soft">
        <span className="min-w-0 flex-1 truncate">{name}</span>
        {/* Or the two would be read as one word. */ " "}
        {tile.status !== usualStatus && !isSmall && <StatusBadge status={tile.status} />}
      </div>
    </>
  );
}

const NoPicture = ({ tile: { status } }: { readonly tile: Tile }) => (
  <span className="absolute inset-0 grid place-content-center justify-items-center text-ink-soft [&_svg]:size-5">
    {status === "failed" ? <CircleAlert aria-hidden className="text-bad" /> : <Hourglass aria-hidden />}
  </span>
);
