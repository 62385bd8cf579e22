import { lit, shaded } from "./color.ts";
import { fill, type Pen, stroke } from "./pen.ts";
import { laid, move, type Outline, type Point, polygon, smooth } from "./shapes.ts";
import { inkOf } from "./solid.ts";
import { hatch } from "./texture.ts";

interface Side {
  readonly outline: Outline;
  /** -1 faces left, towards the light; 1 faces right, away from it. */
  readonly facing: number;
}

interface Block {
  readonly top: Outline;
  /** Only the sides that are seen, from left to right. */
  readonly sides: readonly Side[];
}

/** A rectangle on the table around its middle, seen from above and turned by degrees. */
export function footprint(width: number, depth: number, turn: number): Point[] {
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corners: Point[] = [
    [-width / 2, -depth / 2],
    [width / 2, -depth / 2],
    [width / 2, depth / 2],
    [-width / 2, depth / 2],
  ];
  return corners.map(([u, v]) => [u * cos - v * sin, u * sin + v * cos]);
}

/** Raises a convex shape on the table (clockwise, seen from above) to a block that stands at (x, y). */
export function blockOf(base: Outline, height: number, x: number, y: number): Block {
  const foot = laid(base, x, y);
  const top = move(foot, 0, -height);
  const sides: Side[] = [];
  for (let index = 0; index < base.length; index++) {
    const next = (index + 1) % base.length;
    const [u1, v1] = base[index]!;
    const [u2, v2] = base[next]!;
    const length = Math.hypot(u2 - u1, v2 - v1) || 1;
    const facing = (v2 - v1) / length;
    const towards = (u1 - u2) / length;
    if (towards > 0.001) sides.push({ outline: [top[index]!, top[next]!, foot[next]!, foot[index]!], facing });
  }
  sides.sort((one, two) => one.outline[0]![0] - two.outline[0]![0]);
  return { top, sides };
}

interface BlockPaint {
  readonly side?: string;
  /** Softens the edges of the top, for things that were baked. */
  readonly soft?: boolean;
  readonly ink?: number;
}

/** Paints the sides by how far they look away from the light, then the top. */
export function block(pen: Pen, { top, sides }: Block, color: string, options: BlockPaint = {}): string {
  const { side = color, ink = 2.2, soft = false } = options;
  const walls = sides.map(({ outline, facing }) => {
    const away = 0.16 + 0.16 * facing;
    const paint = pen.linear(outline, [
      [0, shaded(side, away * 0.7)],
      [1, shaded(side, away + 0.2)],
    ]);
    const path = polygon(outline);
    return fill(path, paint) + stroke(path, inkOf(side), ink, 0.5);
  });
  const face = pen.linear(
    top,
    [
      [0, lit(color, 0.34)],
      [0.5, lit(color, 0.08)],
      [1, shaded(color, 0.06)],
    ],
    [0.1, 0],
    [0.8, 1],
  );
  const path = soft ? smooth(top) : polygon(top);
  return [
    ...walls,
    fill(path, face),
    hatch(pen, top, lit(color, 0.5), { count: 14, length: 40, width: 2, opacity: 0.2, angle: -8 }),
    stroke(path, inkOf(color), ink, 0.45),
  ].join("");
}
