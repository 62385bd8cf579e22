import { blockOf } from "../brush/block.ts";
import { lit, shaded } from "../brush/color.ts";
import { fill, type Pen, place, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { blob, type Outline, type Point, polygon } from "../brush/shapes.ts";
import { inkOf, solid } from "../brush/solid.ts";
import { scattered } from "../brush/texture.ts";
import type { Subject } from "../order.ts";

/** One broken shard with nuts in it, `flat` or leaning towards us. */
function shard(pen: Pen, x: number, y: number, size: number, color: string, nut: string): string {
  const { random } = pen;
  const corners = random.whole(5, 6);
  const start = random.between(0, 6);
  const base: Outline = Array.from({ length: corners }, (_, index): Point => {
    const angle = start + (index / corners) * Math.PI * 2;
    const reach = size * random.between(0.72, 1.1);
    return [Math.cos(angle) * reach, Math.sin(angle) * reach];
  });
  const { top, sides } = blockOf(base, 15, x, y);
  const walls = sides.map(
    ({ outline, facing }) =>
      fill(polygon(outline), shaded(color, 0.2 + facing * 0.16)) + stroke(polygon(outline), inkOf(color), 1.6, 0.4),
  );
  const face = pen.linear(
    top,
    [
      [0, lit(color, 0.55)],
      [0.45, lit(color, 0.06)],
      [1, shaded(color, 0.14)],
    ],
    [0.1, 0],
    [0.8, 1],
  );
  const nuts = scattered(pen, top, 9, 24).map(([nx, ny]) =>
    solid(pen, blob(random, nx, ny, 11, 7, 0.12, random.between(0, 3)), nut, { brush: 0, light: 0.7, ink: 1.3 }),
  );
  const gleam: Outline = top.map(
    ([px, py]): Point => [x + (px - x) * 0.5 - size * 0.16, y - 15 + (py - y + 15) * 0.4 - size * 0.08],
  );
  return [
    shadow(pen, x + 6, y + 5, size * 1.06, size * 0.48, 0.45),
    ...walls,
    fill(polygon(top), face),
    fill(polygon(gleam), "#fff4d6", 0.26),
    ...nuts,
    stroke(polygon(top), inkOf(color), 2, 0.45),
  ].join("");
}

export const brittle: Subject = {
  name: "brittle",
  words: [
    "brittle",
    "peanut brittle",
    "nut brittle",
    "chocolate bark",
    "bark",
    "praline shard",
    "toffee shard",
    "peppermint bark",
  ],
  home: "slate",
  tone: "#c47a24",
  width: 520,
  height: 190,
  draw(pen, { flavors }) {
    const dark = flavors.some(({ name }) => name === "chocolate");
    const [color, nut] = dark ? ["#54301f", "#e8c894"] : ["#c47a24", "#ecc893"];
    const spots = [
      [-120, -70, 92],
      [96, -76, 96],
      [-10, -40, 104],
      [-190, 0, 84],
      [186, -8, 86],
      [56, 34, 100],
      [-88, 48, 96],
      [6, -92, 80],
    ] as const;
    const upright = place(shard(pen, 0, 0, 92, color, nut), 0, -86, 0, [1, 1.7]);
    return [upright, ...spots.map(([x, y, size]) => shard(pen, x + pen.random.near(0, 8), y, size, color, nut))].join(
      "",
    );
  },
};
