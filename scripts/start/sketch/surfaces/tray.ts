import { lit, shaded } from "../brush/color.ts";
import { rope } from "../brush/cord.ts";
import { fill, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { laid, type Outline, type Point, polygon, round, roundedBox, scaled } from "../brush/shapes.ts";
import { inkOf } from "../brush/solid.ts";
import { hatch } from "../brush/texture.ts";
import type { Surface } from "../order.ts";

export const tray: Surface = {
  name: "tray",
  words: [
    "tray",
    "serving tray",
    "metal tray",
    "baking tray",
    "baking pan",
    "baking dish",
    "casserole dish",
    "silver tray",
  ],
  lift: 12,
  width: 740,
  back(pen, { palette, surfaceColor }) {
    const paint = surfaceColor ?? lit(palette.accent, 0.15);
    const flat = roundedBox(0, 0, 640, 400, 70);
    const rim = laid(flat, 0, -18);
    const base = laid(scaled(flat, 0.96), 0, 8);
    const floor = laid(scaled(flat, 0.92, 0.9), 0, -2);
    const floorPaint = pen.linear(
      floor,
      [
        [0, shaded(paint, 0.3)],
        [0.25, shaded(paint, 0.04)],
        [1, lit(paint, 0.4)],
      ],
      [0.1, 0],
      [0.8, 1],
    );
    const rimPaint = pen.linear(
      rim,
      [
        [0, lit(paint, 0.6)],
        [0.5, lit(paint, 0.1)],
        [1, shaded(paint, 0.25)],
      ],
      [0, 0],
      [1, 1],
    );
    const handle = (side: 1 | -1): Outline => {
      const at = (x: number, y: number): Point => [side * x, y];
      return [at(312, -44), at(352, -58), at(384, -44), at(390, -18), at(376, 4), at(344, 10), at(312, 2)];
    };
    const hull: Outline = [...rim.slice(0, 10), ...base.slice(8, 12)];
    const worn = `M${round(-250)} 30Q0 44 ${round(250)} 26`;
    return [
      shadow(pen, 24, 32, 390, 124, 0.5),
      rope(handle(-1), 11, "#b98b52"),
      rope(handle(1), 11, "#b98b52"),
      fill(polygon(base), shaded(paint, 0.5)),
      fill(polygon(hull), shaded(paint, 0.4)),
      fill(polygon(rim), rimPaint),
      stroke(polygon(rim), inkOf(paint), 2.2, 0.5),
      fill(polygon(floor), floorPaint),
      stroke(polygon(floor), shaded(paint, 0.5), 2, 0.4),
      hatch(pen, floor, lit(paint, 0.7), { count: 26, length: 90, width: 3, opacity: 0.16, angle: 6 }),
      stroke(worn, lit(paint, 0.8), 5, 0.25),
    ].join("");
  },
};
