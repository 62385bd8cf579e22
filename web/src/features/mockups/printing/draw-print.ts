import { fittedSize, type Placement, type Size, sizeOf } from "../placing/placement.ts";
import { seenAt } from "../things/bend.ts";
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
const stripWidth = 1.5;

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
  const strips = Math.ceil((area.width * shown * pixels) / stripWidth);
  const top = (part: number) =>
    seenAt({ x: (part - 0.5) * shown * print.width, y: (-shown / 2) * print.height }, thing, print);
  for (let strip = 0; strip < strips; strip += 1) {
    const [from, to] = [strip / strips, (strip + 1) / strips];
    const [start, end] = [top(from), top(to)];
    // A strip reaches a little under the next one, or light would come through between them.
    const width = (end.x - start.x) * pixels + (strip < strips - 1 ? 0.6 : 0);
    const source = [from * flat.width, 0, flat.width / strips, flat.height] as const;
    context.drawImage(flat, ...source, start.x * pixels, ((start.y + end.y) / 2) * pixels, width, height);
  }
}
