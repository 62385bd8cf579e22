import { lit, shaded } from "../brush/color.ts";
import { fill, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import {
  ellipse,
  extruded,
  laid,
  type Outline,
  type Point,
  polygon,
  round,
  roundedBox,
  smooth,
} from "../brush/shapes.ts";
import { inkOf } from "../brush/solid.ts";
import { hatch } from "../brush/texture.ts";
import type { Surface } from "../order.ts";

/** A board with round corners and a handle on the right, seen from above. */
function boardShape(): Point[] {
  const body = roundedBox(-30, 0, 600, 360, 44);
  const handle: Outline = [
    [270, -70],
    [300, -46],
    [372, -42],
    [404, -24],
    [410, 0],
    [404, 24],
    [372, 42],
    [300, 46],
    [270, 70],
  ];
  const right = body.findIndex(([x, y]) => x > 269 && y > 0);
  return [...handle, ...body.slice(right), ...body.slice(0, right)];
}

export const board: Surface = {
  name: "board",
  words: [
    "wooden board",
    "board",
    "cutting board",
    "wood board",
    "chopping board",
    "bread board",
    "serving board",
    "breadboard",
  ],
  lift: 12,
  width: 760,
  back(pen, { surfaceColor }) {
    const wood = surfaceColor ?? "#b67d45";
    const mirror = pen.random.chance(0.5) ? 1 : -1;
    const order = boardShape().map(([x, y]): Point => [x * mirror, y]);
    const top = laid(mirror === 1 ? order : order.reverse(), 0, -6);
    const hull = extruded(top, 22);
    const side = pen.linear(
      hull,
      [
        [0, shaded(wood, 0.2)],
        [0.4, lit(wood, 0.05)],
        [1, shaded(wood, 0.5)],
      ],
      [0, 0],
      [1, 0],
    );
    const face = pen.linear(
      top,
      [
        [0, shaded(wood, 0.06)],
        [0.35, lit(wood, 0.3)],
        [1, shaded(wood, 0.12)],
      ],
      [0, 0],
      [1, 1],
    );
    const hole = ellipse(mirror * 374, -6, 15, 7.5);
    const seams = [-60, 52]
      .map((v) => `M${round(mirror * -326)} ${round(v * 0.42 - 6)}L${round(mirror * 266)} ${round(v * 0.42 - 4)}`)
      .join("");
    const grain = { length: 220, bend: 0.06, angle: 0 };
    return [
      shadow(pen, 26, 34, 400, 120, 0.55),
      fill(polygon(hull), side),
      stroke(polygon(hull), inkOf(wood), 2.4, 0.55),
      fill(polygon(top), face),
      hatch(pen, top, shaded(wood, 0.4), { ...grain, count: 120, width: 2, opacity: 0.28 }),
      hatch(pen, top, lit(wood, 0.6), { ...grain, count: 90, width: 2.4, opacity: 0.26 }),
      hatch(pen, top, shaded(wood, 0.55), { ...grain, count: 24, length: 90, width: 3, opacity: 0.22 }),
      stroke(seams, shaded(wood, 0.5), 2, 0.35),
      stroke(polygon(top), lit(wood, 0.7), 2.2, 0.45),
      fill(smooth(hole), shaded(wood, 0.7)),
      stroke(smooth(hole), lit(wood, 0.4), 1.6, 0.5),
    ].join("");
  },
};
