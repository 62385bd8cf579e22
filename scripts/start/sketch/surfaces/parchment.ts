import { lit, shaded } from "../brush/color.ts";
import { fill, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { dense, laid, type Outline, type Point, polygon, smooth, turned } from "../brush/shapes.ts";
import { hatch } from "../brush/texture.ts";
import type { Surface } from "../order.ts";

export const parchment: Surface = {
  name: "parchment",
  words: [
    "parchment",
    "parchment paper",
    "baking paper",
    "brown paper",
    "kraft paper",
    "wax paper",
    "baking sheet",
    "sheet pan",
  ],
  lift: 5,
  width: 720,
  back(pen, { surfaceColor }) {
    const { random } = pen;
    const paper = surfaceColor ?? "#dcbf92";
    const turn = random.between(0.42, 0.56) * (random.chance(0.5) ? 1 : -1);
    const flat: Outline = [
      [-310, -196],
      [-60, -222],
      [310, -184],
      [296, 40],
      [308, 130],
      [218, 200],
      [20, 188],
      [-300, 206],
      [-286, -20],
    ];
    const at = (points: Outline) => laid(turned(points, turn), 0, -2);
    const torn = at(dense(flat, 10).map(([u, v]): Point => [u + random.near(0, 4.5), v + random.near(0, 5)]));
    const paint = pen.linear(
      torn,
      [
        [0, lit(paper, 0.3)],
        [0.5, paper],
        [1, shaded(paper, 0.16)],
      ],
      [0.1, 0],
      [0.8, 1],
    );
    const creases = Array.from({ length: 9 }, () => {
      const [u, v] = [random.between(-260, 260), random.between(-150, 150)];
      const facet = at([
        [u, v],
        [u + random.between(60, 150), v + random.near(0, 60)],
        [u + random.between(20, 120), v + random.between(40, 110)],
      ]);
      return fill(polygon(facet), random.chance(0.5) ? lit(paper, 0.6) : shaded(paper, 0.3), 0.16);
    });
    const [right, left, tip] = at([
      [310, 126],
      [212, 202],
      [206, 110],
    ]) as [Point, Point, Point];
    const raised: Point = [tip[0], tip[1] - 20];
    const between = ([ax, ay]: Point, [bx, by]: Point, rise: number): Point => [(ax + bx) / 2, (ay + by) / 2 - rise];
    const curl: Outline = [
      left,
      between(left, right, 7),
      right,
      between(right, raised, 9),
      raised,
      between(raised, left, 5),
    ];
    const curlPaint = pen.linear(curl, [
      [0, lit(paper, 0.7)],
      [1, shaded(paper, 0.25)],
    ]);
    return [
      shadow(pen, 16, 14, 410, 138, 0.36),
      fill(polygon(torn.map(([x, y]): Point => [x + 2, y + 5])), shaded(paper, 0.45)),
      fill(polygon(torn), paint),
      ...creases,
      hatch(pen, torn, lit(paper, 0.6), { count: 70, length: 60, width: 1.6, opacity: 0.25, angle: 14 }),
      stroke(polygon(torn), shaded(paper, 0.5), 1.8, 0.4),
      shadow(pen, tip[0], tip[1] - 2, 86, 34, 0.4),
      fill(smooth(curl), curlPaint),
      stroke(smooth(curl), shaded(paper, 0.5), 1.8, 0.5),
    ].join("");
  },
};
