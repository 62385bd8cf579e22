import { block, blockOf, footprint } from "../brush/block.ts";
import { mix, shaded } from "../brush/color.ts";
import { fill, stroke } from "../brush/pen.ts";
import { standing } from "../brush/shadow.ts";
import { ellipse, polygon, roundedBox, smooth } from "../brush/shapes.ts";
import type { Subject } from "../order.ts";
import { belongings, clear, lettering } from "../parts/packaging.ts";
import { toy, toyColors } from "../parts/toy.ts";

/** A deep box with a window, seen a little from above, the figure on a stand inside. */
export const collectorsBox: Subject = {
  name: "collector's box",
  words: ["collector box", "collector edition box", "collector edition", "window box", "limited edition figure"],
  home: "rustic-table",
  tone: "#5a4a52",
  width: 500,
  height: 310,
  besides: "own",
  draw(pen, { palette }) {
    const [clothes = palette.second, asked, accent = "#d8ac58"] = palette.asked;
    const box = asked ?? mix(palette.accent, "#2b2430", 0.45);
    const window = roundedBox(0, -190, 330, 260, 10);
    return [
      standing(pen, 0, 8, 220, 300),
      block(pen, blockOf(footprint(440, 190, 0), 360, 0, -6), box),
      fill(polygon(window), shaded(box, 0.55)),
      fill(smooth(ellipse(-50, -78, 66, 16)), accent),
      toy(pen, -50, -82, 218, "jointed", toyColors(pen, clothes, accent)),
      belongings(84, -148, 52, accent),
      clear(0, -190, 330, 260, 10),
      stroke(polygon(roundedBox(0, -190, 346, 276, 12)), accent, 4, 0.9),
      lettering(0, -26, 260, 26, accent),
      lettering(0, 8, 150, 10, "#fff8e8"),
      stroke(polygon(roundedBox(0, -150, 416, 380, 6)), accent, 2, 0.6),
    ].join("");
  },
};
