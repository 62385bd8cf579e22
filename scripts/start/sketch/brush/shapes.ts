import type { Random } from "./random.ts";

/** x grows to the right, y grows downwards, as in SVG. */
export type Point = readonly [x: number, y: number];
/** The corners of a closed shape, in order. */
export type Outline = readonly Point[];

/** How flat a circle on the table looks from where the painter sits. */
export const tilt = 0.42;

export const round = (value: number) => Math.round(value * 10) / 10;
const at = ([x, y]: Point) => `${round(x)} ${round(y)}`;

export const polygon = (points: Outline) => `M${points.map(at).join("L")}Z`;
export const line = (points: Outline) => `M${points.map(at).join("L")}`;

/** A soft curve through all points (Catmull-Rom splines written as Bézier curves). */
function curve(points: Outline, closed: boolean): string {
  const count = points.length;
  const pointAt = (index: number) =>
    closed ? points[(index + count) % count]! : points[Math.min(count - 1, Math.max(0, index))]!;
  let path = `M${at(pointAt(0))}`;
  for (let index = 0; index < (closed ? count : count - 1); index++) {
    const [before, from, to, after] = [pointAt(index - 1), pointAt(index), pointAt(index + 1), pointAt(index + 2)];
    const leave: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const arrive: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    path += `C${at(leave)} ${at(arrive)} ${at(to)}`;
  }
  return path;
}

export const smooth = (points: Outline) => `${curve(points, true)}Z`;
export const softLine = (points: Outline) => curve(points, false);

/** The points of an ellipse, clockwise from the right. `turn` is in radians. */
export function ellipse(x: number, y: number, rx: number, ry: number, turn = 0, count = 28): Point[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * Math.PI * 2;
    const [across, along] = [Math.cos(angle) * rx, Math.sin(angle) * ry];
    return [
      x + across * Math.cos(turn) - along * Math.sin(turn),
      y + across * Math.sin(turn) + along * Math.cos(turn),
    ] as const;
  });
}

/** An ellipse as a hand would cut it: `wobble` 0.04 is a cookie, 0.15 a crumb. */
export function blob(random: Random, x: number, y: number, rx: number, ry: number, wobble: number, turn = 0): Point[] {
  const waves = [2, 3, 5].map((frequency) => ({
    frequency,
    height: (wobble * random.between(0.4, 1)) / Math.sqrt(frequency - 1),
    start: random.between(0, Math.PI * 2),
  }));
  const count = 24;
  return ellipse(0, 0, 1, 1, 0, count).map(([ex, ey], index) => {
    const angle = (index / count) * Math.PI * 2;
    const swell = waves.reduce((sum, wave) => sum + wave.height * Math.sin(angle * wave.frequency + wave.start), 1);
    const [across, along] = [ex * rx * swell, ey * ry * swell];
    return [
      x + across * Math.cos(turn) - along * Math.sin(turn),
      y + across * Math.sin(turn) + along * Math.cos(turn),
    ] as const;
  });
}

export const move = (points: Outline, dx: number, dy: number): Point[] => points.map(([x, y]) => [x + dx, y + dy]);

export function turned(points: Outline, radians: number, [cx, cy]: Point = [0, 0]): Point[] {
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return points.map(([x, y]) => [cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos]);
}

export const scaled = (points: Outline, sx: number, sy = sx): Point[] => points.map(([x, y]) => [x * sx, y * sy]);

/** Lays a shape that was drawn from above onto the table. */
export const laid = (points: Outline, x = 0, y = 0): Point[] => points.map(([u, v]) => [x + u, y + v * tilt]);

/** Makes a coarse outline finer, so that wobble and splines keep its corners where they were. */
export function dense(points: Outline, step = 12, closed = true): Point[] {
  const result: Point[] = [];
  const edges = closed ? points.length : points.length - 1;
  for (let index = 0; index < edges; index++) {
    const from = points[index]!;
    const to = points[(index + 1) % points.length]!;
    const pieces = Math.max(1, Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]) / step));
    for (let piece = 0; piece < pieces; piece++) {
      const share = piece / pieces;
      result.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
    }
  }
  if (!closed) result.push(points[points.length - 1]!);
  return result;
}

/** A rectangle with round corners, around its middle. */
export function roundedBox(x: number, y: number, width: number, height: number, radius: number): Point[] {
  const corners: [number, number, number][] = [
    [x + width / 2 - radius, y + height / 2 - radius, 0],
    [x - width / 2 + radius, y + height / 2 - radius, 1],
    [x - width / 2 + radius, y - height / 2 + radius, 2],
    [x + width / 2 - radius, y - height / 2 + radius, 3],
  ];
  return corners.flatMap(([cx, cy, quarter]) =>
    [0, 1, 2, 3, 4].map((step): Point => {
      const angle = (quarter + step / 4) * (Math.PI / 2);
      return [cx + Math.cos(angle) * radius, cy + Math.sin(angle) * radius];
    }),
  );
}

export function inside(points: Outline, [x, y]: Point): boolean {
  let within = false;
  for (let index = 0, last = points.length - 1; index < points.length; last = index++) {
    const [ax, ay] = points[index]!;
    const [bx, by] = points[last]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within;
  }
  return within;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function boxOf(points: Outline): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** The outline of a flat thing of some thickness: `top` is its upper face, and it reaches `height` further down. */
export function extruded(top: Outline, height: number): Point[] {
  const count = top.length;
  let left = 0;
  let right = 0;
  for (let index = 0; index < count; index++) {
    if (top[index]![0] < top[left]![0]) left = index;
    if (top[index]![0] > top[right]![0]) right = index;
  }
  const chain = (from: number, to: number) => {
    const points: Point[] = [];
    for (let index = from; ; index = (index + 1) % count) {
      points.push(top[index]!);
      if (index === to) return points;
    }
  };
  const one = chain(left, right);
  const two = chain(right, left);
  const middle = (points: Outline) => points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  const oneIsUpper = middle(one) < middle(two);
  return oneIsUpper ? [...one, ...move(two, 0, height)] : [...move(one, 0, height), ...two];
}
