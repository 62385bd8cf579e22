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
      [318, 208],
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
    const [corner] = at([[318, 208]]);
    const [cx, cy] = corner!;
    const curl: Outline = [
      [cx - 96, cy + 2],
      [cx - 50, cy - 26],
      [cx - 8, cy - 44],
      [cx + 12, cy - 52],
      [cx - 4, cy - 22],
      [cx - 30, cy - 4],
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
      shadow(pen, cx - 36, cy - 8, 70, 26, 0.35),
      fill(smooth(curl), curlPaint),
      stroke(smooth(curl), shaded(paper, 0.5), 1.8, 0.5),
    ].join("");
  },
};
