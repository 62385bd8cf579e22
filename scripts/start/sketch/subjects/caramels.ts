import { block, blockOf, footprint } from "../brush/block.ts";
import { lit, shaded } from "../brush/color.ts";
import { fill, type Pen, place, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { type Outline, polygon, round, roundedBox, smooth } from "../brush/shapes.ts";
import { shine, solid } from "../brush/solid.ts";
import { speckle } from "../brush/texture.ts";
import type { Subject } from "../order.ts";

const toffee = "#bd7426";

/** A caramel rolled in waxed paper with both ends twisted. */
function twisted(pen: Pen, x: number, y: number, size: number, turn: number): string {
  const paper = "#f1e3c6";
  const end = (side: 1 | -1): Outline => [
    [side * size * 0.94, -size * 0.1],
    [side * size * 1.34, -size * 0.2],
    [side * size * 1.96, -size * 0.52],
    [side * size * 1.84, -size * 0.1],
    [side * size * 2.04, size * 0.12],
    [side * size * 1.8, size * 0.5],
    [side * size * 1.3, size * 0.2],
    [side * size * 0.94, size * 0.12],
  ];
  const body = roundedBox(0, 0, size * 2, size * 1.06, size * 0.26);
  const folds = (side: 1 | -1) =>
    `M${round(side * size * 1)} 0L${round(side * size * 1.8)} ${round(-size * 0.3)}M${round(side * size)} 0L${round(side * size * 1.86)} ${round(size * 0.06)}M${round(side * size)} 0L${round(side * size * 1.7)} ${round(size * 0.36)}`;
  const piece = [
    shadow(pen, 6, size * 0.56, size * 2, size * 0.5, 0.45),
    ...[end(-1), end(1)].map(
      (outline) => fill(smooth(outline), paper) + stroke(smooth(outline), shaded(paper, 0.5), 1.8, 0.5),
    ),
    stroke(folds(-1) + folds(1), shaded(paper, 0.4), 1.8, 0.5),
    solid(pen, body, toffee, { light: 0.5, shade: 0.6, brush: 0.3 }),
    fill(smooth(roundedBox(-size * 0.1, -size * 0.16, size * 1.5, size * 0.42, size * 0.16)), "#fff6e0", 0.34),
    shine(body, 0.45),
  ].join("");
  return place(piece, x, y, turn);
}

/** A naked square of caramel with flakes of salt. */
function cube(pen: Pen, x: number, y: number, size: number, turn: number): string {
  const shape = blockOf(footprint(size, size, turn), size * 0.62, x, y);
  return [
    shadow(pen, x + 8, y + 4, size * 0.84, size * 0.4, 0.5),
    block(pen, shape, lit(toffee, 0.1), { side: toffee }),
    fill(
      polygon(
        shape.top.map(
          ([px, py]) => [x + (px - x) * 0.7 - 5, y - size * 0.62 + (py - y + size * 0.62) * 0.7 - 2] as const,
        ),
      ),
      "#fff0cf",
      0.25,
    ),
    speckle(pen, shape.top, "#ffffff", { count: 12, size: 3.4, opacity: 0.95 }),
  ].join("");
}

export const caramels: Subject = {
  name: "caramels",
  words: ["caramel", "salted caramel", "toffee", "butterscotch", "caramel candy"],
  home: "slate",
  tone: "#bd7426",
  width: 500,
  height: 190,
  draw(pen) {
    const { random } = pen;
    const flip = random.chance(0.5) ? 1 : -1;
    const near = (value: number) => flip * value + random.near(0, 6);
    return [
      cube(pen, flip * 128, -70, 84, 30),
      twisted(pen, flip * -116, -84, 50, near(-12)),
      cube(pen, flip * 40, -34, 88, 52),
      cube(pen, flip * 88, -84, 82, 18),
      twisted(pen, flip * -170, -8, 50, near(24)),
      cube(pen, flip * 172, -6, 86, 62),
      twisted(pen, flip * -58, 40, 54, near(-16)),
      twisted(pen, flip * 128, 68, 52, near(10)),
    ].join("");
  },
};
