import { lit, shaded } from "../brush/color.ts";
import { stroke } from "../brush/pen.ts";
import { round } from "../brush/shapes.ts";
import { soft, wash } from "../brush/soft.ts";
import { speckle } from "../brush/texture.ts";
import { area, type Stage } from "../stage.ts";

/** A matte dark surface under one spot, before a wall that fades into black. */
export const charcoal: Stage = {
  name: "charcoal",
  words: ["charcoal", "black surface", "matte black surface", "dark surface", "spotlight"],
  draw(pen, { width, height, light, color }) {
    const tone = color ?? "#2a2b2e";
    const edge = height * 0.6;
    const table = area(0, edge, width, height);
    const middle = width / 2 + light * 60;
    return [
      wash(pen, area(0, 0, width, edge + 40), [
        [0, "#0c0c0d"],
        [0.45, shaded(tone, 0.3)],
        [1, lit(tone, 0.16)],
      ]),
      soft(pen, middle, edge * 0.7, 420, 330, lit(tone, 0.42), 0.5),
      wash(pen, table, [
        [0, tone],
        [0.35, shaded(tone, 0.2)],
        [1, "#08080a"],
      ]),
      soft(pen, middle, height * 0.76, 400, 110, lit(tone, 0.55), 0.62),
      speckle(pen, table, lit(tone, 0.5), { count: 420, size: 1.8, opacity: 0.14 }),
      stroke(`M0 ${round(edge)}H${round(width)}`, "#f09a3a", 16, 0.16),
      stroke(`M0 ${round(edge)}H${round(width)}`, "#f6b25a", 4, 0.75),
    ].join("");
  },
};
