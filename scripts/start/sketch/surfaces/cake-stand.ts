import { lit, shaded } from "../brush/color.ts";
import { fill, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { ellipse, extruded, type Point, round, smooth } from "../brush/shapes.ts";
import { solid } from "../brush/solid.ts";
import { type Profile, vessel } from "../brush/vessel.ts";
import type { Surface } from "../order.ts";

const height = 190;

const foot: Profile = [
  [128, 0],
  [124, 8],
  [70, 26],
  [30, 54],
  [24, 92],
  [36, 108],
  [24, 124],
  [40, 156],
  [84, height],
];

export const cakeStand: Surface = {
  name: "cake-stand",
  words: ["cake stand", "pedestal", "cake pedestal", "cupcake stand", "tiered stand", "footed stand"],
  lift: height,
  width: 580,
  back(pen, { palette, surfaceColor }) {
    const glaze = surfaceColor ?? "#f3ede0";
    const top = ellipse(0, -height, 278, 106, 0, 44);
    const hull = extruded(top, 20);
    const rim = pen.linear(
      hull,
      [
        [0, shaded(glaze, 0.26)],
        [0.25, lit(glaze, 0.6)],
        [0.6, shaded(glaze, 0.06)],
        [1, shaded(glaze, 0.4)],
      ],
      [0, 0],
      [1, 0],
    );
    const plate = pen.linear(
      top,
      [
        [0, shaded(glaze, 0.08)],
        [0.5, lit(glaze, 0.5)],
        [1, shaded(glaze, 0.12)],
      ],
      [0.1, 0],
      [0.8, 1],
    );
    const scallops = ellipse(0, -height + 18, 276, 106, 0, 60)
      .slice(1, 30)
      .map(([x, y]): Point => [x, y])
      .map(([x, y]) => solid(pen, ellipse(x, y, 16, 12, 0, 10), glaze, { brush: 0, shade: 0.5, ink: 1.4 }));
    const line = ellipse(0, -height + 7, 276, 105, 0, 60)
      .slice(1, 30)
      .map(([x, y]) => `${round(x)} ${round(y)}`)
      .join("L");
    return [
      shadow(pen, 40, 6, 300, 96, 0.5),
      vessel(pen, foot, 0, 0, glaze, { flatness: 0.36 }),
      shadow(pen, 4, -height + 46, 190, 42, 0.35),
      ...scallops,
      fill(smooth(hull), rim),
      stroke(smooth(hull), shaded(glaze, 0.6), 2.2, 0.45),
      stroke(`M${line}`, palette.accent, 5, 0.8),
      fill(smooth(top), plate),
      stroke(smooth(top), shaded(glaze, 0.45), 1.8, 0.4),
      stroke(smooth(ellipse(0, -height, 250, 94)), shaded(glaze, 0.3), 2, 0.35),
    ].join("");
  },
};
