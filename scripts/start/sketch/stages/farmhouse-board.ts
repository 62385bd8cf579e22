import { lit, shaded } from "../brush/color.ts";
import { fill, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { extruded, type Outline, polygon } from "../brush/shapes.ts";
import { soft, wash } from "../brush/soft.ts";
import { hatch } from "../brush/texture.ts";
import { area, away, type Stage } from "../stage.ts";

/** A worn board on a kitchen table, copper and grain far behind. */
export const farmhouseBoard: Stage = {
  name: "farmhouse board",
  words: [
    "board",
    "wooden board",
    "cutting board",
    "farmhouse",
    "farmhouse kitchen",
    "kitchen",
    "wood",
    "wooden table",
    "table",
  ],
  draw(pen, { width, height, light, color }) {
    const { random } = pen;
    const wood = color ?? "#a3713f";
    const middle = width / 2;
    const edge = height * 0.6;
    const face: Outline = [
      [middle - 372, height * 0.68],
      [middle + 372, height * 0.68],
      [middle + 456, height * 0.91],
      [middle - 456, height * 0.91],
    ];
    const hull = extruded(face, height * 0.035);
    const pots = [0.12, 0.3, 0.82].map((share, index) => {
      const [x, y, size] = [width * share, height * [0.32, 0.2, 0.3][index]!, [92, 62, 80][index]!];
      return (
        soft(pen, x, y, size * 1.15, size, "#b8683a", 0.95) +
        soft(pen, x + light * size * 0.4, y - size * 0.3, size * 0.4, size * 0.3, "#ffd9a6", 0.8)
      );
    });
    const sack =
      soft(pen, width * 0.58, height * 0.5, 130, 120, "#d9c7a2", 0.95) +
      soft(pen, width * 0.58, height * 0.42, 86, 34, "#fbf4e2", 0.9);
    const planks = Array.from({ length: 4 }, (_, row) => {
      const y = edge + ((height - edge) * (row + 1) ** 1.5) / 11;
      return stroke(`M0 ${Math.round(y)}H${Math.round(width)}`, shaded(wood, 0.7), 3, 0.4);
    });
    return [
      wash(
        pen,
        area(0, 0, width, edge + 20),
        [
          [0, "#8a6a4c"],
          [0.5, "#6b4d36"],
          [1, "#3f2b20"],
        ],
        away(light),
      ),
      soft(pen, middle + light * 420, height * 0.2, 420, 360, "#ffcf8a", 0.6),
      stroke(`M0 ${Math.round(height * 0.09)}H${Math.round(width)}`, "#3a281d", 12, 0.35),
      ...pots,
      sack,
      wash(
        pen,
        area(0, edge, width, height),
        [
          [0, lit(wood, 0.14)],
          [0.5, shaded(wood, 0.26)],
          [1, shaded(wood, 0.5)],
        ],
        away(light),
      ),
      ...planks,
      hatch(pen, area(0, edge, width, height), shaded(wood, 0.6), {
        count: 200,
        length: 220,
        width: 2,
        opacity: 0.2,
        angle: 0,
        bend: 0.04,
      }),
      shadow(pen, middle - light * 60, height * 0.93, 560, 70, 0.6),
      fill(
        polygon(hull),
        pen.linear(
          hull,
          [
            [0, shaded(wood, 0.24)],
            [1, shaded(wood, 0.6)],
          ],
          ...away(light),
        ),
      ),
      fill(
        polygon(face),
        pen.linear(
          face,
          [
            [0, lit(wood, 0.5)],
            [0.5, lit(wood, 0.2)],
            [1, shaded(wood, 0.16)],
          ],
          ...away(light),
        ),
      ),
      hatch(pen, face, shaded(wood, 0.5), { count: 260, length: 190, width: 2, opacity: 0.3, angle: 0, bend: 0.05 }),
      hatch(pen, face, lit(wood, 0.6), { count: 160, length: 170, width: 2.2, opacity: 0.22, angle: 0, bend: 0.05 }),
      hatch(pen, face, shaded(wood, 0.75), {
        count: 14,
        length: 90,
        width: 2.4,
        opacity: 0.4,
        angle: random.near(-24, 8),
        bend: 0.02,
      }),
      stroke(polygon(face), lit(wood, 0.6), 2.6, 0.5),
    ].join("");
  },
};
