import { fill, type Pen } from "./pen.ts";
import { ellipse, type Outline, polygon, smooth } from "./shapes.ts";

/** A patch without an edge: light that falls, or a thing far out of focus. */
export function soft(pen: Pen, x: number, y: number, rx: number, ry: number, color: string, opacity: number): string {
  const shape = ellipse(x, y, rx, ry, 0, 16);
  const paint = pen.radial(shape, [
    [0, color, opacity],
    [0.45, color, opacity * 0.86],
    [0.75, color, opacity * 0.36],
    [1, color, 0],
  ]);
  return fill(smooth(shape), paint);
}

/** A disc that is a little out of focus, as lights are far behind. */
export function bokeh(pen: Pen, x: number, y: number, size: number, color: string, opacity: number): string {
  const shape = ellipse(x, y, size, size, 0, 16);
  const paint = pen.radial(shape, [
    [0, color, opacity * 0.7],
    [0.8, color, opacity],
    [0.9, color, opacity * 0.8],
    [1, color, 0],
  ]);
  return fill(smooth(shape), paint);
}

/** A flat shape in one gradient. */
export const wash = (
  pen: Pen,
  shape: Outline,
  stops: readonly (readonly [offset: number, color: string])[],
  [from, to]: readonly [readonly [number, number], readonly [number, number]] = [
    [0, 0],
    [0, 1],
  ],
): string => fill(polygon(shape), pen.linear(shape, stops, from, to));
