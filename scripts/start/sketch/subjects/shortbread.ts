import { block, blockOf, footprint } from "../brush/block.ts";
import { lit, shaded } from "../brush/color.ts";
import type { Pen } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import type { Point } from "../brush/shapes.ts";
import { flecks, speckle } from "../brush/texture.ts";
import type { Subject } from "../order.ts";

const dough = "#e3bd78";

/** A thick finger with rows of fork pricks and a dusting of sugar. */
function finger(pen: Pen, x: number, y: number, turn: number): string {
  const [long, wide, high] = [224, 72, 40];
  const shape = blockOf(footprint(long, wide, turn), high, x, y);
  const angle = (turn * Math.PI) / 180;
  const pricks: Point[] = [];
  for (let column = -3; column <= 3; column++) {
    for (const row of [-0.5, 0.5]) {
      const [u, v] = [column * 30, row * 30];
      pricks.push([
        x + u * Math.cos(angle) - v * Math.sin(angle),
        y - high + (u * Math.sin(angle) + v * Math.cos(angle)) * 0.42,
      ]);
    }
  }
  return [
    shadow(pen, x + 8, y + 8, long * 0.56, 44, 0.4),
    block(pen, shape, lit(dough, 0.1), { side: shaded(dough, 0.04) }),
    ...shape.sides.map(({ outline }) =>
      speckle(pen, outline, shaded(dough, 0.4), { count: 30, size: 2.4, opacity: 0.3 }),
    ),
    flecks(pricks, () => 4.2, shaded(dough, 0.5), 0.75),
    speckle(pen, shape.top, "#ffffff", { count: 70, size: 2.2, opacity: 0.8 }),
  ].join("");
}

/** Fingers laid crosswise, two to a layer. */
export const shortbread: Subject = {
  name: "shortbread",
  words: ["shortbread", "shortbread finger", "butter shortbread"],
  home: "parchment",
  tone: dough,
  width: 460,
  height: 230,
  draw(pen) {
    const { random } = pen;
    const flip = random.chance(0.5) ? 1 : -1;
    const pieces: string[] = [];
    for (let level = 0; level < 4; level++) {
      const turn = (level % 2 === 0 ? 24 : -46) * flip + random.near(0, 4);
      const angle = ((turn + 90) * Math.PI) / 180;
      const pair = [-52, 52].map(
        (apart): Point => [flip * -50 + Math.cos(angle) * apart, -26 - level * 41 + Math.sin(angle) * apart * 0.42],
      );
      pair.sort((one, two) => one[1] - two[1]);
      for (const [x, y] of pair) pieces.push(finger(pen, x, y, turn));
    }
    return [...pieces, finger(pen, flip * 150, 56, flip * -24 + random.near(0, 6))].join("");
  },
};
