import { lit, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { ellipse, type Point, smooth, tilt } from "../brush/shapes.ts";
import { inkOf, shine, solid } from "../brush/solid.ts";
import { speckle } from "../brush/texture.ts";
import type { Order, Subject } from "../order.ts";
import { isBerry, props } from "../props.ts";

const crust = "#d59a4e";

/** A fluted shell, custard, and fruit in a ring. */
function tartlet(pen: Pen, x: number, y: number, size: number, { flavors }: Order): string {
  const { random } = pen;
  const taste = flavors[0];
  const high = size * 0.36;
  const top = ellipse(x, y - high, size, size * tilt, 0, 56).map(([px, py], index): Point => {
    const flute = index % 2 === 0 ? 1.03 : 0.97;
    return [x + (px - x) * flute, y - high + (py - y + high) * flute];
  });
  const foot = ellipse(x, y, size * 0.86, size * tilt * 0.86, 0, 40);
  const ridges = Array.from({ length: 15 }, (_, index) => {
    const angle = Math.PI - ((index + 0.5) / 15) * Math.PI;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const low: Point = [x + cos * size * 0.86, y + sin * size * tilt * 0.86];
    const up: Point = [x + cos * size, y - high + sin * size * tilt];
    return `M${Math.round(up[0])} ${Math.round(up[1])}L${Math.round(low[0])} ${Math.round(low[1])}`;
  }).join("");
  const custard = ellipse(x, y - high - 2, size * 0.86, size * tilt * 0.84);
  const name = taste?.prop;
  const fruits: { dx: number; dy: number }[] = [];
  for (const [count, reach] of [
    [8, 0.62],
    [4, 0.26],
  ] as const) {
    for (let index = 0; index < count; index++) {
      const angle = (index / count) * Math.PI * 2 + reach;
      fruits.push({ dx: Math.cos(angle) * size * reach, dy: Math.sin(angle) * size * reach * tilt });
    }
  }
  fruits.sort((one, two) => one.dy - two.dy);
  const fruit = fruits.map(({ dx, dy }, index) => {
    const [fx, fy] = [x + dx, y - high + dy - 8];
    if (name !== undefined && isBerry(name) && name !== "cherry") return props[name](pen, fx, fy, size * 0.17);
    if (taste === undefined) {
      return props[index % 3 === 0 ? "strawberry" : index % 3 === 1 ? "blueberry" : "raspberry"](
        pen,
        fx,
        fy,
        size * 0.16,
      );
    }
    const ball = ellipse(fx, fy, size * 0.15, size * 0.14, 0, 14);
    return solid(pen, ball, taste.jam, { brush: 0, light: 0.7, shade: 0.9, ink: 1.4 }) + shine(ball, 0.7);
  });
  return [
    shadow(pen, x + 8, y + 6, size * 1.08, size * 0.46, 0.5),
    fill(smooth(foot), shaded(crust, 0.4)),
    solid(pen, hullOf(x, y, size, high), crust, {
      light: 0.6,
      shade: 0.9,
      brush: 0,
    }),
    stroke(ridges, shaded(crust, 0.5), 3, 0.4),
    solid(pen, top, lit(crust, 0.16), { brush: 0, shade: 0.5 }),
    fill(smooth(custard), lit(taste?.icing ?? "#f6dd96", 0.2)),
    stroke(smooth(custard), inkOf(crust), 1.6, 0.35),
    ...fruit,
    speckle(pen, top, "#ffffff", { count: Math.round(random.between(10, 16)), size: 1.8, opacity: 0.7 }),
  ].join("");
}

/** The shell from the side: wider above than below. */
function hullOf(x: number, y: number, size: number, high: number): Point[] {
  const foot = ellipse(x, y, size * 0.86, size * tilt * 0.86, 0, 40).slice(0, 21);
  const rim = ellipse(x, y - high, size, size * tilt, 0, 40).slice(20);
  return [...foot, ...rim];
}

export const tartlets: Subject = {
  name: "fruit tartlets",
  words: ["tart", "tartlet", "fruit tart", "fruit tartlet", "cherry tartlet", "lemon tart", "mini tart", "quiche"],
  home: "marble",
  tone: crust,
  width: 500,
  height: 150,
  draw(pen, order) {
    const flip = pen.random.chance(0.5) ? 1 : -1;
    return [
      tartlet(pen, flip * -30, -92, 104, order),
      tartlet(pen, flip * 176, -44, 100, order),
      tartlet(pen, flip * -158, 14, 108, order),
      tartlet(pen, flip * 70, 56, 114, order),
    ].join("");
  },
};
