import { lit, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { ellipse, type Outline, type Point, polygon, round, smooth, tilt } from "../brush/shapes.ts";
import { inkOf, solid } from "../brush/solid.ts";
import { flecks, scattered, speckle } from "../brush/texture.ts";
import type { Subject } from "../order.ts";

const paste = "#f2cf79";
const rind = "#d9963c";

/** Points of a circle lying on the table. */
const round3 = (x: number, y: number, radius: number, from: number, to: number): Point[] =>
  Array.from({ length: 25 }, (_, index) => {
    const angle = from + ((to - from) * index) / 24;
    return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius * tilt];
  });

function holes(pen: Pen, face: Outline, count: number): string {
  return scattered(pen, face, count, 26)
    .map(([x, y]) => {
      const size = pen.random.between(5, 13);
      return (
        fill(smooth(ellipse(x, y, size, size * 0.86, 0, 14)), shaded(paste, 0.3)) +
        fill(smooth(ellipse(x + size * 0.2, y + size * 0.24, size * 0.72, size * 0.58, 0, 12)), shaded(paste, 0.12)) +
        stroke(smooth(ellipse(x, y, size, size * 0.86, 0, 14)), inkOf(paste), 1.2, 0.3)
      );
    })
    .join("");
}

/** Part of a wheel between two angles: the rind outside, the cut faces inside. */
function wheel(pen: Pen, x: number, y: number, radius: number, height: number, from: number, to: number): string {
  const arcTop = round3(x, y - height, radius, from, to);
  const frontTop = round3(x, y - height, radius, Math.max(0, from), Math.min(Math.PI, to));
  const frontFoot = round3(x, y, radius, Math.max(0, from), Math.min(Math.PI, to));
  const wall = [...frontTop, ...frontFoot.reverse()];
  const cut = (angle: number): Outline => {
    const [ex, ey] = [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius * tilt];
    return [
      [x, y - height],
      [ex, ey - height],
      [ex, ey],
      [x, y],
    ];
  };
  const face = (angle: number, dark: number) => {
    const outline = cut(angle);
    const paint = pen.linear(outline, [
      [0, lit(paste, 0.4 - dark)],
      [1, shaded(paste, dark)],
    ]);
    return fill(polygon(outline), paint) + holes(pen, outline, 9) + stroke(polygon(outline), inkOf(paste), 2, 0.45);
  };
  const top = [...arcTop, [x, y - height] as Point];
  const topPaint = pen.linear(
    top,
    [
      [0, lit(rind, 0.5)],
      [1, rind],
    ],
    [0.1, 0],
    [0.8, 1],
  );
  const wallPaint = pen.linear(
    wall,
    [
      [0, shaded(rind, 0.25)],
      [0.3, lit(rind, 0.25)],
      [1, shaded(rind, 0.42)],
    ],
    [0, 0],
    [1, 0],
  );
  return [
    face(from, 0.16),
    face(to, 0.04),
    fill(polygon(wall), wallPaint),
    speckle(pen, wall, shaded(rind, 0.5), { count: 70, size: 2.4, opacity: 0.3 }),
    stroke(polygon(wall), inkOf(rind), 2, 0.45),
    fill(polygon(top), topPaint),
    flecks(scattered(pen, top, 30, 16), () => 3, shaded(rind, 0.3), 0.35),
    stroke(polygon(top), inkOf(rind), 2, 0.4),
  ].join("");
}

export const cheese: Subject = {
  name: "cheese",
  words: ["cheese", "cheese wheel", "cheddar", "gouda", "brie", "goat cheese", "charcuterie"],
  home: "slate",
  tone: "#e3ac55",
  width: 500,
  height: 220,
  besides: ["nuts"],
  draw(pen) {
    const { random } = pen;
    const open = random.between(0.3, 0.5);
    const grape = (x: number, y: number) =>
      solid(pen, ellipse(x, y, 20, 19, 0, 14), random.pick(["#6e3a63", "#83476f", "#5b3156"]), {
        brush: 0,
        light: 0.7,
        shade: 0.9,
        ink: 1.4,
      });
    const bunch = [
      [-196, 46],
      [-160, 36],
      [-178, 66],
      [-142, 62],
      [-214, 74],
      [-160, 88],
      [-124, 84],
      [-190, 94],
    ].map(([x, y]) => grape(x!, y!));
    const wedge: Outline = [
      [90, 74],
      [262, 30],
      [286, 74],
    ];
    const raised = wedge.map(([x, y]): Point => [x, y - 66]);
    const nearSide: Outline = [raised[0]!, raised[2]!, wedge[2]!, wedge[0]!];
    const nearPaint = pen.linear(nearSide, [
      [0, lit(paste, 0.4)],
      [1, shaded(paste, 0.1)],
    ]);
    return [
      shadow(pen, 10, 2, 250, 110, 0.5),
      wheel(pen, -30, -26, 206, 112, open + 0.72, open + Math.PI * 2),
      shadow(pen, 196, 72, 130, 40, 0.45),
      fill(polygon(raised), lit(paste, 0.35)),
      stroke(polygon(raised), inkOf(paste), 2, 0.45),
      fill(polygon(nearSide), nearPaint),
      holes(pen, nearSide, 7),
      stroke(polygon(nearSide), inkOf(paste), 2, 0.45),
      stroke(`M${round(286)} 8V74`, rind, 8, 0.95),
      shadow(pen, -166, 92, 90, 32, 0.45),
      ...bunch,
      stroke("M-166 40q6 -30 26 -38", "#7d8a45", 5),
    ].join("");
  },
};
