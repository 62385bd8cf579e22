import { lit, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { standing } from "../brush/shadow.ts";
import { blob, ellipse, extruded, type Point, round, smooth, softLine } from "../brush/shapes.ts";
import { solid } from "../brush/solid.ts";
import { speckle } from "../brush/texture.ts";
import type { Subject } from "../order.ts";
import { arrange } from "../parts/arrange.ts";

const dough = "#d99c58";

function roll(pen: Pen, x: number, y: number, radius: number, icing: string): string {
  const { random } = pen;
  const high = radius * 0.72;
  const ry = radius * 0.5;
  const top = blob(random, x, y - high, radius, ry, 0.02);
  const hull = extruded(top, high);
  const spiral: Point[] = [];
  const start = random.between(0, Math.PI * 2);
  for (let step = 0; step <= 70; step++) {
    const share = step / 70;
    const angle = start + share * Math.PI * 6.4;
    spiral.push([
      x + Math.cos(angle) * radius * 0.95 * share,
      y - high + Math.sin(angle) * ry * 0.95 * share - (1 - share) * 12,
    ]);
  }
  const path = softLine(spiral);
  const layers = [0.3, 0.62].map((share) => {
    const line = ellipse(x, y - high * share, radius * 0.985, ry * 0.98, 0, 32).slice(1, 16);
    return stroke(`M${line.map(([px, py]) => `${round(px)} ${round(py)}`).join("L")}`, "#7a4319", 4, 0.4);
  });
  let ribbons = "";
  for (let index = 0; index < 4; index++) {
    const across = (index - 1.5) * radius * 0.44;
    const bow = Math.sqrt(1 - (across / radius) ** 2);
    const run = index % 2 === 0 ? high * random.between(0.25, 0.6) : 0;
    ribbons += `M${round(x + across - 14)} ${round(y - high - ry * bow * 0.86)}Q${round(x + across + 18)} ${round(y - high)} ${round(x + across)} ${round(y - high + ry * bow * 0.92)}v${round(run)}`;
  }
  const pool = blob(random, x - 4, y - high - 8, radius * 0.34, ry * 0.3, 0.2);
  return [
    standing(pen, x, y, radius * 0.98, high),
    solid(pen, hull, dough, { light: 0.4, shade: 0.9 }),
    ...layers,
    fill(smooth(top), lit(dough, 0.22), 0.8),
    stroke(path, "#7a4319", 11, 0.85),
    stroke(path, "#a5622a", 4, 0.7),
    speckle(pen, top, "#6b3814", { count: 60, size: 2.4, opacity: 0.3 }),
    fill(smooth(pool.map(([px, py]): Point => [px + 1, py + 5])), shaded(dough, 0.5), 0.3),
    fill(smooth(pool), icing, 0.55),
    stroke(ribbons, shaded(icing, 0.4), 9.5, 0.3),
    stroke(ribbons, icing, 7.4, 0.96),
    stroke(ribbons, "#ffffff", 2.4, 0.5),
  ].join("");
}

export const cinnamonRolls: Subject = {
  name: "cinnamon rolls",
  words: ["cinnamon roll", "cinnamon bun", "sticky bun", "sweet roll", "swirl bun"],
  home: "board",
  tone: "#d99c58",
  width: 500,
  height: 270,
  besides: ["cinnamon"],
  draw(pen, { flavors, count }) {
    const icing = flavors.find(({ name }) => name !== "cinnamon")?.icing ?? "#fdf5e6";
    const { random } = pen;
    if (count !== null) {
      return arrange(random, count, [250, 128])
        .map(({ x, y, scale }) => roll(pen, x, y, 120 * scale, icing))
        .join("");
    }
    const flip = random.chance(0.5) ? 1 : -1;
    return [
      roll(pen, flip * -118 + random.near(0, 6), -18, 122, icing),
      roll(pen, flip * 126 + random.near(0, 6), -6, 118, icing),
      roll(pen, random.near(0, 10), -96, 116, icing),
      roll(pen, flip * 14 + random.near(0, 12), 62, 108, icing),
    ].join("");
  },
};
