import { mix, shaded } from "../brush/color.ts";
import { fill, stroke } from "../brush/pen.ts";
import { standing } from "../brush/shadow.ts";
import { ellipse, type Outline, smooth } from "../brush/shapes.ts";
import { solid } from "../brush/solid.ts";
import type { Subject } from "../order.ts";
import { toyColors } from "../parts/toy.ts";

const shoulders: Outline = [
  [-190, 20],
  [-176, -90],
  [-110, -136],
  [0, -150],
  [110, -136],
  [176, -90],
  [190, 20],
];

/** Somebody behind the table, head and shoulders, in an apron. */
export const portrait: Subject = {
  name: "portrait",
  words: ["portrait", "person", "woman", "man", "girl", "boy", "baker", "chef", "grandmother", "grandfather", "people"],
  home: "rustic-table",
  tone: "#c99a78",
  width: 420,
  height: 420,
  besides: "own",
  draw(pen, { palette }) {
    const { skin, hair } = toyColors(pen, palette.accent, palette.second);
    const eyes = [-1, 1].map((side) => smooth(ellipse(side * 34, -268, 8, 10, 0, 10))).join("");
    return [
      standing(pen, 0, 16, 180, 160),
      solid(pen, ellipse(0, -286, 108, 122), hair),
      solid(pen, shoulders, palette.accent, { brush: 0.6 }),
      solid(pen, ellipse(0, -160, 42, 50), shaded(skin, 0.14), { brush: 0, ink: 0 }),
      solid(pen, ellipse(0, -262, 84, 100), skin, { brush: 0.3 }),
      solid(
        pen,
        [
          [-88, -276],
          [-70, -352],
          [0, -382],
          [70, -352],
          [88, -276],
          [30, -326],
          [-40, -322],
        ],
        hair,
        { brush: 0.3 },
      ),
      fill(eyes, "#2a1a18"),
      stroke("M-50 -294q16 -10 30 -2M20 -296q16 -8 30 2", shaded(hair, 0.3), 5, 0.8),
      stroke("M0 -262q-10 24 4 26", shaded(skin, 0.4), 4, 0.7),
      stroke("M-30 -212q30 24 60 0", "#8f3f3a", 6, 0.9),
      fill(smooth(ellipse(-50, -232, 16, 11)) + smooth(ellipse(50, -232, 16, 11)), "#d8603f", 0.25),
      solid(
        pen,
        [
          [-92, 22],
          [-84, -84],
          [84, -84],
          [92, 22],
        ],
        mix(palette.second, "#fbf3e4", 0.5),
        { sharp: true, brush: 0.3 },
      ),
      stroke("M-84 -84L-58 -142M84 -84L58 -142", mix(palette.second, "#fbf3e4", 0.4), 14),
    ].join("");
  },
};
