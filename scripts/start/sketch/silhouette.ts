import { Image } from "imagescript";
import { boxOf, type Point } from "./brush/shapes.ts";

/** The shape of a drawing and nothing else: one byte a cell, 1 where something is. */
export interface Silhouette {
  readonly size: number;
  readonly cells: Uint8Array;
}

/** Shadows are never this opaque, painted bodies always are. */
const solid = 240;

/** Cuts the shape out of an SVG on a clear ground and fits it into a square of `size` cells, middle on middle. */
export async function silhouetteOf(svg: string, size = 64): Promise<Silhouette> {
  const { width, height, bitmap } = await Image.renderSVG(svg);
  const filled: Point[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (bitmap[(y * width + x) * 4 + 3]! >= solid) filled.push([x, y]);
    }
  }
  if (filled.length === 0) throw new Error("Cannot find a shape: the drawing is empty");
  const box = rows(filled);
  const scale = size / Math.max(box.right - box.left + 1, box.bottom - box.top + 1);
  const [dx, dy] = [(size - (box.right - box.left + 1) * scale) / 2, (size - (box.bottom - box.top + 1) * scale) / 2];
  const cells = new Uint8Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const x = Math.floor(box.left + (column + 0.5 - dx) / scale);
      const y = Math.floor(box.top + (row + 0.5 - dy) / scale);
      const within = x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
      cells[row * size + column] = within && bitmap[(y * width + x) * 4 + 3]! >= solid ? 1 : 0;
    }
  }
  return { size, cells };
}

/** Shared cells over all cells of two shapes of equal size: 1 is the same shape. */
export function overlap(first: Silhouette, second: Silhouette): number {
  let both = 0;
  let either = 0;
  first.cells.forEach((cell, index) => {
    const other = second.cells[index]!;
    both += cell & other;
    either += cell | other;
  });
  return both / either;
}

/** The corners of what is filled; row by row, since a picture has more points than a call may have arguments. */
function rows(points: readonly Point[]) {
  const corners: Point[] = [];
  for (let start = 0; start < points.length; start += 4096) {
    const { left, top, right, bottom } = boxOf(points.slice(start, start + 4096));
    corners.push([left, top], [right, bottom]);
  }
  return boxOf(corners);
}
