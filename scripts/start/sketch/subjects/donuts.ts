import { lit, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { shadow, standing } from "../brush/shadow.ts";
import { blob, ellipse, type Outline, type Point, smooth, tilt } from "../brush/shapes.ts";
import { inkOf, shine } from "../brush/solid.ts";
import { scattered } from "../brush/texture.ts";
import type { Subject } from "../order.ts";
import { arrange } from "../parts/arrange.ts";
import { confetti, sprinkles } from "../parts/icing.ts";

const dough = "#d89a50";

/** Fills the room between two outlines. */
const ring = (outer: Outline, inner: Outline) => smooth(outer) + smooth([...inner].reverse());

/** `flat` 1 faces us, `tilt` lies on the table. */
function donut(
  pen: Pen,
  x: number,
  y: number,
  size: number,
  flat: number,
  icing: string,
  colors: readonly string[],
): string {
  const { random } = pen;
  const lying = flat < 0.7;
  const thick = lying ? size * 0.34 : 0;
  const middle = y - (lying ? thick : size * flat);
  const outer = blob(random, x, middle, size, size * flat, 0.015);
  const holeAt = lying ? middle - size * 0.05 : middle;
  const hole = ellipse(x, holeAt, size * 0.3, size * 0.3 * flat, 0, 20);
  const base = lying
    ? [
        ...ellipse(x, middle + thick, size * 0.97, size * flat, 0, 32).slice(0, 17),
        ...ellipse(x, middle, size, size * flat, 0, 32).slice(16),
      ]
    : outer;
  const glazeOuter = outer.map(([px, py], index): Point => {
    const wave = 0.93 + 0.05 * Math.sin(index * 1.7) + (lying && py > middle ? 0.08 : 0);
    return [x + (px - x) * wave, middle - size * 0.03 + (py - middle) * wave];
  });
  const glazeInner = ellipse(x, holeAt, size * 0.37, size * 0.37 * flat, 0, 20);
  const paint = pen.linear(
    glazeOuter,
    [
      [0, lit(icing, 0.5)],
      [0.45, icing],
      [1, shaded(icing, 0.24)],
    ],
    [0.15, 0],
    [0.8, 1],
  );
  const body = pen.radial(
    base,
    [
      [0, lit(dough, 0.3)],
      [0.6, dough],
      [1, shaded(dough, 0.4)],
    ],
    [0.4, 0.3],
    0.72,
  );
  const where = scattered(pen, glazeOuter, 60, 6).filter(
    ([px, py]) =>
      Math.hypot((px - x) / size, (py - holeAt) / (size * flat)) > 0.48 &&
      Math.hypot((px - x) / size, (py - middle) / (size * flat)) < 0.84,
  );
  const strands = where
    .slice(0, 26)
    .map(([px, py]) => sprinkles(pen, ellipse(px, py, 5, 4, 0, 6), [random.pick(colors)], 1, size * 0.13));
  const behind = blob(random, x + size * 0.16, middle - 2, size * 0.98, size * flat * 0.99, 0.01);
  const through = ellipse(x + size * 0.07, middle - 1, size * 0.27, size * 0.29 * flat, 0, 20);
  const back = lying ? "" : fill(ring(behind, through), shaded(dough, 0.34));
  return [
    lying
      ? shadow(pen, x + 8, y + 6, size * 1.14, size * 0.52, 0.55)
      : standing(pen, x + 14, y - 6, size * 0.8, size * 0.9),
    back,
    fill(lying ? smooth(base) : ring(base, hole), body),
    stroke(smooth(base), inkOf(dough), 2.2, 0.5),
    fill(ring(glazeOuter, glazeInner), paint),
    stroke(smooth(glazeOuter), shaded(icing, 0.5), 2, 0.45),
    lying ? fill(smooth(hole), shaded(dough, 0.62), 0.9) : "",
    stroke(smooth(glazeInner), shaded(icing, 0.5), 2, 0.45),
    ...strands,
    shine(glazeOuter, 0.4),
  ].join("");
}

export const donuts: Subject = {
  name: "donuts",
  words: ["donut", "doughnut", "glazed donut"],
  home: "parchment",
  tone: "#e2a08a",
  width: 500,
  height: 230,
  draw(pen, { flavors, palette, count }) {
    const { random } = pen;
    const colors = confetti(palette.asked);
    const main = flavors[0]?.icing ?? (palette.asked.length > 0 ? palette.accent : "#ef9fb0");
    const icings = [main, flavors[0] === undefined ? "#5a3222" : lit(main, 0.45), palette.asked[1] ?? "#fbf2e2", main];
    if (count !== null) {
      return arrange(random, count, [244, 112])
        .map(({ x, y, scale }, index) => donut(pen, x, y, 116 * scale, tilt + 0.05, icings[index % 3]!, colors))
        .join("");
    }
    const flip = random.chance(0.5) ? 1 : -1;
    return [
      donut(pen, flip * -110, -58, 112, tilt + 0.04, icings[1]!, colors),
      donut(pen, flip * -108, -104, 110, tilt + 0.04, icings[2]!, colors),
      donut(pen, flip * 96, 0, 118, 0.94, icings[0]!, colors),
      donut(pen, flip * -70, 64, 114, tilt + 0.06, icings[3]!, colors),
    ].join("");
  },
};
