import { lit, shaded } from "./brush/color.ts";
import { fill, type Pen, stroke } from "./brush/pen.ts";
import { shadow } from "./brush/shadow.ts";
import { dense, laid, line, move, type Outline, type Point, polygon, turned } from "./brush/shapes.ts";
import { hatch } from "./brush/texture.ts";
import type { Order } from "./order.ts";
import { isBerry, props } from "./props.ts";

/** What lies around the surface: a napkin behind it, and what the subject tastes of before it. */
export function besides(pen: Pen, order: Order, layer: "behind" | "before"): string {
  return layer === "behind" ? napkin(pen, order) : tastes(pen, order);
}

function tastes(pen: Pen, { flavors, subject, surface }: Order): string {
  const { random } = pen;
  const names = flavors.flatMap(({ prop }) => (prop === undefined ? [] : [prop]));
  const wanted = [...new Set([...names, ...(subject.beside ?? [])])].slice(0, 2);
  const reach = Math.min(330, surface.width / 2 - 10);
  const side = random.chance(0.5) ? 1 : -1;
  const pieces = wanted.map((name, index) => {
    const direction = index === 0 ? side : -side;
    const x = direction * (reach + random.near(0, 20));
    const y = surface.front === undefined ? 132 + random.near(0, 10) : 120;
    if (!isBerry(name)) return props[name](pen, x, y, 34);
    const cluster: Point[] = [
      [-26, -20],
      [30, -12],
      [0, 16],
      [58, 22],
    ];
    return cluster.map(([dx, dy]) => props[name](pen, x + dx * direction, y + dy, 26)).join("");
  });
  return pieces.join("");
}

/** A folded cloth under one corner, in the asked color, with a stripe of each further one. */
function napkin(pen: Pen, { palette, surface }: Order): string {
  const { random } = pen;
  const side = random.chance(0.5) ? 1 : -1;
  const turn = side * random.between(0.25, 0.5);
  const sheet = (width: number, depth: number, x: number, y: number): Point[] => {
    const flat: Outline = [
      [-width / 2, -depth / 2],
      [width / 2, -depth / 2],
      [width / 2, depth / 2],
      [-width / 2, depth / 2],
    ];
    const edge = dense(flat, 26).map(([u, v]): Point => [u + random.near(0, 3), v + random.near(0, 3)]);
    return laid(turned(edge, turn), x, y);
  };
  const x = side * Math.min(250, surface.width * 0.36);
  const cloth = palette.cloth;
  const lower = sheet(400, 330, x, 46);
  const upper = sheet(380, 300, x + side * 8, 34);
  const paint = pen.linear(
    upper,
    [
      [0, lit(cloth, 0.3)],
      [0.3, cloth],
      [0.75, cloth],
      [1, shaded(cloth, 0.12)],
    ],
    [0, 0],
    [1, 1],
  );
  const stripes = [palette.accent, palette.second, ...palette.asked.slice(3)].slice(0, 5).map((color, index) => {
    const across = (share: number): Point[] => {
      const along: Outline = [-0.5, -0.25, 0, 0.25, 0.5].map((step): Point => [share * 380, step * 296]);
      return laid(turned(along, turn), x + side * 8, 34);
    };
    return stroke(line(across(-side * -0.4 + side * -0.06 * index)), color, index < 2 ? 7 : 10, 0.9);
  });
  return [
    shadow(pen, x + 20, 66, 270, 130, 0.32),
    fill(polygon(move(lower, 4, 6)), shaded(cloth, 0.3)),
    fill(polygon(upper), paint),
    hatch(pen, upper, lit(cloth, 0.6), { count: 80, length: 46, width: 1.6, opacity: 0.25, angle: 20 }),
    hatch(pen, upper, shaded(cloth, 0.4), { count: 60, length: 40, width: 1.6, opacity: 0.18, angle: -60 }),
    ...stripes,
    stroke(polygon(upper), shaded(cloth, 0.5), 1.8, 0.4),
  ].join("");
}
