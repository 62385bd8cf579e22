import { fill, type Pen } from "./pen.ts";
import { ellipse, smooth } from "./shapes.ts";

const dusk = "#2b1512";

/** A soft shadow on whatever lies below: a gradient, since the renderer knows no blur. */
export function shadow(pen: Pen, x: number, y: number, rx: number, ry: number, strength = 0.45): string {
  const shape = ellipse(x, y, rx, ry, 0, 12);
  const paint = pen.radial(shape, [
    [0, dusk, strength],
    [0.35, dusk, strength * 0.88],
    [0.6, dusk, strength * 0.52],
    [0.8, dusk, strength * 0.18],
    [1, dusk, 0],
  ]);
  return fill(smooth(shape), paint);
}

/** The shadow of a thing that stands: dark where it touches, and thrown to the right, away from the window. */
export function standing(pen: Pen, x: number, y: number, rx: number, height: number): string {
  const reach = rx + height * 0.42;
  return (
    shadow(pen, x + height * 0.26, y - height * 0.02, reach * 1.15, reach * 0.36, 0.3) +
    shadow(pen, x + rx * 0.1, y + rx * 0.04, rx * 1.22, rx * 0.5, 0.5)
  );
}

/** The shadow of a small round thing; `size` is about half its width. */
export const beneath = (pen: Pen, x: number, y: number, size: number) =>
  shadow(pen, x + size * 0.25, y + size * 0.42, size * 1.15, size * 0.5, 0.45);
