import { lit, shaded } from "../brush/color.ts";
import { fill, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { dense, extruded, type Outline, type Point, polygon } from "../brush/shapes.ts";
import { soft, wash } from "../brush/soft.ts";
import { hatch, speckle } from "../brush/texture.ts";
import { area, type Stage } from "../stage.ts";

/** A sheet of slate with some crumbs, low and close, before a dark wall. */
export const slateSheet: Stage = {
  name: "slate sheet",
  words: ["slate", "black slate", "sheet of slate", "slate board", "black stone"],
  draw(pen, { width, height, light, color }) {
    const { random } = pen;
    const stone = color ?? "#474c51";
    const middle = width / 2;
    const edge = height * 0.62;
    const flat: Outline = [
      [middle - 396, height * 0.7],
      [middle + 396, height * 0.7],
      [middle + 480, height * 0.94],
      [middle - 480, height * 0.94],
    ];
    const face = dense(flat, 26).map(([x, y]): Point => [x + random.near(0, 9), y + random.near(0, 5)]);
    const crumbs: Outline = area(middle - 430, height * 0.86, middle + 430, height * 0.935);
    return [
      wash(pen, area(0, 0, width, edge + 20), [
        [0, "#3b3e42"],
        [0.6, "#4b4f54"],
        [1, "#5a5e63"],
      ]),
      soft(pen, middle + light * 80, edge * 0.86, 520, 330, "#c9cdd0", 0.5),
      wash(pen, area(0, edge, width, height), [
        [0, "#4a4a4c"],
        [0.2, "#2c2d2f"],
        [1, "#18191a"],
      ]),
      shadow(pen, middle, height * 0.95, 560, 60, 0.7),
      fill(polygon(extruded(face, height * 0.018)), shaded(stone, 0.6)),
      fill(
        polygon(face),
        pen.linear(face, [
          [0, lit(stone, 0.46)],
          [0.35, lit(stone, 0.08)],
          [1, shaded(stone, 0.34)],
        ]),
      ),
      hatch(pen, face, lit(stone, 0.5), { count: 90, length: 120, width: 5, opacity: 0.12, angle: 4, bend: 0.4 }),
      hatch(pen, face, shaded(stone, 0.6), { count: 110, length: 90, width: 3, opacity: 0.26, angle: -4, bend: 0.4 }),
      speckle(pen, face, "#dfe3e4", { count: 160, size: 2, opacity: 0.26 }),
      speckle(pen, crumbs, "#c99c62", { count: 46, size: 6, opacity: 0.85 }),
      speckle(pen, crumbs, "#8f6336", { count: 30, size: 4.5, opacity: 0.8 }),
      stroke(polygon(face), lit(stone, 0.6), 2.4, 0.6),
    ].join("");
  },
};
