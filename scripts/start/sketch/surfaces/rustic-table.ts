import { lit, mix, shaded } from "../brush/color.ts";
import { fill, stroke } from "../brush/pen.ts";
import { ellipse, type Outline, type Point, polygon, round, smooth } from "../brush/shapes.ts";
import { hatch } from "../brush/texture.ts";
import type { Surface } from "../order.ts";

/** Wide enough for the widest picture. */
const reach = 1700;

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
  covers: true,
  back(pen, { surfaceColor }) {
    const { random } = pen;
    const wood = surfaceColor ?? "#96643b";
    const rows: readonly (readonly [top: number, bottom: number])[] = [
      [-178, -124],
      [-124, -52],
      [-52, 46],
      [46, 176],
      [176, 344],
    ];
    const planks = rows.map(([top, bottom]) => {
      const outline: Outline = [
        [-reach, top + 3],
        [reach, top + 3],
        [reach, bottom - 3],
        [-reach, bottom - 3],
      ];
      const tone = mix(wood, random.pick([lit(wood, 0.22), shaded(wood, 0.16), wood]), 0.8);
      const paint = pen.linear(outline, [
        [0, shaded(tone, 0.1)],
        [0.3, lit(tone, 0.22)],
        [1, shaded(tone, 0.12)],
      ]);
      const size = bottom - top;
      const knot: Point = [random.between(-560, 560), (top + bottom) / 2];
      const joint = round(random.between(-620, 620));
      const knots = random.chance(0.8)
        ? [1, 0.66, 0.34]
            .map((share) =>
              stroke(smooth(ellipse(knot[0], knot[1], 30 * share, size * 0.16 * share)), shaded(tone, 0.6), 2.4, 0.5),
            )
            .join("")
        : "";
      const nails = [joint - 16, joint + 16]
        .map((x) => fill(smooth(ellipse(x, (top + bottom) / 2, 5, 3.4, 0, 8)), "#39302c", 0.8))
        .join("");
      return [
        fill(polygon(outline), paint),
        hatch(pen, outline, shaded(tone, 0.5), {
          count: 190,
          length: 300,
          width: 2.2,
          opacity: 0.34,
          angle: 0,
          bend: 0.05,
        }),
        hatch(pen, outline, lit(tone, 0.55), {
          count: 150,
          length: 260,
          width: 2.4,
          opacity: 0.24,
          angle: 0,
          bend: 0.05,
        }),
        knots,
        nails,
        stroke(`M${joint} ${top + 4}V${bottom - 4}`, shaded(wood, 0.7), 3, 0.7),
        stroke(`M${-reach} ${top + 4}H${reach}`, lit(tone, 0.6), 2.4, 0.5),
      ].join("");
    });
    return [
      fill(
        polygon([
          [-reach, -178],
          [reach, -178],
          [reach, 344],
          [-reach, 344],
        ]),
        shaded(wood, 0.7),
      ),
      ...planks,
    ].join("");
  },
};
