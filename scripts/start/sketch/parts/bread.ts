import { lit, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { move, type Outline, type Point, polygon, round, smooth } from "../brush/shapes.ts";
import { inkOf } from "../brush/solid.ts";
import { flecks, pointsInside, speckle } from "../brush/texture.ts";

/** The cut face of bread or cake: crumb with holes, and a crust around it. */
export function cutFace(pen: Pen, outline: Outline, crumb: string, crust: string, crustWidth: number): string {
  const paint = pen.linear(
    outline,
    [
      [0, lit(crumb, 0.45)],
      [1, shaded(crumb, 0.1)],
    ],
    [0, 0],
    [1, 1],
  );
  const path = smooth(outline);
  const holes = pointsInside(pen, outline, 46);
  return [
    fill(path, paint),
    flecks(holes, () => pen.random.between(1.6, 5.4), shaded(crumb, 0.3), 0.42),
    flecks(move(holes, 1.4, 1.6), () => pen.random.between(1, 2.6), lit(crumb, 0.6), 0.6),
    speckle(pen, outline, shaded(crumb, 0.3), { count: 90, size: 1.8, opacity: 0.3 }),
    stroke(path, shaded(crust, 0.1), crustWidth),
    stroke(path, inkOf(crust), 1.6, 0.5),
  ].join("");
}

/** Flour dusted onto a crust. */
export const flour = (pen: Pen, outline: Outline, count = 200) =>
  speckle(pen, outline, "#fff7e6", { count, size: 3, opacity: 0.62 }) +
  speckle(pen, outline, "#fff7e6", { count: Math.round(count / 2), size: 1.6, opacity: 0.8 });

/** A score in a crust: the pale opened dough with a crisp ear along its upper edge. */
export function score(pen: Pen, from: Point, over: Point, to: Point, width: number, crust: string): string {
  const upper: Point[] = [];
  const lower: Point[] = [];
  for (let step = 0; step <= 8; step++) {
    const t = step / 8;
    const s = 1 - t;
    const x = s * s * from[0] + 2 * s * t * over[0] + t * t * to[0];
    const y = s * s * from[1] + 2 * s * t * over[1] + t * t * to[1];
    const half = width * Math.sin(Math.PI * t) ** 0.7;
    upper.push([x, y - half * 0.35]);
    lower.unshift([x, y + half * 0.65]);
  }
  const outline = [...upper, ...lower];
  const paint = pen.linear(outline, [
    [0, shaded("#d8a769", 0.3)],
    [0.35, "#eccb95"],
    [1, "#f6e3bd"],
  ]);
  const ear = `M${upper.map(([x, y]) => `${round(x)} ${round(y)}`).join("L")}`;
  return (
    fill(polygon(outline), paint) + stroke(ear, shaded(crust, 0.5), 4.4, 0.85) + stroke(ear, lit(crust, 0.3), 1.4, 0.6)
  );
}
