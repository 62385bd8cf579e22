import { memo } from "react";
import type { ImageStatus } from "../../../../../shared/images.ts";
import type { LibraryTile as Tile } from "../../../../../shared/library.ts";
import { isSelected, type Selection } from "../selection/selection.ts";
import { type Geometry, gap } from "./grid-geometry.ts";
import { LibraryTile } from "./library-tile.tsx";

export interface LibraryRowProps {
  readonly row: number;
  readonly geometry: Geometry;
  readonly total: number;
  readonly tileAt: (index: number) => Tile | undefined;
  readonly selection: Selection;
  /** If they are in this row. */
  readonly activeIndex: number | null;
  readonly openIndex: number | null;
  readonly isSmall: boolean;
  readonly isTiny: boolean;
  readonly usualStatus: ImageStatus;
}

/** A row of the grid, in its place from the top. Rows that stay while others come are not drawn again. */
export const LibraryRow = memo(function LibraryRow(props: LibraryRowProps) {
  const { row, geometry, total, tileAt, selection, activeIndex, openIndex, isSmall, isTiny, usualStatus } = props;
  const { columns, rowHeight } = geometry;
  const first = row * columns;
  const indexes = Array.from({ length: Math.min(columns, total - first) }, (_, column) => first + column);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements: its cells take the focus, and see them
    <div
      role="row"
      aria-rowindex={row + 1}
      className="absolute inset-x-0 grid"
      style={{ top: row * rowHeight, gap, gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {indexes.map((index, column) => {
        const tile = tileAt(index);
        return (
          <LibraryTile
            key={index}
            tile={tile}
            index={index}
            column={column}
            isSelected={tile !== undefined && isSelected(selection, tile.id)}
            isActive={index === activeIndex}
            isOpen={index === openIndex}
            isSmall={isSmall}
            isTiny={isTiny}
            usualStatus={usualStatus}
          />
        );
      })}
    </div>
  );
});
