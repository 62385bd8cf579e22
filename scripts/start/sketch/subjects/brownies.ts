import { blockOf, footprint } from "../brush/block.ts";
import { lit, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { boxOf, dense, move, type Outline, type Point, round, smooth } from "../brush/shapes.ts";
import { inkOf } from "../brush/solid.ts";
import { flecks, scattered, speckle } from "../brush/texture.ts";
import type { Order, Subject } from "../order.ts";

/** A square with a crackled, shiny top and a moist cut side. */
function square(pen: Pen, x: number, y: number, size: number, turn: number, { flavors }: Order): string {
  const { random } = pen;
  const blond = flavors.some(({ name }) => name === "vanilla" || name === "caramel");
  const lemon = flavors.some(({ name }) => name === "lemon");
  const cake = lemon ? "#edc95f" : blond ? "#c98d4c" : "#4e2a1a";
  const shape = blockOf(footprint(size, size * 0.94, turn), size * 0.42, x, y);
  const rough = (points: Outline, by: number) =>
    dense(points, 16).map(([px, py]): Point => [px + random.near(0, by), py + random.near(0, by)]);
  const top = rough(shape.top, 2.4);
  const walls = shape.sides.map(({ outline, facing }) => {
    const wall = rough(outline, 1.6);
    const base = lemon ? "#dfb877" : cake;
    const paint = pen.linear(wall, [
      [0, shaded(cake, 0.12 + facing * 0.14)],
      [0.6, shaded(cake, 0.2 + facing * 0.16)],
      [0.64, shaded(base, 0.16 + facing * 0.16)],
      [1, shaded(base, 0.3 + facing * 0.16)],
    ]);
    return [
      fill(smooth(wall), paint),
      speckle(pen, wall, lit(cake, 0.3), { count: 60, size: 2.8, opacity: 0.4 }),
      lemon ? "" : flecks(scattered(pen, wall, 6, 18), () => random.between(4, 7), shaded(cake, 0.55), 0.8),
      stroke(smooth(wall), inkOf(cake), 1.8, 0.5),
    ].join("");
  });
  const crackle = pen.linear(
    top,
    [
      [0, lit(cake, 0.42)],
      [0.5, lit(cake, 0.16)],
      [1, cake],
    ],
    [0.1, 0],
    [0.8, 1],
  );
  const cracks = scattered(pen, top, 9, 20)
    .map(
      ([cx, cy]) =>
        `M${round(cx)} ${round(cy)}l${random.whole(8, 16)} ${random.whole(-4, 4)}l${random.whole(4, 12)} ${random.whole(-6, 5)}`,
    )
    .join("");
  const flakes = scattered(pen, top, 7, 26).map(([cx, cy]) => {
    const patch: Outline = [
      [cx - 12, cy],
      [cx - 2, cy - 6],
      [cx + 13, cy - 2],
      [cx + 6, cy + 5],
    ];
    return fill(smooth(patch), lit(cake, 0.6), 0.4);
  });
  const box = boxOf(shape.top);
  return [
    shadow(pen, x + 10, y + 6, size * 0.84, size * 0.42, 0.5),
    ...walls,
    fill(smooth(top), crackle),
    ...flakes,
    lemon ? "" : stroke(cracks, shaded(cake, 0.5), 2.2, 0.6),
    stroke(smooth(top), lit(cake, 0.4), 3, 0.5),
    stroke(smooth(top), inkOf(cake), 1.4, 0.4),
    speckle(pen, move(top, 0, 0), "#fffaf0", {
      count: Math.round((box.right - box.left) / (lemon ? 1.2 : 5)),
      size: 1.8,
      opacity: 0.55,
    }),
  ].join("");
}

export const brownies: Subject = {
  name: "brownies",
  words: ["brownie", "blondie", "lemon bar", "dessert bar", "cookie bar", "traybake", "tray bake"],
  home: "parchment",
  tone: "#4e2a1a",
  width: 430,
  height: 240,
  besides: ["chocolate"],
  draw(pen, order) {
    const { random } = pen;
    const flip = random.chance(0.5) ? 1 : -1;
    const high = order.stacked ? 4 : 3;
    const pieces = [square(pen, flip * 150, -40, 140, 28 + random.near(0, 10), order)];
    for (let level = 0; level < high; level++) {
      pieces.push(
        square(
          pen,
          flip * (-40 + random.near(0, 14)),
          -22 - level * 66,
          154 - level * 5,
          flip * (30 + (level % 2) * 22) + random.near(0, 8),
          order,
        ),
      );
    }
    pieces.push(square(pen, flip * 90, 66, 134, 52 + random.near(0, 8), order));
    return pieces.join("");
  },
};
