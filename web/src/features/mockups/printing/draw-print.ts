import { seenAt } from "../things/bend.ts";
import type { Thing } from "../things/thing.ts";
import { fittedSize, type Placement, type Size, sizeOf } from "../placing/placement.ts";

export type Drawing2d = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
/** A picture that can be drawn, with its size in pixels. */
export type Drawable = Size & CanvasImageSource;

/**
 * Draws the picture as it lies on the print.
 * @param pixels of the canvas to a millimeter; the print's left top corner is the canvas's
 */
export function drawPrint(
  context: Drawing2d,
  picture: Drawable,
  placement: Placement,
  print: Size,
  pixels: number,
): void {
  const { width, height } = sizeOf(placement, fittedSize(picture, print));
  context.save();
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = "high";
  context.scale(pixels, pixels);
  context.translate(print.width / 2 + placement.x, print.height / 2 + placement.y);
  context.rotate((placement.rotation / 180) * Math.PI);
  context.drawImage(picture, -width / 2, -height / 2, width, height);
  context.restore();
}

/** Of a bent print, in pixels of the canvas: narrow enough to look round, wide enough to be drawn quickly. */
const stripWidth = 3;

/**
 * Draws the print as it is seen on the thing.
 * @param flat the print as it is
 * @param pixels of the canvas to a unit of the square in which the thing is drawn
 */
export function drawOnThing(context: Drawing2d, flat: Drawable, thing: Thing, print: Size, pixels: number): void {
  const { area, bend } = thing;
  const height = area.height * pixels;
  if (!bend) {
    const left = (area.x - area.width / 2) * pixels;
    context.drawImage(flat, left, (area.y - area.height / 2) * pixels, area.width * pixels, height);
    return;
  }
  const strips = Math.ceil((area.width * pixels) / stripWidth);
  const top = (part: number) => seenAt({ x: (part - 0.5) * print.width, y: -print.height / 2 }, thing, print);
  for (let strip = 0; strip < strips; strip += 1) {
    const [from, to] = [strip / strips, (strip + 1) / strips];
    const [start, end] = [top(from), top(to)];
    const x = start.x * pixels;
    // A strip reaches a little under the next one, or light would come through between them.
    const width = (end.x - start.x) * pixels + (strip < strips - 1 ? 0.6 : 0);
    const source = [from * flat.width, 0, flat.width / strips, flat.height] as const;
    context.drawImage(flat, ...source, x, ((start.y + end.y) / 2) * pixels, width, height);
  }
}
