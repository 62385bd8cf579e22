import { lit, shaded } from "../brush/color.ts";
import { fill, type Pen } from "../brush/pen.ts";
import { standing } from "../brush/shadow.ts";
import { blob, move, type Point, scaled, smooth } from "../brush/shapes.ts";
import { solid } from "../brush/solid.ts";
import { speckle } from "../brush/texture.ts";
import type { Subject } from "../order.ts";
import { cutFace, flour, score } from "../parts/bread.ts";

const crust = "#b87434";

/** The dome of a round loaf: flat below, high in the middle. */
const dome: readonly Point[] = [
  [-232, -34],
  [-206, -112],
  [-140, -182],
  [-50, -216],
  [40, -216],
  [134, -184],
  [204, -114],
  [232, -34],
  [206, 24],
  [120, 56],
  [0, 66],
  [-120, 56],
  [-206, 24],
];

function slice(pen: Pen, x: number, y: number, size: number, turn: number): string {
  const shape: Point[] = scaled(
    [
      [-1, 0.1],
      [-0.9, -0.5],
      [-0.4, -0.86],
      [0.3, -0.88],
      [0.86, -0.52],
      [1, 0.1],
      [0.8, 0.4],
      [0, 0.48],
      [-0.8, 0.4],
    ],
    size,
    size * 0.86,
  );
  const face = move(shape, x, y);
  const back = move(shape, x + 14 + turn, y - 8);
  return (
    standing(pen, x + 14, y + size * 0.3, size * 0.9, 30) +
    solid(pen, back, crust, { brush: 0.3 }) +
    cutFace(pen, face, "#f0dcb6", crust, 8)
  );
}

export const sourdough: Subject = {
  name: "sourdough loaf",
  words: [
    "sourdough",
    "sourdough bread",
    "bread",
    "artisan bread",
    "boule",
    "loaf",
    "country loaf",
    "rye",
    "whole wheat bread",
  ],
  home: "board",
  tone: "#b87434",
  width: 480,
  height: 230,
  besides: ["wheat"],
  draw(pen, order) {
    const { random } = pen;
    const loaf = dome.map(([x, y]): Point => [x + random.near(0, 4), y + random.near(0, 4)]);
    const glow = blob(random, -50, -110, 150, 84, 0.08);
    const warm = pen.radial(glow, [
      [0, lit("#dd9f55", 0.3), 0.85],
      [1, "#dd9f55", 0],
    ]);
    const lean = random.chance(0.5) ? 1 : -1;
    const leafCuts = [-1, 0, 1].map((index) =>
      score(
        pen,
        [lean * (118 + index * 12) * -1, -84 + index * 30],
        [lean * (index * 22 - 10), -196 + index * 46],
        [lean * (132 + index * 18), -132 + index * 52],
        15,
        crust,
      ),
    );
    const slices = order.sliced ? slice(pen, lean * 112, 34, 128, 6) : "";
    return [
      standing(pen, 0, 20, 224, 200),
      solid(pen, loaf, crust, { light: 0.35, shade: 0.9, brush: 0.8 }),
      fill(smooth(glow), warm),
      speckle(pen, loaf, shaded(crust, 0.5), { count: 120, size: 4, opacity: 0.22 }),
      flour(pen, move(scaled(loaf, 0.86, 0.8), 0, -22), order.rustic ? 460 : 240),
      ...leafCuts,
      slices,
    ].join("");
  },
};
