import { lit, shaded } from "../brush/color.ts";
import { fill, type Pen, place, stroke } from "../brush/pen.ts";
import { shadow, standing } from "../brush/shadow.ts";
import { blob, ellipse, type Outline, smooth } from "../brush/shapes.ts";
import { inkOf, solid } from "../brush/solid.ts";
import { flecks, scattered } from "../brush/texture.ts";
import type { Subject } from "../order.ts";

const crust = "#bd7a34";

/** A plain ring with seeds; `flat` 1 faces us. */
function bagel(pen: Pen, size: number, flat: number): string {
  const outer = blob(pen.random, 0, 0, size, size * flat, 0.02);
  const hole = ellipse(size * 0.02, -size * 0.02, size * 0.22, size * 0.22 * flat, 0, 18);
  const ring = smooth(outer) + smooth([...hole].reverse());
  const paint = pen.radial(
    outer,
    [
      [0, shaded(crust, 0.4)],
      [0.3, lit(crust, 0.12)],
      [0.56, lit(crust, 0.42)],
      [0.8, crust],
      [1, shaded(crust, 0.45)],
    ],
    [0.47, 0.46],
    0.54,
  );
  const seeds = scattered(pen, outer, 60, 9).filter(([x, y]) => Math.hypot(x / size, y / (size * flat)) > 0.36);
  const gleam: Outline = [
    [-size * 0.7, -size * flat * 0.2],
    [-size * 0.4, -size * flat * 0.7],
    [size * 0.14, -size * flat * 0.76],
    [-size * 0.3, -size * flat * 0.58],
  ];
  return [
    fill(ring, paint),
    fill(smooth(gleam), "#fff0cf", 0.34),
    stroke(smooth(outer), inkOf(crust), 2.4, 0.55),
    stroke(smooth(hole), inkOf(crust), 2, 0.5),
    flecks(seeds, () => pen.random.between(2.6, 4), "#f4e4bf", 0.95),
  ].join("");
}

function lying(pen: Pen, x: number, y: number, size: number): string {
  const under = ellipse(x, y - size * 0.06, size * 0.98, size * 0.46);
  return [
    shadow(pen, x + 8, y + 8, size * 1.12, size * 0.54, 0.5),
    solid(pen, under, shaded(crust, 0.06), { shade: 1, brush: 0 }),
    place(bagel(pen, size, 0.46), x, y - size * 0.3),
  ].join("");
}

/** A tower of bagels and one that leans against it. */
export const bagels: Subject = {
  name: "bagels",
  words: ["bagel", "sesame bagel", "everything bagel"],
  home: "board",
  tone: crust,
  width: 480,
  height: 330,
  besides: ["wheat"],
  draw(pen, { count }) {
    const { random } = pen;
    const flip = random.chance(0.5) ? 1 : -1;
    const high = Math.min(6, Math.max(3, (count ?? 6) - 2));
    const pieces: string[] = [];
    for (let level = 0; level < high; level++) {
      pieces.push(lying(pen, flip * -92 + random.near(0, 9), -20 - level * 62, 122));
    }
    return [
      ...pieces,
      standing(pen, flip * 130, 6, 84, 80),
      place(bagel(pen, 116, 0.95), flip * 112, -94, random.near(0, 20)),
      lying(pen, flip * 24, 66, 110),
    ].join("");
  },
};
