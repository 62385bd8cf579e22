import { lit, mix, shaded } from "../brush/color.ts";
import { fill, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { ellipse, smooth } from "../brush/shapes.ts";
import type { Surface } from "../order.ts";

export const plate: Surface = {
  name: "plate",
  words: ["plate", "dish", "platter", "saucer", "porcelain", "china"],
  lift: 8,
  width: 700,
  back(pen, { surfaceColor, palette }) {
    const glaze = surfaceColor ?? "#fbf7ee";
    const outer = ellipse(0, 0, 346, 152, 0, 40);
    const well = ellipse(0, 6, 250, 102, 0, 40);
    const rim = pen.linear(
      outer,
      [
        [0, lit(glaze, 0.5)],
        [0.5, glaze],
        [1, shaded(glaze, 0.16)],
      ],
      [0.1, 0],
      [0.9, 1],
    );
    const hollow = pen.linear(
      well,
      [
        [0, shaded(glaze, 0.24)],
        [0.3, shaded(glaze, 0.08)],
        [1, lit(glaze, 0.6)],
      ],
      [0.2, 0],
      [0.7, 1],
    );
    return [
      shadow(pen, 34, 40, 400, 168, 0.5),
      fill(smooth(ellipse(0, 16, 338, 148)), shaded(glaze, 0.34)),
      fill(smooth(outer), rim),
      stroke(smooth(ellipse(0, 1, 326, 141)), palette.accent, 6, 0.85),
      stroke(smooth(outer), shaded(glaze, 0.5), 2.2, 0.5),
      fill(smooth(well), hollow),
      stroke(smooth(ellipse(0, 7, 250, 102)), mix(glaze, "#ffffff", 0.8), 3, 0.8),
    ].join("");
  },
};
