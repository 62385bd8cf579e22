import { lit } from "../brush/color.ts";
import { fill, stroke } from "../brush/pen.ts";
import { standing } from "../brush/shadow.ts";
import { ellipse, polygon, roundedBox, smooth } from "../brush/shapes.ts";
import { solid } from "../brush/solid.ts";
import type { Subject } from "../order.ts";
import { lettering } from "../parts/packaging.ts";
import { toy, toyColors } from "../parts/toy.ts";

/** A soft doll on a cushion, with a tag on a string. */
export const plushDoll: Subject = {
  name: "plush doll",
  words: ["plush doll", "plush", "plush toy", "plushie", "stuffed toy", "soft toy", "rag doll", "doll"],
  home: "linen",
  tone: "#d9a9a0",
  width: 470,
  height: 420,
  besides: "own",
  draw(pen, { palette }) {
    const [clothes = palette.accent, accent = palette.second, cushion = palette.cloth] = palette.asked;
    return [
      standing(pen, 0, 16, 240, 120),
      solid(pen, ellipse(0, -20, 236, 62), cushion),
      stroke(smooth(ellipse(0, -26, 214, 46)), lit(cushion, 0.5), 4, 0.6),
      toy(pen, 0, -34, 400, "plush", toyColors(pen, clothes, accent)),
      stroke("M96 -150q60 10 84 56", "#f4efe6", 4),
      `<g transform="translate(186 -66) rotate(14)">${fill(polygon(roundedBox(0, 0, 76, 50, 8)), "#fffaf0")}${lettering(0, 0, 50, 9, accent)}</g>`,
    ].join("");
  },
};
