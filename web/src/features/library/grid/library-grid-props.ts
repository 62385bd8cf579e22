import type { ImageStatus } from "../../../../../shared/images.ts";
import type { LibraryTile } from "../../../../../shared/library.ts";
import type { Selection } from "../selection/selection.ts";
import type { Span, TileSize } from "./grid-geometry.ts";

export interface LibraryGridProps {
  readonly total: number;
  readonly tileAt: (index: number) => LibraryTile | undefined;
  readonly tileSize: TileSize;
  readonly selection: Selection;
  /** Where the view begins when the grid, or another list, is drawn for the first time. */
  readonly startAt: number;
  /** Another one for another list. */
  readonly listKey: unknown;
  /** The tile of the side panel, which is kept in view; null for none. */
  readonly openIndex: number | null;
  readonly isBusy: boolean;
  /** The status that goes without saying; tiles tell any other. */
  readonly usualStatus: ImageStatus;
  /** Told when the grid has come to rest: the tiles that are drawn, and the one at the top. */
  onShow(tiles: Span, top: number): void;
  onOpen(index: number): void;
  onToggle(index: number): void;
  /** Chooses what lies between the tile that was chosen last, or else `from`, and this one. */
  onExtend(index: number, from: number): void;
}
