import { blockOf } from "../brush/block.ts";
import { lit, mix, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import {
  blob,
  ellipse,
  laid,
  move,
  type Outline,
  type Point,
  polygon,
  round,
  smooth,
  turned,
} from "../brush/shapes.ts";
import { inkOf, shine, solid } from "../brush/solid.ts";
import { speckle } from "../brush/texture.ts";
import type { Subject } from "../order.ts";

/** A round chocolate in a pleated paper cup. */
function truffle(pen: Pen, x: number, y: number, size: number, look: number, accent: string): string {
  const { random } = pen;
  const color = ["#5a321f", "#3f2217", "#f0dfc2", "#7a4a2b", mix(accent, "#f6dccb", 0.35)][look % 5]!;
  const cup = "#6d4a34";
  const pleats: Point[] = ellipse(x, y - size * 0.3, size * 1.16, size * 0.5, 0, 36).map(([px, py], index) => [
    x + (px - x) * (index % 2 === 0 ? 1 : 0.9),
    py - (index % 2 === 0 ? 4 : 0),
  ]);
  const ball = blob(random, x, y - size * 0.74, size * 0.94, size * 0.86, 0.02);
  const finish = [
    () => {
      const lines = [-0.4, -0.1, 0.2, 0.5].map(
        (share) =>
          `M${round(x + share * size - 12)} ${round(y - size * 1.3)}q14 ${round(size * 0.4)} ${round(size * 0.3)} ${round(size * 0.86)}`,
      );
      return stroke(lines.join(""), lit(color, lookLight(color)), 3, 0.9);
    },
    () => speckle(pen, ball, "#a5673c", { count: 120, size: 2.6, opacity: 0.8 }),
    () => speckle(pen, ball, "#fffdf6", { count: 90, size: 2.4, opacity: 0.9 }),
    () =>
      solid(pen, blob(random, x - 3, y - size * 1.45, size * 0.24, size * 0.16, 0.1), "#d9a25e", {
        brush: 0,
        ink: 1.4,
      }),
    () => fill(smooth(blob(random, x - 2, y - size * 1.26, size * 0.42, size * 0.2, 0.16)), lit(color, 0.6), 0.8),
  ][look % 5]!;
  return [
    fill(smooth(pleats), shaded(cup, 0.3)),
    stroke(smooth(pleats), lit(cup, 0.4), 2, 0.6),
    solid(pen, ball, color, { brush: 0, light: 0.6, shade: 0.8, ink: 1.8 }),
    shine(ball, 0.4),
    finish(),
  ].join("");
}

const lookLight = (color: string) => (color === "#3f2217" ? 0.4 : 0.6);

/** An open box: a grid of chocolates, and the lid leaning behind it. */
export const truffles: Subject = {
  name: "box of truffles",
  words: [
    "truffle",
    "chocolate truffle",
    "box of chocolates",
    "chocolate box",
    "bonbon",
    "praline",
    "box of truffles",
    "chocolate",
    "chocolate candy",
    "peanut butter cup",
  ],
  home: "marble",
  tone: "#5a321f",
  width: 480,
  height: 280,
  besides: ["chocolate"],
  draw(pen, { palette }) {
    const { random } = pen;
    const flip = random.chance(0.5) ? 1 : -1;
    const paper = mix(palette.accent, "#fff3e4", 0.12);
    const [half, deep, high] = [228, 226, 46];
    const slope = flip * -0.1;
    const at = (u: number, v: number): Point => [u + v * slope, v];
    const base: Outline = [at(-half, -deep), at(half, -deep), at(half, deep), at(-half, deep)];
    const { top, sides } = blockOf(base, high, 0, -6);
    const lining = move(
      laid([
        at(-half + 14, -deep + 26),
        at(half - 14, -deep + 26),
        at(half - 14, deep - 20),
        at(-half + 14, deep - 20),
      ]),
      0,
      -high + 12,
    );
    const lid: Outline = turned(
      [
        [-half + 20, -104],
        [half - 20, -104],
        [half - 36, -244],
        [-half + 36, -244],
      ],
      flip * 0.12,
      [0, -120],
    );
    const lidPaint = pen.linear(lid, [
      [0, lit(paper, 0.3)],
      [1, shaded(paper, 0.25)],
    ]);
    const inner = lid.map(([x, y]): Point => [flip * 8 + (x - flip * 8) * 0.92, -174 + (y + 174) * 0.86]);
    const sweets: string[] = [];
    for (let row = 0; row < 3; row++) {
      for (let column = 0; column < 5; column++) {
        const [u, v] = at((column - 2) * 84, (row - 1) * 132);
        sweets.push(truffle(pen, u, v * 0.42 - 24, 39, random.whole(0, 4) + row, palette.accent));
      }
    }
    const walls = sides.map(({ outline, facing }) => {
      const paint = pen.linear(outline, [
        [0, shaded(paper, 0.06 + 0.12 * facing)],
        [1, shaded(paper, 0.24 + 0.14 * facing)],
      ]);
      const [[ax, ay], [bx, by]] = outline as [Point, Point];
      const ribbon = `M${round(ax)} ${round(ay + high * 0.5)}L${round(bx)} ${round(by + high * 0.5)}`;
      return (
        fill(polygon(outline), paint) +
        stroke(ribbon, palette.second, 9, 0.95) +
        stroke(polygon(outline), inkOf(paper), 2.2, 0.5)
      );
    });
    const [tl, tr, br, bl] = top as [Point, Point, Point, Point];
    return [
      shadow(pen, 20, 10, 330, 150, 0.5),
      fill(polygon(lid), lidPaint),
      fill(polygon(inner), lit(paper, 0.7), 0.8),
      stroke(polygon(lid), inkOf(paper), 2.2, 0.5),
      shadow(pen, 0, -110, 250, 26, 0.4),
      fill(polygon(top), shaded(paper, 0.4)),
      fill(polygon(lining), shaded("#f3e4cc", 0.2)),
      ...sweets.slice(0, 10),
      ...sweets.slice(10),
      ...walls,
      stroke(`M${[bl, tl, tr, br].map(([x, y]) => `${round(x)} ${round(y)}`).join("L")}Z`, lit(paper, 0.5), 5, 0.95),
      ...[
        [-flip * 120, 132],
        [-flip * 36, 142],
      ].map(
        ([x, y], index) =>
          shadow(pen, x! + 6, y! + 4, 52, 22, 0.5) + truffle(pen, x!, y!, 38, index + 1, palette.accent),
      ),
    ].join("");
  },
};
