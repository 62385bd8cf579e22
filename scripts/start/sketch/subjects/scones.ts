import { blockOf } from "../brush/block.ts";
import { lit, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { blob, boxOf, dense, type Outline, type Point, round, smooth, turned } from "../brush/shapes.ts";
import { inkOf, solid } from "../brush/solid.ts";
import { scattered, speckle } from "../brush/texture.ts";
import type { Order, Subject } from "../order.ts";

/** A smaller copy of a shape, around its own middle. */
function inset(points: Outline, share: number): Point[] {
  const { left, right, top, bottom } = boxOf(points);
  const [cx, cy] = [(left + right) / 2, (top + bottom) / 2];
  return points.map(([x, y]) => [cx + (x - cx) * share, cy + (y - cy) * share]);
}

/** A wedge with flaky sides and glaze zigzagged over the top. */
function scone(pen: Pen, x: number, y: number, size: number, turn: number, { flavors }: Order): string {
  const { random } = pen;
  const dough = flavors[0]?.dough ?? "#dda95e";
  const bit = flavors[0]?.jam ?? "#7a2436";
  const wedge: Outline = turned(
    [
      [-1.05, -0.12],
      [0.86, -0.86],
      [1.08, 0],
      [0.86, 0.86],
      [-1.05, 0.12],
    ].map(([u, v]): Point => [u! * size, v! * size]),
    turn,
  );
  const { top, sides } = blockOf(wedge, size * 0.62, x, y);
  const rough = (points: Outline, by: number) =>
    dense(points, 12).map(([px, py]): Point => [px + random.near(0, by), py + random.near(0, by)]);
  const walls = sides.map(({ outline, facing }) => {
    const wall = rough(outline, 2.4);
    const paint = pen.linear(wall, [
      [0, shaded(dough, 0.06 + facing * 0.12)],
      [0.6, lit(dough, 0.25 - facing * 0.2)],
      [1, shaded(dough, 0.34 + facing * 0.1)],
    ]);
    return [
      fill(smooth(wall), paint),
      speckle(pen, wall, shaded(dough, 0.35), { count: 40, size: 3, opacity: 0.3 }),
      ...scattered(pen, inset(wall, 0.7), 3, 20).map(([bx, by]) =>
        solid(pen, blob(random, bx, by, 6, 4.4, 0.15), bit, { brush: 0, ink: 1 }),
      ),
      stroke(smooth(wall), inkOf(dough), 1.8, 0.4),
    ].join("");
  });
  const face = rough(top, 3).map(([px, py]): Point => [px, py - size * 0.04]);
  const glaze = Array.from({ length: 7 }, (_, index) => {
    const along = (index / 6 - 0.5) * 1.5;
    const wide = 0.18 + (along + 0.75) * 0.32;
    const [[ax, ay], [bx, by]] = turned(
      [
        [along * size - 6, (index % 2 === 0 ? -1 : 1) * wide * size],
        [along * size + 10, (index % 2 === 0 ? 1 : -1) * wide * size],
      ],
      turn,
    ) as [Point, Point];
    const lift = y - size * 0.66;
    return `${index === 0 ? "M" : "L"}${round(x + ax)} ${round(lift + ay * 0.42)}L${round(x + bx)} ${round(lift + by * 0.42)}`;
  }).join("");
  return [
    shadow(pen, x + 10, y + 4, size * 1.25, size * 0.56, 0.5),
    ...walls,
    solid(pen, face, dough, { light: 0.6, shade: 0.4 }),
    ...scattered(pen, inset(face, 0.8), 6, 24).map(([bx, by]) =>
      solid(pen, blob(random, bx, by, 7, 5, 0.12), bit, { brush: 0, ink: 1.1 }),
    ),
    stroke(glaze, shaded("#fdf4e3", 0.35), 8, 0.35),
    stroke(glaze, flavors[0] === undefined ? "#fdf6e8" : lit(flavors[0].icing, 0.6), 6, 0.95),
    speckle(pen, face, "#ffffff", { count: 26, size: 2, opacity: 0.7 }),
  ].join("");
}

export const scones: Subject = {
  name: "scones",
  words: ["scone", "cream scone", "tea biscuit"],
  home: "plate",
  tone: "#dda95e",
  width: 470,
  height: 190,
  besides: ["blueberry"],
  draw(pen, order) {
    const flip = pen.random.chance(0.5) ? 1 : -1;
    const near = (value: number) => flip * value + pen.random.near(0, 0.15);
    return [
      scone(pen, flip * -96, -42, 104, near(0.3), order),
      scone(pen, flip * 110, -36, 100, near(2.7), order),
      scone(pen, flip * 4, -92, 96, near(1.2), order),
      scone(pen, flip * 10, 58, 108, near(-0.45), order),
    ].join("");
  },
};
