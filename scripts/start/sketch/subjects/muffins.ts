import { lit, mix, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { standing } from "../brush/shadow.ts";
import { blob, type Outline, type Point, polygon, smooth, softLine } from "../brush/shapes.ts";
import { solid } from "../brush/solid.ts";
import { scattered, speckle } from "../brush/texture.ts";
import type { Order, Subject } from "../order.ts";
import { arrange } from "../parts/arrange.ts";

/** A muffin in a tulip of folded baking paper, whose corners stand up. */
function muffin(pen: Pen, x: number, y: number, size: number, { flavors }: Order): string {
  const { random } = pen;
  const taste = flavors[0];
  const dough = taste?.dough ?? mix("#d99f55", taste?.icing ?? "#d99f55", 0.1);
  const bit = taste?.jam ?? "#46549a";
  const at = (px: number, py: number): Point => [x + px * size, y + py * size];
  const paper = "#efe0c4";
  const back: Outline = [
    at(-0.98, -0.95),
    at(-0.74, -1.5),
    at(-0.45, -1.12),
    at(0, -1.66),
    at(0.42, -1.14),
    at(0.78, -1.46),
    at(0.98, -0.95),
  ];
  const front: Outline = [
    at(-1.02, -0.98),
    at(-1.06, -1.36),
    at(-0.62, -0.92),
    at(-0.3, -1.24),
    at(0.06, -0.86),
    at(0.42, -1.22),
    at(0.66, -0.9),
    at(1.1, -1.34),
    at(1.02, -0.96),
    at(0.68, -0.02),
    at(0.34, 0.14),
    at(-0.34, 0.14),
    at(-0.68, -0.02),
  ];
  const crown = blob(random, x, y - size * 1.2, size * 0.98, size * 0.66, 0.05);
  const heart = blob(random, x - size * 0.12, y - size * 1.38, size * 0.62, size * 0.4, 0.08);
  const glow = pen.radial(heart, [
    [0, lit(dough, 0.55), 0.8],
    [1, lit(dough, 0.4), 0],
  ]);
  const fruits = scattered(pen, crown, 9, size * 0.3).map(([bx, by]) => {
    const berry = blob(random, bx, by, size * 0.12, size * 0.105, 0.06);
    const juice = blob(random, bx, by + 3, size * 0.16, size * 0.13, 0.1);
    return fill(smooth(juice), shaded(bit, 0.2), 0.35) + solid(pen, berry, bit, { brush: 0, shade: 0.7, ink: 1.2 });
  });
  const crumbs = scattered(pen, heart, 14, size * 0.12).map(([bx, by]) =>
    solid(pen, blob(random, bx, by, size * 0.06, size * 0.045, 0.2), lit(dough, 0.35), { brush: 0, ink: 1 }),
  );
  const folds = [-0.5, -0.15, 0.24, 0.6].map((share) =>
    stroke(
      softLine([at(share * 1.3, -0.9), at(share * 1.06, -0.45), at(share * 0.86, 0.04)]),
      shaded(paper, 0.4),
      2.4,
      0.4,
    ),
  );
  const sheet = pen.linear(
    front,
    [
      [0, shaded(paper, 0.14)],
      [0.3, lit(paper, 0.6)],
      [1, shaded(paper, 0.32)],
    ],
    [0, 0],
    [1, 0.1],
  );
  return [
    standing(pen, x, y, size * 0.76, size),
    fill(polygon(back), shaded(paper, 0.28)),
    stroke(polygon(back), shaded(paper, 0.6), 2, 0.4),
    solid(pen, crown, dough, { light: 0.4, shade: 0.8 }),
    fill(smooth(heart), glow),
    speckle(pen, crown, shaded(dough, 0.45), { count: 50, size: 2.6, opacity: 0.3 }),
    ...fruits,
    ...crumbs,
    fill(polygon(front), sheet),
    ...folds,
    stroke(polygon(front), shaded(paper, 0.6), 2.2, 0.5),
  ].join("");
}

export const muffins: Subject = {
  name: "muffins",
  words: ["muffin", "bran muffin", "breakfast muffin"],
  home: "board",
  tone: "#dba862",
  width: 460,
  height: 230,
  besides: ["blueberry"],
  draw(pen, order) {
    return arrange(pen.random, order.count ?? 3, [270, 100])
      .map(({ x, y, scale }) => muffin(pen, x, y - 16, 102 * scale, order))
      .join("");
  },
};
