import { lit, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { type Outline, type Point, smooth } from "../brush/shapes.ts";
import { solid } from "../brush/solid.ts";

/** A ribbon bow whose knot is at (x, y); `size` is the reach of one loop. */
export function bow(pen: Pen, x: number, y: number, size: number, color: string): string {
  const loop = (side: 1 | -1): string => {
    const at = (px: number, py: number): Point => [x + side * px * size, y + py * size];
    const outline: Outline = [at(0, 0), at(0.4, -0.5), at(0.85, -0.62), at(1.05, -0.34), at(0.9, -0.02), at(0.45, 0.1)];
    const hollow: Outline = [at(0.28, -0.18), at(0.6, -0.42), at(0.86, -0.42), at(0.82, -0.2), at(0.5, -0.06)];
    return (
      solid(pen, outline, color, { brush: 0.2, light: 0.6, shade: 0.6 }) +
      fill(smooth(hollow), shaded(color, 0.45), 0.75) +
      stroke(smooth([at(0.2, -0.16), at(0.55, -0.5), at(0.9, -0.52)]), lit(color, 0.5), 2, 0.4)
    );
  };
  const tail = (side: 1 | -1): string => {
    const at = (px: number, py: number): Point => [x + side * px * size, y + py * size];
    const outline: Outline = [
      at(0, 0.02),
      at(0.3, 0.22),
      at(0.46, 0.62),
      at(0.72, 0.94),
      at(0.48, 0.9),
      at(0.38, 1.02),
      at(0.2, 0.66),
      at(-0.04, 0.2),
    ];
    return solid(pen, outline, shaded(color, 0.08), { brush: 0, light: 0.4, shade: 0.7 });
  };
  const knot: Outline = [
    [x - size * 0.16, y - size * 0.14],
    [x + size * 0.14, y - size * 0.16],
    [x + size * 0.18, y + size * 0.12],
    [x - size * 0.14, y + size * 0.16],
  ];
  return tail(-1) + tail(1) + loop(-1) + loop(1) + solid(pen, knot, lit(color, 0.1), { brush: 0, shade: 0.7 });
}
