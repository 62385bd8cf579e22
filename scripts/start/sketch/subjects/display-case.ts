import { block, blockOf, footprint } from "../brush/block.ts";
import { lit } from "../brush/color.ts";
import { fill, stroke } from "../brush/pen.ts";
import { standing } from "../brush/shadow.ts";
import { polygon, roundedBox } from "../brush/shapes.ts";
import type { Subject } from "../order.ts";
import { clear, lettering } from "../parts/packaging.ts";
import { toy, toyColors } from "../parts/toy.ts";

/** Five tiny figures of one person on steps under glass. */
export const displayCase: Subject = {
  name: "display case",
  words: ["display case", "glass display case", "mini display", "desk display", "glass case"],
  home: "rustic-table",
  tone: "#9fb0b8",
  width: 580,
  height: 310,
  besides: "own",
  draw(pen, { palette }) {
    const [steps = palette.accent, clothes = palette.second, accent = "#d8ac58"] = palette.asked;
    const colors = toyColors(pen, clothes, accent);
    return [
      standing(pen, 0, 14, 290, 160),
      block(pen, blockOf(footprint(560, 190, 0), 40, 0, 6), "#6f4424"),
      fill(polygon(roundedBox(0, -170, 520, 236, 6)), lit("#dfe9e4", 0.2), 0.5),
      block(pen, blockOf(footprint(470, 60, 0), 70, 0, -50), steps),
      ...[-170, 0, 170].map((x, place) => toy(pen, x, -126, 130, "jointed", colors, place !== 1)),
      block(pen, blockOf(footprint(500, 60, 0), 26, 0, -16), lit(steps, 0.2)),
      ...[-90, 90].map((x, place) => toy(pen, x, -46, 130, "jointed", colors, place === 0)),
      clear(0, -170, 520, 236, 6),
      stroke(polygon(roundedBox(0, -170, 524, 240, 6)), "#f4fbfb", 5, 0.9),
      fill(polygon(roundedBox(0, 30, 240, 26, 4)), accent),
      lettering(0, 30, 160, 10, "#3a2418"),
    ].join("");
  },
};
