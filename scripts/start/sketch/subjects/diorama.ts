import { block, blockOf, footprint } from "../brush/block.ts";
import { lit, mix, shaded } from "../brush/color.ts";
import { fill, stroke } from "../brush/pen.ts";
import { standing } from "../brush/shadow.ts";
import { ellipse, polygon, roundedBox, smooth } from "../brush/shapes.ts";
import type { Subject } from "../order.ts";
import { lettering } from "../parts/packaging.ts";
import { toy, toyColors } from "../parts/toy.ts";

/** A tiny room on a wooden base: two walls, a desk, a lamp, and somebody at work. */
export const diorama: Subject = {
  name: "diorama",
  words: ["diorama", "statue", "resin statue", "miniature scene", "miniature room"],
  home: "rustic-table",
  tone: "#b89a7a",
  width: 520,
  height: 360,
  besides: "own",
  draw(pen, { palette }) {
    const [walls = palette.accent, clothes = palette.second, light = "#f0c06a"] = palette.asked;
    const left = [
      [-210, -60],
      [-210, -330],
      [0, -380],
      [0, -130],
    ] as const;
    const right = [
      [210, -60],
      [210, -330],
      [0, -380],
      [0, -130],
    ] as const;
    const wall = (outline: typeof left | typeof right, dark: number) =>
      fill(polygon(outline), shaded(walls, dark)) + stroke(polygon(outline), shaded(walls, 0.6), 2.4, 0.5);
    return [
      standing(pen, 0, 20, 260, 160),
      block(pen, blockOf(footprint(470, 330, 0), 44, 0, 0), "#8a5f40"),
      wall(left, 0.04),
      wall(right, 0.2),
      fill(smooth(ellipse(120, -250, 90, 80)), lit(light, 0.2), 0.5),
      fill(polygon(roundedBox(-108, -262, 84, 64, 4)), mix(walls, "#bfe0ef", 0.7)),
      stroke("M-108 -294v64M-150 -262h84", "#fffaf0", 5, 0.9),
      toy(pen, -40, -44, 212, "jointed", toyColors(pen, clothes, light)),
      block(pen, blockOf(footprint(170, 84, 0), 84, 96, -14), "#a4673a"),
      fill(polygon(roundedBox(84, -132, 62, 42, 5)), "#8d99a6"),
      fill(polygon(roundedBox(84, -108, 74, 8, 3)), "#c9d1d8"),
      stroke("M150 -106v-40l18 -22", "#5a5350", 5),
      fill("M146 -160l44 -30l10 34z", light),
      fill(polygon(roundedBox(0, 60, 190, 28, 5)), "#d8ac58"),
      lettering(0, 60, 120, 10, "#5a3a1c"),
    ].join("");
  },
};
