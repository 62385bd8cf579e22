import { block, blockOf, footprint } from "../brush/block.ts";
import { mix } from "../brush/color.ts";
import type { Pen } from "../brush/pen.ts";
import { standing } from "../brush/shadow.ts";
import { ellipse } from "../brush/shapes.ts";
import { slab } from "../brush/solid.ts";
import type { Subject } from "../order.ts";
import { toy, toyColors } from "../parts/toy.ts";

/** A brick with studs. */
function brick(pen: Pen, x: number, y: number, studs: number, color: string) {
  const width = studs * 46;
  const tops = Array.from({ length: studs }, (_, place) =>
    slab(pen, ellipse(x - width / 2 + 23 + place * 46, y - 60, 15, 7, 0, 12), 9, color, { brush: 0 }),
  );
  return block(pen, blockOf(footprint(width, 56, 0), 44, x, y), color) + tops.join("");
}

export const brickFigure: Subject = {
  name: "brick figure",
  words: ["brick figure", "blocky toy figure", "toy brick", "building brick", "minifigure", "building block"],
  home: "tray",
  tone: "#d9a93c",
  width: 480,
  height: 400,
  besides: "own",
  draw(pen, { palette }) {
    const [clothes = palette.accent, base = mix(palette.cloth, "#4f9a5a", 0.5), accent = palette.second] =
      palette.asked;
    return [
      standing(pen, 0, 20, 250, 90),
      block(pen, blockOf(footprint(470, 250, 0), 20, 0, 10), base),
      brick(pen, -160, -40, 3, accent),
      brick(pen, -160, -86, 2, palette.second),
      brick(pen, 164, -34, 2, clothes),
      toy(pen, 10, -18, 330, "brick", toyColors(pen, clothes, accent), true),
      brick(pen, 150, 46, 3, accent),
    ].join("");
  },
};
