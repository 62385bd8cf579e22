import { lit, mix, shaded } from "../brush/color.ts";
import { fill, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { dense, laid, line, type Outline, type Point, polygon, round, turned } from "../brush/shapes.ts";
import { hatch } from "../brush/texture.ts";
import type { Surface } from "../order.ts";

export const linen: Surface = {
  name: "linen",
  words: [
    "linen",
    "cloth",
    "linen cloth",
    "tablecloth",
    "napkin",
    "kitchen towel",
    "tea towel",
    "fabric",
    "gingham",
    "burlap",
    "linen tablecloth",
    "velvet cushion",
  ],
  lift: 6,
  width: 760,
  back(pen, { palette, surfaceColor }) {
    const { random } = pen;
    const cloth =
      surfaceColor ??
      (palette.asked.length > 1 ? mix(palette.cloth, "#fbf3e4", 0.25) : mix(palette.cloth, "#f6ead6", 0.5));
    const turn = random.between(0.62, 0.86) * (random.chance(0.5) ? 1 : -1);
    const half = 262;
    const flat: Outline = [
      [-half, -half],
      [half, -half],
      [half, half],
      [-half, half],
    ];
    const at = (points: Outline) => laid(turned(points, turn), 0, -4).map(([x, y]): Point => [x * 1.02, y * 0.92]);
    const edge = at(
      dense(flat, 22).map(
        ([u, v]): Point => [
          u + Math.sin(v / 34) * 7 + random.near(0, 2.5),
          v + Math.sin(u / 30) * 7 + random.near(0, 2.5),
        ],
      ),
    );
    const paint = pen.linear(
      edge,
      [
        [0, shaded(cloth, 0.1)],
        [0.3, lit(cloth, 0.34)],
        [0.7, cloth],
        [1, shaded(cloth, 0.12)],
      ],
      [0.1, 0],
      [0.7, 1],
    );
    let fringe = "";
    for (const [x, y] of dense(at(flat), 8))
      fringe += `M${round(x)} ${round(y)}l${round(x * 0.03 + random.near(0, 2))} ${round(8 + random.near(0, 4))}`;
    const band = (offset: number, width: number, color: string) => {
      const along: Outline = Array.from(
        { length: 9 },
        (_, index): Point => [-half + 10 + (index / 8) * (half * 2 - 20), offset],
      );
      const across = along.map(([u, v]): Point => [v, u]);
      return stroke(line(at(along)) + line(at(across)), color, width, 0.7);
    };
    const folds = [-120, 40, 150].map((offset) => {
      const crease: Outline = [
        [offset, -half + 8],
        [offset + random.near(0, 22), -40],
        [offset + random.near(0, 26), 120],
        [offset + random.near(0, 16), half - 8],
      ];
      const shape = at(crease);
      return (
        stroke(line(shape), shaded(cloth, 0.4), 12, 0.12) +
        stroke(line(shape.map(([x, y]): Point => [x - 8, y - 2])), lit(cloth, 0.8), 9, 0.3)
      );
    });
    return [
      shadow(pen, 16, 16, 410, 168, 0.36),
      stroke(fringe, shaded(cloth, 0.16), 2, 0.9),
      fill(polygon(edge.map(([x, y]): Point => [x, y + 5])), shaded(cloth, 0.35)),
      fill(polygon(edge), paint),
      hatch(pen, edge, lit(cloth, 0.7), { count: 150, length: 50, width: 1.5, opacity: 0.3, angle: 24 }),
      hatch(pen, edge, shaded(cloth, 0.4), { count: 130, length: 44, width: 1.5, opacity: 0.16, angle: -24 }),
      band(half - 34, 9, palette.accent),
      band(half - 52, 3.5, palette.accent),
      band(-half + 34, 9, palette.accent),
      band(-half + 52, 3.5, palette.accent),
      ...folds,
      stroke(polygon(edge), shaded(cloth, 0.55), 1.8, 0.35),
    ].join("");
  },
};
