import type { Pen } from "./brush/pen.ts";
import type { Point } from "./brush/shapes.ts";
import type { Order } from "./order.ts";
import { isBerry, props } from "./props.ts";

/** What lies before the surface: a little of what the subject tastes of. The picture reaches `half` to either side. */
export function besides(pen: Pen, { flavors, subject, surface }: Order, half: number): string {
  const { random } = pen;
  const named = flavors.flatMap(({ prop }) => (prop === undefined ? [] : [prop]));
  const own = subject.besides ?? [];
  const wanted = own === "own" ? [] : [...new Set(named.length > 0 ? named : own)].slice(0, 2);
  const reach = Math.min(330, surface.width / 2 - 10, half - 84);
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
    return cluster
      .slice(0, name === "cherry" ? 2 : 4)
      .map(([dx, dy]) => props[name](pen, x + dx * direction, y + dy, 26))
      .join("");
  });
  return pieces.join("");
}
