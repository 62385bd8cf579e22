import { fill, type Pen, stroke } from "./pen.ts";
import { boxOf, inside, type Outline, type Point, round } from "./shapes.ts";

/** Seeded points within a shape; fewer than asked for when the shape fills little of its box. */
export function pointsInside(pen: Pen, outline: Outline, count: number): Point[] {
  const box = boxOf(outline);
  const points: Point[] = [];
  for (let tries = 0; points.length < count && tries < count * 4; tries++) {
    const point: Point = [pen.random.between(box.left, box.right), pen.random.between(box.top, box.bottom)];
    if (inside(outline, point)) points.push(point);
  }
  return points;
}

/** Points with room between them, for chips, sprinkles and seeds. */
export function scattered(pen: Pen, outline: Outline, count: number, apart: number): Point[] {
  const kept: Point[] = [];
  for (const [x, y] of pointsInside(pen, outline, count * 6)) {
    if (kept.length === count) break;
    if (kept.every(([kx, ky]) => Math.hypot(kx - x, (ky - y) * 1.6) >= apart)) kept.push([x, y]);
  }
  return kept;
}

/** Many small flecks in one path. */
export function flecks(points: readonly Point[], sizes: (index: number) => number, color: string, opacity: number) {
  const path = points
    .map(([x, y], index) => {
      const size = sizes(index);
      const flat = round(size * 0.8);
      return `M${round(x - size)} ${round(y)}a${round(size)} ${flat} 0 1 0 ${round(size * 2)} 0a${round(size)} ${flat} 0 1 0 ${round(-size * 2)} 0`;
    })
    .join("");
  return fill(path, color, opacity);
}

interface Speckle {
  readonly count: number;
  readonly size: number;
  readonly opacity: number;
}

/** Crumb, zest, dust: small flecks all over a shape. */
export function speckle(pen: Pen, outline: Outline, color: string, { count, size, opacity }: Speckle): string {
  const points = pointsInside(pen, outline, count);
  return flecks(points, () => pen.random.between(size * 0.4, size), color, opacity);
}

interface Hatching {
  readonly count: number;
  readonly length: number;
  readonly width: number;
  readonly opacity: number;
  /** Degrees; 0 runs to the right. */
  readonly angle: number;
  /** How far each stroke bends. */
  readonly bend?: number;
}

/** Brush strokes that stay within a shape, so that no clip path is needed. */
export function hatch(pen: Pen, outline: Outline, color: string, options: Hatching): string {
  const { random } = pen;
  let path = "";
  for (const [x, y] of pointsInside(pen, outline, options.count)) {
    const angle = ((options.angle + random.near(0, 14)) * Math.PI) / 180;
    const reach = options.length * random.between(0.5, 1);
    const [dx, dy] = [Math.cos(angle) * reach, Math.sin(angle) * reach];
    const bend = (options.bend ?? 0.15) * reach * random.near(0, 1);
    const middle: Point = [x + dx / 2 - Math.sin(angle) * bend, y + dy / 2 + Math.cos(angle) * bend];
    const end: Point = [x + dx, y + dy];
    if (!inside(outline, end) || !inside(outline, middle)) continue;
    path += `M${round(x)} ${round(y)}Q${round(middle[0])} ${round(middle[1])} ${round(end[0])} ${round(end[1])}`;
  }
  return path === "" ? "" : stroke(path, color, options.width, options.opacity);
}
