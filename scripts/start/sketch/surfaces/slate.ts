import { lit, shaded } from "../brush/color.ts";
import { fill, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { dense, extruded, laid, type Outline, type Point, polygon, turned } from "../brush/shapes.ts";
import { hatch, speckle } from "../brush/texture.ts";
import type { Surface } from "../order.ts";

export const slate: Surface = {
  name: "slate",
  words: [
    "slate",
    "slate board",
    "slate plate",
    "stone",
    "black stone",
    "slate tile",
    "black surface",
    "dark surface",
    "dark table",
    "black table",
    "stone",
  ],
  lift: 8,
  width: 720,
  back(pen, { surfaceColor }) {
    const { random } = pen;
    const stone = surfaceColor ?? "#50565c";
    const turn = random.between(0.32, 0.42) * (random.chance(0.5) ? 1 : -1);
    const flat: Outline = [
      [-330, -190],
      [330, -190],
      [330, 190],
      [-330, 190],
    ];
    const chipped = dense(turned(flat, turn), 18).map(
      ([u, v]): Point => [u + random.near(0, 9), v + random.near(0, 16)],
    );
    const top = laid(chipped, 0, -2);
    const hull = extruded(top, 13);
    const face = pen.linear(
      top,
      [
        [0, shaded(stone, 0.12)],
        [0.35, lit(stone, 0.22)],
        [1, shaded(stone, 0.2)],
      ],
      [0, 0],
      [1, 1],
    );
    return [
      shadow(pen, 22, 22, 430, 140, 0.5),
      fill(polygon(hull), shaded(stone, 0.45)),
      fill(polygon(top), face),
      hatch(pen, top, lit(stone, 0.4), { count: 60, length: 110, width: 5, opacity: 0.1, angle: 8, bend: 0.4 }),
      hatch(pen, top, shaded(stone, 0.6), { count: 50, length: 90, width: 3, opacity: 0.2, angle: -6, bend: 0.4 }),
      speckle(pen, top, "#dfe3e4", { count: 130, size: 2, opacity: 0.3 }),
      stroke(polygon(top), lit(stone, 0.5), 2.4, 0.6),
    ].join("");
  },
};
