import { lit, shaded } from "../brush/color.ts";
import { fill, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { extruded, type Outline, polygon } from "../brush/shapes.ts";
import { soft, wash } from "../brush/soft.ts";
import { hatch } from "../brush/texture.ts";
import { vein } from "../parts/vein.ts";
import { area, away, type Stage } from "../stage.ts";

/** A slab of stone with veins, seen from well above. */
export const marbleSlab: Stage = {
  name: "marble slab",
  words: ["marble", "marble slab", "slab", "countertop", "terrazzo", "tile"],
  draw(pen, { width, height, light, color }) {
    const stone = color ?? "#f1efec";
    const middle = width / 2;
    const face: Outline = [
      [middle - 360, height * 0.4],
      [middle + 360, height * 0.4],
      [middle + 478, height * 0.9],
      [middle - 478, height * 0.9],
    ];
    const hull = extruded(face, height * 0.05);
    const starts: readonly [across: number, down: number, turn: number][] = [
      [-390, 0.52, 0.2],
      [-300, 0.44, 0.6],
      [-430, 0.72, 0.05],
      [60, 0.42, 1.1],
      [180, 0.6, 0.5],
    ];
    return [
      wash(
        pen,
        area(0, 0, width, height),
        [
          [0, "#e9e8e6"],
          [0.5, "#dcdad7"],
          [1, "#c9c6c2"],
        ],
        away(light),
      ),
      soft(pen, middle + light * 200, height * 0.16, 620, 300, "#ffffff", 0.7),
      shadow(pen, middle - light * 20, height * 0.9, 600, 130, 0.26),
      fill(
        polygon(hull),
        pen.linear(
          hull,
          [
            [0, shaded(stone, 0.12)],
            [1, shaded(stone, 0.34)],
          ],
          ...away(light),
        ),
      ),
      fill(
        polygon(face),
        pen.linear(
          face,
          [
            [0, lit(stone, 0.5)],
            [0.6, stone],
            [1, shaded(stone, 0.08)],
          ],
          ...away(light),
        ),
      ),
      hatch(pen, face, "#a8adb3", { count: 46, length: 150, width: 20, opacity: 0.07, angle: 18, bend: 0.4 }),
      ...starts.map(([u, v, turn]) =>
        vein(pen, face, [middle + u, height * v], turn, 34, pen.random.between(1.1, 1.7)),
      ),
      stroke(polygon(face), "#ffffff", 3, 0.8),
    ].join("");
  },
};
