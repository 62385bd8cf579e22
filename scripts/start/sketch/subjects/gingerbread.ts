import { lit, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { ellipse, laid, move, type Outline, type Point, round, scaled, smooth, turned } from "../brush/shapes.ts";
import { slab, solid } from "../brush/solid.ts";
import { speckle } from "../brush/texture.ts";
import type { Subject } from "../order.ts";

const half: Outline = [
  [0, -1.28],
  [0.2, -1.24],
  [0.34, -1.04],
  [0.3, -0.82],
  [0.2, -0.68],
  [0.44, -0.62],
  [0.74, -0.66],
  [0.84, -0.5],
  [0.76, -0.34],
  [0.4, -0.3],
  [0.32, -0.1],
  [0.46, 0.24],
  [0.54, 0.56],
  [0.42, 0.7],
  [0.24, 0.66],
  [0.1, 0.3],
  [0, 0.16],
];
const man: Outline = [
  ...half,
  ...half
    .slice(1, -1)
    .reverse()
    .map(([x, y]): Point => [-x, y]),
];

/** One gingerbread man; lying on the table, or standing and looking at us. */
function gingerbread(
  pen: Pen,
  x: number,
  y: number,
  size: number,
  turn: number,
  standing: boolean,
  button: string,
): string {
  const dough = "#a8622f";
  const at = (points: Outline): Point[] => {
    const grown = turned(scaled(points, size), turn);
    return standing ? move(grown, x, y - size * 0.62) : laid(grown, x, y - 10);
  };
  const edge = at(man);
  const icing = (points: Outline) =>
    `M${at(points)
      .map(([px, py]) => `${round(px)} ${round(py)}`)
      .join("L")}`;
  const wave = (cx: number, cy: number, angle: number): Outline =>
    Array.from({ length: 7 }, (_, index): Point => {
      const along = (index - 3) * 0.055;
      const across = index % 2 === 0 ? 0.035 : -0.035;
      return [
        cx + Math.cos(angle) * along - Math.sin(angle) * across,
        cy + Math.sin(angle) * along + Math.cos(angle) * across,
      ];
    });
  const lines = [wave(-0.62, -0.5, 1.5), wave(0.62, -0.5, 1.6), wave(-0.36, 0.46, 0.3), wave(0.36, 0.46, -0.3)]
    .map(icing)
    .join("");
  const smile = icing([
    [-0.13, -0.93],
    [-0.06, -0.87],
    [0.06, -0.87],
    [0.13, -0.93],
  ]);
  const spot = (px: number, py: number, radius: number): string => {
    const [[cx, cy]] = at([[px, py]]) as [Point];
    return smooth(ellipse(cx, cy, radius, radius * (standing ? 0.95 : 0.6), 0, 10));
  };
  const buttons = [-0.48, -0.28, -0.08].map((py) => {
    const [[cx, cy]] = at([[0, py]]) as [Point];
    return solid(pen, ellipse(cx, cy, size * 0.055, size * (standing ? 0.053 : 0.034), 0, 10), button, {
      brush: 0,
      ink: 1,
    });
  });
  return [
    standing
      ? shadow(pen, x + 18, y + 2, size * 0.7, size * 0.2, 0.5)
      : shadow(pen, x + 6, y + 4, size * 0.9, size * 0.46, 0.45),
    standing ? fill(smooth(move(edge, size * 0.07, -3)), shaded(dough, 0.42)) : "",
    standing ? solid(pen, edge, dough, { light: 0.4 }) : slab(pen, edge, 12, dough, { light: 0.4 }),
    speckle(pen, edge, shaded(dough, 0.4), { count: 60, size: 2, opacity: 0.3 }),
    stroke(lines + smile, "#fffaf0", size * 0.035, 0.95),
    fill(spot(-0.11, -1.05, size * 0.036) + spot(0.11, -1.05, size * 0.036), "#fffaf0"),
    ...buttons,
  ].join("");
}

export const gingerbreadMen: Subject = {
  name: "gingerbread men",
  words: [
    "gingerbread man",
    "gingerbread men",
    "gingerbread",
    "gingerbread cookie",
    "ginger snap",
    "gingerbread people",
    "gingerbread house",
  ],
  home: "parchment",
  tone: "#a8622f",
  width: 460,
  height: 290,
  besides: ["cinnamon"],
  draw(pen, { palette }) {
    const flip = pen.random.chance(0.5) ? 1 : -1;
    const near = (value: number) => pen.random.near(value, 0.1);
    return [
      gingerbread(pen, flip * 60, -26, 146, near(flip * 0.12), true, palette.second),
      gingerbread(pen, flip * -112, 2, 150, near(flip * -0.1), true, lit(palette.accent, 0.1)),
      gingerbread(pen, flip * 132, 66, 130, near(flip * 1.25), false, "#cf4a4a"),
    ].join("");
  },
};
