import { type Pen, stroke } from "../brush/pen.ts";
import { inside, type Outline, type Point, softLine } from "../brush/shapes.ts";

/** A vein that wanders over the stone and ends at its edge. */
export function vein(pen: Pen, face: Outline, start: Point, turn: number, steps: number, width: number): string {
  const points: Point[] = [start];
  let angle = turn;
  let branches = "";
  for (let step = 0; step < steps; step++) {
    const [x, y] = points[points.length - 1]!;
    angle += pen.random.near(0, 0.6);
    const next: Point = [x + Math.cos(angle) * 30, y + Math.sin(angle) * 30 * 0.5];
    if (!inside(face, next)) break;
    points.push(next);
    if (width > 1.4 && pen.random.chance(0.22))
      branches += vein(pen, face, next, angle + pen.random.pick([-0.8, 0.8]), 5, width * 0.55);
  }
  const path = softLine(points);
  return stroke(path, "#8f959c", width * 4.5, 0.1) + stroke(path, "#7d838b", width, 0.45) + branches;
}
