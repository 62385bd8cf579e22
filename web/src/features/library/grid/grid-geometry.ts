export const tileSizes = ["small", "medium", "large"] as const;
export type TileSize = (typeof tileSizes)[number];

/** The least width of a tile in pixels, and how many stand beside each other on the narrowest screens. */
const wishes: Record<TileSize, { readonly width: number; readonly columns: number }> = {
  small: { width: 136, columns: 3 },
  medium: { width: 216, columns: 2 },
  large: { width: 340, columns: 1 },
};
const captionHeight = 36;
export const gap = 12;
/** Never more tiles on the page than this, however large the screen: what is beyond the view comes on top. */
const shownAtMost = 220;
const mostTiles = 290;

export interface Geometry {
  readonly columns: number;
  /** From the top of one row to the top of the next, in pixels. */
  readonly rowHeight: number;
  /** Rows drawn above and below the view, so that a short scroll finds them there. */
  readonly spareRows: number;
}

/** The grid for a width and a view of this height, both in pixels. Tiles are 4:3 with one line below. */
export function geometryOf(width: number, viewHeight: number, size: TileSize): Geometry {
  const wish = wishes[size];
  let columns = Math.max(wish.columns, Math.floor((width + gap) / (wish.width + gap)));
  while (columns > 1 && columns * rowsInView(viewHeight, rowHeightOf(width, columns)) > shownAtMost) columns -= 1;
  const rowHeight = rowHeightOf(width, columns);
  const spareTiles = mostTiles - columns * rowsInView(viewHeight, rowHeight);
  return { columns, rowHeight, spareRows: Math.min(3, Math.floor(spareTiles / columns / 2)) };
}

const rowHeightOf = (width: number, columns: number) =>
  Math.round(((width - gap * (columns - 1)) / columns) * 0.75) + captionHeight + gap;

/** How many rows can be seen at once, those cut off included. */
const rowsInView = (viewHeight: number, rowHeight: number) => Math.ceil(viewHeight / rowHeight) + 1;

/** From `first` up to and without `end`. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

/** The rows to draw when the view begins `offset` pixels below the first row; spare ones included. */
export function rowsToDraw(offset: number, viewHeight: number, rows: number, geometry: Geometry): Span {
  const { rowHeight, spareRows } = geometry;
  const first = Math.floor(offset / rowHeight) - spareRows;
  const end = Math.floor((offset + viewHeight) / rowHeight) + 1 + spareRows;
  return { first: within(first, rows), end: within(end, rows) };
}

const within = (row: number, rows: number) => Math.max(0, Math.min(rows, row));

/** The pages that these tiles are on, without those beyond the last tile. */
export function pagesOf(tiles: Span, total: number, pageSize: number): number[] {
  const end = Math.min(tiles.end, total);
  const first = Math.floor(Math.max(0, tiles.first) / pageSize);
  const count = Math.ceil(end / pageSize) - first;
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index);
}
