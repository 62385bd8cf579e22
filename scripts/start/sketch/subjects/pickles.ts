import { lit, shaded } from "../brush/color.ts";
import { tubeOutline } from "../brush/cord.ts";
import { fill, type Pen } from "../brush/pen.ts";
import { shadow, standing } from "../brush/shadow.ts";
import { ellipse, type Point, smooth } from "../brush/shapes.ts";
import { solid } from "../brush/solid.ts";
import { flecks, scattered } from "../brush/texture.ts";
import { gleam, type Profile, vessel } from "../brush/vessel.ts";
import type { Subject } from "../order.ts";
import { label, screwLid } from "../parts/jar.ts";
import { sprig, stem } from "../props/plants.ts";

const green = "#7f9440";

/** A tall jar with shoulders. */
const jar: Profile = [
  [92, 0],
  [102, 10],
  [104, 40],
  [104, 262],
  [94, 292],
  [80, 306],
  [80, 318],
];

function pickle(pen: Pen, x: number, y: number, length: number, turn: number): string {
  const spine: Point[] = Array.from({ length: 9 }, (_, index) => {
    const along = (index / 8 - 0.5) * length;
    const bend = Math.sin((index / 8) * Math.PI) * length * 0.07;
    return [x + Math.cos(turn) * along - Math.sin(turn) * bend, y + Math.sin(turn) * along + Math.cos(turn) * bend];
  });
  const body = tubeOutline(
    spine,
    (share) => length * 0.145 * Math.sin(Math.PI * Math.min(0.95, Math.max(0.05, share))) ** 0.5,
  );
  const warts = scattered(pen, body, 14, 12);
  return [
    solid(pen, body, green, { light: 0.5, shade: 0.8, brush: 0.4 }),
    flecks(warts, () => pen.random.between(2, 3.6), lit(green, 0.5), 0.7),
    flecks(
      warts.map(([wx, wy]): Point => [wx + 1.5, wy + 1.8]),
      () => 1.8,
      shaded(green, 0.6),
      0.5,
    ),
  ].join("");
}

function coin(pen: Pen, x: number, y: number, size: number): string {
  const face = ellipse(x, y, size, size * 0.5);
  const seeds = Array.from({ length: 9 }, (_, index): Point => {
    const angle = (index / 9) * Math.PI * 2;
    return [x + Math.cos(angle) * size * 0.46, y + Math.sin(angle) * size * 0.23];
  });
  return [
    shadow(pen, x + 4, y + 9, size * 1.1, size * 0.5, 0.4),
    fill(smooth(ellipse(x, y + 7, size, size * 0.5)), shaded(green, 0.45)),
    solid(pen, face, green, { brush: 0, ink: 1.6 }),
    fill(smooth(ellipse(x, y, size * 0.84, size * 0.41)), "#d6dd9e"),
    flecks(seeds, () => size * 0.07, "#aab465", 0.9),
  ].join("");
}

export const pickles: Subject = {
  name: "jar of pickles",
  words: ["pickle", "jar of pickles", "pickle jar", "cucumber", "dill pickle"],
  home: "board",
  tone: "#8fa050",
  width: 420,
  height: 390,
  besides: ["herbs"],
  draw(pen, { palette }) {
    const { random } = pen;
    const flip = random.chance(0.5) ? 1 : -1;
    const x = flip * -52;
    const brine = "#c9d28c";
    const inner = jar
      .filter(([, height]) => height < 280)
      .map(([radius, height]) => [radius - 6, Math.max(6, height)] as const);
    const contents = [
      [-56, 78],
      [-16, 84],
      [26, 76],
      [62, 86],
      [-40, 196],
      [2, 202],
      [44, 194],
    ].map(([dx, up]) => pickle(pen, x + dx!, -up!, 138, Math.PI / 2 + random.near(0, 0.12)));
    const dill = [-70, 74].map((dx) => sprig(pen, stem(pen, x + dx, -60, 180, -90, 0.1), "#6f8a45", 26, 0.24));
    return [
      standing(pen, x, 0, 108, 300),
      vessel(pen, jar, x, 0, "#dde8df", { glass: true }),
      vessel(pen, inner, x, 0, brine, { ink: 0, glass: true }),
      ...dill,
      ...contents,
      fill(smooth(ellipse(x, -268, 92, 26)), lit(brine, 0.3), 0.9),
      flecks(scattered(pen, ellipse(x, -150, 84, 100), 16, 16), () => 3, "#fff6cf", 0.7),
      gleam(jar, x, 0, 24, 256, 0.6),
      label(pen, jar, x, 0, 70, 150, palette.accent, pickle(pen, 0, 8, 56, -0.25)),
      screwLid(pen, x, -312, 92, 40, palette.second),
      shadow(pen, x + flip * 190, 40, 110, 34, 0.4),
      pickle(pen, x + flip * 182, 14, 170, flip * 0.2),
      coin(pen, x + flip * 130, 64, 34),
      coin(pen, x + flip * 196, 76, 32),
    ].join("");
  },
};
