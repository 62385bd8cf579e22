import { lit, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { ellipse, polygon, round, roundedBox, smooth } from "../brush/shapes.ts";
import { inkOf } from "../brush/solid.ts";

/** A flat printed sheet around its middle, upright: cards and the fronts of boxes. */
export function sheet(pen: Pen, x: number, y: number, width: number, height: number, color: string, radius = 14) {
  const outline = roundedBox(x, y, width, height, radius);
  const paint = pen.linear(outline, [
    [0, lit(color, 0.22)],
    [0.5, color],
    [1, shaded(color, 0.18)],
  ]);
  return fill(polygon(outline), paint) + stroke(polygon(outline), inkOf(color), 2.4, 0.55);
}

/** Clear plastic before something: only its gleam is seen. */
export function clear(x: number, y: number, width: number, height: number, radius = 22) {
  const outline = polygon(roundedBox(x, y, width, height, radius));
  const gleam = `M${round(x - width * 0.36)} ${round(y + height * 0.3)}L${round(x - width * 0.1)} ${round(y - height * 0.42)}M${round(x - width * 0.22)} ${round(y + height * 0.34)}L${round(x + width * 0.02)} ${round(y - height * 0.36)}`;
  return fill(outline, "#eef6f6", 0.2) + stroke(outline, "#ffffff", 4, 0.75) + stroke(gleam, "#ffffff", 9, 0.4);
}

/** Lettering from afar: the sketch has no letters, and says so by bars. */
export function lettering(x: number, y: number, width: number, height: number, color: string) {
  const shares = [0.34, 0.2, 0.38];
  let left = x - width / 2;
  return shares
    .map((share) => {
      const wide = share * width;
      const bar = fill(polygon(roundedBox(left + wide / 2, y, wide, height, height * 0.35)), color, 0.92);
      left += wide + width * 0.04;
      return bar;
    })
    .join("");
}

export const badge = (x: number, y: number, radius: number, color: string) =>
  fill(smooth(ellipse(x, y, radius, radius)), color) +
  stroke(smooth(ellipse(x, y, radius * 0.8, radius * 0.8)), "#fff8e8", 3, 0.85) +
  lettering(x, y, radius, radius * 0.22, "#fff8e8");

/** Small things that belong to a person: a laptop, a cup and a bag. */
export function belongings(x: number, y: number, size: number, color: string) {
  const box = (dx: number, dy: number, w: number, h: number, paint: string) => {
    const path = polygon(roundedBox(x + dx * size, y + dy * size, w * size, h * size, 0.1 * size));
    return fill(path, paint) + stroke(path, inkOf(paint), 1.6, 0.5);
  };
  const handle = `M${round(x + 0.3 * size)} ${round(y - 0.06 * size)}q${round(0.3 * size)} ${round(0.06 * size)} 0 ${round(0.34 * size)}`;
  return [
    box(0, -1.15, 1, 0.62, "#8d99a6"),
    box(0, -0.76, 1.16, 0.14, "#c9d1d8"),
    stroke(handle, "#f4efe6", 4),
    box(0, 0.1, 0.56, 0.5, "#f4efe6"),
    box(0, 1.05, 0.86, 0.86, color),
    box(0, 1.2, 0.5, 0.34, lit(color, 0.3)),
  ].join("");
}
