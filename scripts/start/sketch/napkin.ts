import { lit, shaded } from "./brush/color.ts";
import { fill, type Pen, stroke } from "./brush/pen.ts";
import { shadow } from "./brush/shadow.ts";
import { dense, laid, move, type Outline, type Point, smooth, softLine, turned } from "./brush/shapes.ts";
import { hatch } from "./brush/texture.ts";
import type { Order } from "./order.ts";

const width = 390;
const depth = 310;

/** A folded cloth under one corner of the surface, in the asked color, with a stripe of each further one. */
export function napkin(pen: Pen, { palette, surface }: Order): string {
  const { random } = pen;
  const side = random.chance(0.5) ? 1 : -1;
  const turn = side * random.between(0.25, 0.5);
  const middle: Point = [side * Math.min(250, surface.width * 0.36), 40];
  const cloth = palette.cloth;
  const on = (points: Outline, extra = 0) => laid(turned(points, turn + extra), middle[0], middle[1]);
  const phase = random.between(0, 6);
  const sheet = (wide: number, deep: number): Point[] => {
    const flat: Outline = [
      [-wide / 2, -deep / 2],
      [wide / 2, -deep / 2],
      [wide / 2, deep / 2],
      [-wide / 2, deep / 2],
    ];
    return dense(flat, 16).map(([u, v]) => [u + Math.sin(v / 27 + phase) * 5, v + Math.sin(u / 31 + phase) * 7]);
  };
  const upper = on(sheet(width, depth));
  const lower = move(on(sheet(width - 4, depth), side * 0.07), side * 6, 8);
  const paint = pen.linear(
    upper,
    [
      [0, lit(cloth, 0.24)],
      [0.3, cloth],
      [0.75, cloth],
      [1, shaded(cloth, 0.08)],
    ],
    [0, 0],
    [1, 1],
  );
  const along = (share: number): Point[] =>
    on([-0.49, -0.25, 0, 0.25, 0.49].map((step): Point => [share * width, step * depth + Math.sin(share * 12) * 5]));
  const stripes = [palette.accent, palette.second, ...palette.asked.slice(3)].slice(0, 6).map((color, index) => {
    const line = softLine(along(side * (0.42 - 0.06 * index)));
    return stroke(line, color, index < 2 ? 7 : 10, 0.9);
  });
  const folds = [-0.24, 0.1, 0.3].map((share) => {
    const crease = along(-side * share).map(([x, y]): Point => [x + random.near(0, 8), y]);
    return (
      stroke(softLine(crease), shaded(cloth, 0.5), 10, 0.1) +
      stroke(softLine(move(crease, -9, -1)), lit(cloth, 0.8), 8, 0.2)
    );
  });
  return [
    shadow(pen, middle[0] + 14, middle[1] + 16, 262, 118, 0.42),
    fill(smooth(lower), shaded(cloth, 0.2)),
    stroke(smooth(lower), shaded(cloth, 0.55), 1.6, 0.4),
    fill(smooth(move(upper, 2, 4)), shaded(cloth, 0.5), 0.5),
    fill(smooth(upper), paint),
    hatch(pen, upper, lit(cloth, 0.6), { count: 80, length: 46, width: 1.6, opacity: 0.22, angle: 20 }),
    hatch(pen, upper, shaded(cloth, 0.4), { count: 60, length: 40, width: 1.6, opacity: 0.14, angle: -60 }),
    ...stripes,
    ...folds,
    stroke(smooth(upper), shaded(cloth, 0.5), 1.8, 0.35),
  ].join("");
}
