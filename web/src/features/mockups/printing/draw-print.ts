import { fittedSize, type Placement, type Point, type Size, sizeOf } from "../placing/placement.ts";
import { printedAt, seenAt } from "../things/bend.ts";
import type { Thing } from "../things/thing.ts";

export type Drawing2d = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
/** A picture that can be drawn, with its size in pixels. */
export type Drawable = Size & CanvasImageSource;

/**
 * Draws the picture as it lies on the print.
 * @param pixels of the canvas to a millimeter; the print's left top corner is the canvas's
 * @param beside how much of what lies beside the print the canvas shows on each side, in widths and heights of the print
 */
export function drawPrint(
  context: Drawing2d,
  picture: Drawable,
  placement: Placement,
  print: Size,
  pixels: number,
  beside = 0,
): void {
  const { width, height } = sizeOf(placement, fittedSize(picture, print));
  context.save();
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = "high";
  context.scale(pixels, pixels);
  context.translate(print.width * (0.5 + beside) + placement.x, print.height * (0.5 + beside) + placement.y);
  context.rotate((placement.rotation / 180) * Math.PI);
  context.drawImage(picture, -width / 2, -height / 2, width, height);
  context.restore();
}

/** Of a bent print, in pixels of the canvas: narrow enough to look round, wide enough to be drawn quickly. */
const stripWidth = 4;

/**
 * Draws the print as it is seen on the thing.
 * @param flat the print as it is, and what lies beside it
 * @param pixels of the canvas to a unit of the square in which the thing is drawn
 */
export function drawOnThing(
  context: Drawing2d,
  flat: Drawable,
  thing: Thing,
  print: Size,
  pixels: number,
  beside = 0,
): void {
  const { area, bend } = thing;
  const shown = 1 + 2 * beside;
  const height = area.height * shown * pixels;
  if (!bend) {
    const [left, top] = [area.x - (area.width * shown) / 2, area.y - (area.height * shown) / 2];
    context.drawImage(flat, left * pixels, top * pixels, area.width * shown * pixels, height);
    return;
  }
  /** Where a share of the print's width, from its left edge, is seen: its upper end. */
  const topAt = (share: number): Point => {
    const seen = seenAt({ x: (share - 0.5) * shown * print.width, y: (-shown / 2) * print.height }, thing, print);
    return { x: seen.x * pixels, y: seen.y * pixels };
  };
  const shareAt = (x: number) => printedAt({ x: x / pixels, y: 0 }, thing, print).x / (shown * print.width) + 0.5;
  const [first, last] = [topAt(0).x, topAt(1).x];
  context.save();
  // Strips meet where pixels do: no light comes through between them, and what is half clear is drawn but once.
  for (let x = Math.floor(first); x < last; x += stripWidth) {
    const [left, right] = [Math.max(first, x), Math.min(last, x + stripWidth)];
    const [from, to] = [shareAt(left), shareAt(right)];
    const [start, end] = [topAt(from), topAt(to)];
    // As steep as the edge is there: strips that were merely set higher and lower would make stairs of it. Level ones are
    // drawn without soft edges, so none is quite level.
    const steepness = (end.y - start.y) / (right - left) || 1e-4;
    context.setTransform(1, steepness, 0, 1, left, start.y);
    const source = [from * flat.width, 0, (to - from) * flat.width, flat.height] as const;
    context.drawImage(flat, ...source, 0, 0, right - left, height);
  }
  context.restore();
}
