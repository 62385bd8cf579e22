import { fill, stroke } from "../brush/pen.ts";
import { standing } from "../brush/shadow.ts";
import { ellipse, polygon, roundedBox, smooth } from "../brush/shapes.ts";
import type { Subject } from "../order.ts";
import { badge, belongings, clear, lettering, sheet } from "../parts/packaging.ts";
import { toy, toyColors } from "../parts/toy.ts";

/** A figure under a clear bubble on a card with a hole to hang it by. */
export const blisterPack: Subject = {
  name: "blister pack",
  words: ["blister pack", "action figure", "toy figure", "figurine", "toy soldier", "superhero"],
  home: "board",
  tone: "#c98f6a",
  width: 400,
  height: 330,
  besides: "own",
  draw(pen, { palette }) {
    const [card = palette.accent, clothes = palette.second, accent = palette.cloth] = palette.asked;
    return [
      standing(pen, 0, 4, 190, 300),
      sheet(pen, 0, -482, 150, 90, card, 20),
      sheet(pen, 0, -240, 366, 480, card, 24),
      fill(smooth(ellipse(0, -500, 34, 12)), "#2a1a18", 0.75),
      lettering(0, -398, 260, 36, "#fffaf0"),
      lettering(-20, -354, 190, 14, "#fffaf0"),
      fill(polygon(roundedBox(-52, -178, 190, 288, 30)), "#fffaf0", 0.35),
      toy(pen, -52, -48, 254, "jointed", toyColors(pen, clothes, accent)),
      clear(-52, -178, 190, 288, 40),
      belongings(112, -186, 62, accent),
      clear(112, -186, 92, 240, 24),
      badge(130, -60, 44, accent),
      stroke(polygon(roundedBox(0, -240, 342, 456, 18)), "#fffaf0", 3, 0.5),
    ].join("");
  },
};
