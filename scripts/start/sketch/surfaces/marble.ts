import { lit, shaded } from "../brush/color.ts";
import { fill, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { extruded, laid, type Outline, polygon } from "../brush/shapes.ts";
import { hatch } from "../brush/texture.ts";
import type { Surface } from "../order.ts";
import { vein } from "../parts/vein.ts";

/** An eight-cornered slab of white stone. */
const slab: Outline = [
  [-250, -220],
  [250, -220],
  [366, -110],
  [366, 110],
  [250, 220],
  [-250, 220],
  [-366, 110],
  [-366, -110],
];

export const marble: Surface = {
  name: "marble",
  words: [
    "marble",
    "marble slab",
    "marble counter",
    "marble countertop",
    "marble surface",
    "marble board",
    "countertop",
    "stone counter",
    "white marble",
  ],
  lift: 12,
  width: 740,
  back(pen, { surfaceColor }) {
    const stone = surfaceColor ?? "#f4f2ee";
    const top = laid(slab, 0, -4);
    const hull = extruded(top, 30);
    const side = pen.linear(
      hull,
      [
        [0, shaded(stone, 0.18)],
        [0.3, shaded(stone, 0.06)],
        [1, shaded(stone, 0.42)],
      ],
      [0, 0],
      [1, 0],
    );
    const face = pen.linear(
      top,
      [
        [0, shaded(stone, 0.05)],
        [0.4, lit(stone, 0.5)],
        [1, shaded(stone, 0.1)],
      ],
      [0, 0],
      [1, 1],
    );
    const veins = [
      vein(pen, top, [-330, -30], 0.3, 30, 2.6),
      vein(pen, top, [-200, -80], 0.5, 26, 2),
      vein(pen, top, [-300, 30], -0.1, 30, 2.2),
      vein(pen, top, [40, -84], 0.8, 20, 1.6),
      vein(pen, top, [120, 60], -0.4, 14, 1.4),
    ];
    return [
      shadow(pen, 24, 36, 430, 138, 0.5),
      fill(polygon(hull), side),
      stroke(polygon(hull), shaded(stone, 0.6), 2.2, 0.5),
      fill(polygon(top), face),
      hatch(pen, top, "#a8adb3", { count: 30, length: 120, width: 16, opacity: 0.08, angle: 12, bend: 0.4 }),
      ...veins,
      stroke(polygon(top), "#ffffff", 3, 0.8),
    ].join("");
  },
};
