import { blockOf, footprint } from "../brush/block.ts";
import { lit, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { blob, dense, ellipse, type Outline, type Point, smooth } from "../brush/shapes.ts";
import { inkOf, solid } from "../brush/solid.ts";
import { flecks, pointsInside, scattered, speckle } from "../brush/texture.ts";
import type { Subject } from "../order.ts";
import { sprig, stem } from "../props/plants.ts";

const crust = "#d69f4e";

/** A thick square of flat bread with dimples, oil, olives and rosemary. */
function piece(pen: Pen, x: number, y: number, width: number, depth: number, turn: number): string {
  const { random } = pen;
  const shape = blockOf(footprint(width, depth, turn), 58, x, y);
  const rough = (points: Outline, by: number) =>
    dense(points, 18).map(([px, py]): Point => [px + random.near(0, by), py + random.near(0, by)]);
  const walls = shape.sides.map(({ outline, facing }) => {
    const wall = rough(outline, 2);
    const paint = pen.linear(wall, [
      [0, shaded(crust, 0.1 + facing * 0.1)],
      [0.25, lit("#f2ddb0", 0.2 - facing * 0.15)],
      [0.8, shaded("#f2ddb0", 0.08 + facing * 0.08)],
      [1, shaded(crust, 0.3 + facing * 0.1)],
    ]);
    return [
      fill(smooth(wall), paint),
      flecks(pointsInside(pen, wall, 34), () => random.between(2, 5.5), shaded("#f2ddb0", 0.32), 0.45),
      stroke(smooth(wall), inkOf(crust), 1.8, 0.45),
    ].join("");
  });
  const top = rough(shape.top, 3).map(([px, py]): Point => [px, py - 2]);
  const dimples = scattered(pen, top, 20, 42).map(([dx, dy]) => {
    const dent = blob(random, dx, dy, 15, 7.5, 0.1);
    return (
      fill(smooth(dent), shaded(crust, 0.3), 0.32) + fill(smooth(ellipse(dx - 2, dy + 3, 11, 4, 0, 10)), "#f3cf7c", 0.5)
    );
  });
  const olives = scattered(pen, top, 9, 46).map(([ox, oy]) => {
    const ring = ellipse(ox, oy, 12, 7.5, 0, 14);
    return solid(pen, ring, "#4b3a46", { brush: 0, ink: 1.2 }) + fill(smooth(ellipse(ox, oy, 5, 3, 0, 8)), crust);
  });
  const twigs = scattered(pen, top, 4, 70).map(([tx, ty]) =>
    sprig(pen, stem(pen, tx, ty, 46, random.between(-40, 40)), "#5f7a45", 17, 0.22),
  );
  return [
    shadow(pen, x + 12, y + 8, width * 0.72, width * 0.34, 0.5),
    ...walls,
    solid(pen, top, crust, { light: 0.6, shade: 0.4, brush: 0.6 }),
    ...dimples,
    ...olives,
    ...twigs,
    speckle(pen, top, "#ffffff", { count: 40, size: 2.6, opacity: 0.85 }),
  ].join("");
}

export const focaccia: Subject = {
  name: "focaccia",
  words: ["focaccia", "flatbread", "flat bread", "olive focaccia"],
  home: "board",
  tone: crust,
  width: 540,
  height: 150,
  besides: ["herbs"],
  draw(pen) {
    const flip = pen.random.chance(0.5) ? 1 : -1;
    return [piece(pen, flip * -46, -36, 400, 300, flip * 9), piece(pen, flip * 190, 56, 160, 150, flip * -24)].join("");
  },
};
