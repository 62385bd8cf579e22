import { block, blockOf, footprint } from "../brush/block.ts";
import { fill } from "../brush/pen.ts";
import { standing } from "../brush/shadow.ts";
import { polygon, roundedBox } from "../brush/shapes.ts";
import type { Subject } from "../order.ts";
import { clear, lettering } from "../parts/packaging.ts";
import { toy, toyColors } from "../parts/toy.ts";

/** A toy with a very large head before the square box that it came in. */
export const vinylToy: Subject = {
  name: "vinyl toy",
  words: ["vinyl toy", "designer toy", "designer vinyl toy", "bobblehead", "vinyl figure", "big head figure"],
  home: "parchment",
  tone: "#a8b4c0",
  width: 500,
  height: 330,
  besides: "own",
  draw(pen, { palette }) {
    const [clothes = palette.second, accent = palette.cloth, box = palette.accent] = palette.asked;
    return [
      standing(pen, 90, -30, 150, 240),
      block(pen, blockOf(footprint(230, 150, 0), 290, 112, -40), box),
      fill(polygon(roundedBox(112, -170, 160, 160, 8)), "#2a1a18", 0.5),
      clear(112, -170, 160, 160, 8),
      lettering(112, -54, 160, 22, "#fffaf0"),
      standing(pen, -96, 20, 90, 260),
      toy(pen, -96, 20, 350, "vinyl", toyColors(pen, clothes, accent)),
    ].join("");
  },
};
