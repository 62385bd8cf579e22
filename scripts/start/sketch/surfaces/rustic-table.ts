import { lit, mix, shaded } from "../brush/color.ts";
import { fill, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { ellipse, type Outline, type Point, polygon, round, smooth } from "../brush/shapes.ts";
import { hatch } from "../brush/texture.ts";
import type { Surface } from "../order.ts";

export const rusticTable: Surface = {
  name: "rustic-table",
  words: [
    "rustic table",
    "wooden table",
    "rustic wooden table",
    "wood table",
    "farmhouse table",
    "table",
    "rustic wood",
    "wood",
    "wooden surface",
    "plank",
    "picnic table",
    "barn wood",
  ],
  lift: 4,
  width: 700,
  back(pen, { surfaceColor }) {
    const { random } = pen;
    const wood = surfaceColor ?? "#96643b";
    const rows: readonly (readonly [top: number, bottom: number])[] = [
      [-178, -124],
      [-124, -52],
      [-52, 46],
      [46, 176],
    ];
    const planks = rows.map(([top, bottom]) => {
      const reach = (y: number) => 620 + y * 0.5;
      const ragged = () => random.near(0, 26);
      const outline: Outline = [
        [-reach(top) + ragged(), top + 3],
        [reach(top) + ragged(), top + 3],
        [reach(bottom) + ragged(), bottom - 3],
        [-reach(bottom) + ragged(), bottom - 3],
      ];
      const tone = mix(wood, random.pick([lit(wood, 0.22), shaded(wood, 0.16), wood]), 0.8);
      const paint = pen.linear(outline, [
        [0, shaded(tone, 0.1)],
        [0.3, lit(tone, 0.22)],
        [1, shaded(tone, 0.12)],
      ]);
      const size = bottom - top;
      const knot: Point = [random.between(-420, 420), (top + bottom) / 2];
      const knots = random.chance(0.8)
        ? [1, 0.66, 0.34]
            .map((share) =>
              stroke(smooth(ellipse(knot[0], knot[1], 30 * share, size * 0.16 * share)), shaded(tone, 0.6), 2.4, 0.5),
            )
            .join("")
        : "";
      const nails = [-500, 500]
        .map((x) => fill(smooth(ellipse(x, (top + bottom) / 2, 5, 3.4, 0, 8)), "#39302c", 0.8))
        .join("");
      return [
        fill(polygon(outline), paint),
        hatch(pen, outline, shaded(tone, 0.5), {
          count: 90,
          length: 300,
          width: 2.2,
          opacity: 0.34,
          angle: 0,
          bend: 0.05,
        }),
        hatch(pen, outline, lit(tone, 0.55), {
          count: 70,
          length: 260,
          width: 2.4,
          opacity: 0.24,
          angle: 0,
          bend: 0.05,
        }),
        knots,
        nails,
        stroke(
          `M${round(outline[0]![0])} ${round(top + 4)}L${round(outline[1]![0])} ${round(top + 4)}`,
          lit(tone, 0.6),
          2.4,
          0.5,
        ),
      ].join("");
    });
    const front: Outline = [
      [-708, 173],
      [708, 173],
      [704, 214],
      [-704, 214],
    ];
    const edge = pen.linear(front, [
      [0, shaded(wood, 0.3)],
      [1, shaded(wood, 0.55)],
    ]);
    return [
      fill(
        polygon([
          [-560, -178],
          [560, -178],
          [712, 176],
          [-712, 176],
        ]),
        shaded(wood, 0.7),
      ),
      shadow(pen, 0, 236, 720, 60, 0.5),
      ...planks,
      fill(polygon(front), edge),
      hatch(pen, front, shaded(wood, 0.7), { count: 60, length: 160, width: 2.4, opacity: 0.4, angle: 0, bend: 0.04 }),
    ].join("");
  },
};
