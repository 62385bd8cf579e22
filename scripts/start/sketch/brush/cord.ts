import { lit, shaded } from "./color.ts";
import { fill, type Pen, stroke } from "./pen.ts";
import { move, type Outline, type Point, smooth, softLine } from "./shapes.ts";
import { inkOf } from "./solid.ts";

/** The outline around a bent line whose half width changes along the way (`share` runs from 0 to 1). */
export function tubeOutline(spine: Outline, halfWidth: (share: number) => number): Point[] {
  const left: Point[] = [];
  const right: Point[] = [];
  const last = spine.length - 1;
  spine.forEach(([x, y], index) => {
    const [ax, ay] = spine[Math.max(0, index - 1)]!;
    const [bx, by] = spine[Math.min(last, index + 1)]!;
    const length = Math.hypot(bx - ax, by - ay) || 1;
    const [nx, ny] = [-(by - ay) / length, (bx - ax) / length];
    const width = halfWidth(index / last);
    left.push([x + nx * width, y + ny * width]);
    right.unshift([x - nx * width, y - ny * width]);
  });
  return [...left, ...right];
}

/** A rope of even width, round to the eye: dough, a handle, a stem. */
export function rope(spine: Outline, width: number, color: string): string {
  const path = softLine(spine);
  const towardsLight = (share: number) => softLine(move(spine, -width * 0.07 * share, -width * 0.12 * share));
  return [
    stroke(path, inkOf(color), width + 3.2, 0.8),
    stroke(path, shaded(color, 0.3), width),
    stroke(towardsLight(1), color, width * 0.74),
    stroke(towardsLight(1.6), lit(color, 0.28), width * 0.36, 0.8),
    stroke(towardsLight(2), lit(color, 0.7), width * 0.1, 0.7),
  ].join("");
}

/** Points along a quadratic curve. */
export function arc([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point, count = 12): Point[] {
  return Array.from({ length: count }, (_, index) => {
    const t = index / (count - 1);
    const s = 1 - t;
    return [s * s * ax + 2 * s * t * bx + t * t * cx, s * s * ay + 2 * s * t * by + t * t * cy];
  });
}

/** A leaf from its stalk: `length` long, turned by degrees from pointing right. */
export function leaf(
  pen: Pen,
  x: number,
  y: number,
  length: number,
  width: number,
  turn: number,
  color: string,
): string {
  const angle = (turn * Math.PI) / 180;
  const to = (along: number, across: number): Point => [
    x + Math.cos(angle) * along - Math.sin(angle) * across,
    y + Math.sin(angle) * along + Math.cos(angle) * across,
  ];
  const outline: Point[] = [
    to(0, 0),
    to(length * 0.25, -width * 0.42),
    to(length * 0.55, -width * 0.48),
    to(length * 0.85, -width * 0.2),
    to(length, 0),
    to(length * 0.85, width * 0.22),
    to(length * 0.55, width * 0.5),
    to(length * 0.25, width * 0.42),
  ];
  const paint = pen.linear(outline, [
    [0, lit(color, 0.32)],
    [1, shaded(color, 0.3)],
  ]);
  return (
    fill(smooth(outline), paint) +
    stroke(smooth(outline), inkOf(color), 1.2, 0.45) +
    stroke(
      softLine([to(length * 0.04, 0), to(length * 0.5, width * 0.05), to(length * 0.92, 0)]),
      lit(color, 0.5),
      1.3,
      0.6,
    )
  );
}
