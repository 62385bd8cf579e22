import { lit, shaded } from "../brush/color.ts";
import { fill, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { ellipse, type Outline, polygon, smooth } from "../brush/shapes.ts";
import { solid } from "../brush/solid.ts";
import type { Subject } from "../order.ts";

const gold = "#d8ac58";
const stone: Outline = [
  [-44, -236],
  [44, -236],
  [72, -206],
  [0, -138],
  [-72, -206],
];

/** A ring that stands upright, with a cut stone. */
export const ring: Subject = {
  name: "ring",
  words: ["ring", "engagement ring", "wedding ring", "jewelry", "jewellery", "diamond ring"],
  home: "marble",
  tone: "#d8c08a",
  width: 300,
  height: 240,
  besides: "own",
  draw(pen, { palette }) {
    const gem =
      palette.asked.length > 0
        ? lit(palette.accent, 0.4)
        : pen.random.pick(["#bfe3ea", "#d9b8e8", "#b8dcc0", "#efb8b8"]);
    const hoop = smooth(ellipse(0, -74, 88, 76));
    const facets = "M-72 -206H72M-44 -236L-24 -206L0 -236L24 -206L44 -236M-24 -206L0 -138L24 -206";
    return [
      shadow(pen, 16, 2, 120, 28, 0.5),
      stroke(hoop, shaded(gold, 0.5), 32),
      stroke(hoop, gold, 26),
      stroke(smooth(ellipse(-3, -77, 88, 76)), lit(gold, 0.7), 7, 0.9),
      fill("M-30 -152L-14 -132H14L30 -152Z", shaded(gold, 0.15)),
      solid(pen, stone, gem, { sharp: true, brush: 0 }),
      fill(
        polygon([
          [-24, -206],
          [24, -206],
          [0, -138],
        ]),
        "#ffffff",
        0.35,
      ),
      stroke(facets, "#ffffff", 2.5, 0.8),
      stroke("M96 -262v-34M79 -279h34", "#ffffff", 5, 0.9),
    ].join("");
  },
};
