import { tubeOutline } from "../brush/cord.ts";
import { type Pen, place } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import type { Point } from "../brush/shapes.ts";
import { solid } from "../brush/solid.ts";
import { speckle } from "../brush/texture.ts";
import type { Subject } from "../order.ts";
import { flour, score } from "../parts/bread.ts";

const crust = "#c5843f";

function baguette(pen: Pen, length: number, width: number): string {
  const half = length / 2;
  const spine: Point[] = Array.from({ length: 15 }, (_, index) => {
    const share = index / 14;
    return [-half + length * share, Math.sin(share * Math.PI) * -10];
  });
  const body = tubeOutline(
    spine,
    (share) => width * Math.sin(Math.PI * Math.min(0.992, Math.max(0.008, share))) ** 0.5,
  );
  const cuts = [-0.34, -0.17, 0, 0.17, 0.34].map((share) => {
    const x = share * length;
    return score(
      pen,
      [x - length * 0.075, width * 0.42 - 8],
      [x, -8],
      [x + length * 0.085, -width * 0.6 - 8],
      11,
      crust,
    );
  });
  return [
    shadow(pen, 12, width * 0.86, half * 1.02, width * 0.9, 0.5),
    solid(pen, body, crust, { light: 0.5, shade: 0.8, brush: 1 }),
    speckle(pen, body, "#7c4518", { count: 90, size: 3, opacity: 0.22 }),
    flour(pen, body, 80),
    ...cuts,
  ].join("");
}

export const baguettes: Subject = {
  name: "baguettes",
  words: ["baguette", "french bread", "ciabatta", "breadstick", "bread stick"],
  home: "linen",
  tone: "#c5843f",
  width: 560,
  height: 170,
  besides: ["wheat"],
  draw(pen) {
    const flip = pen.random.chance(0.5) ? 1 : -1;
    const turn = () => pen.random.near(0, 3);
    return [
      place(baguette(pen, 540, 46), 0, -96, flip * (-13 + turn())),
      place(baguette(pen, 560, 48), 0, -30, flip * (-6 + turn())),
      place(baguette(pen, 560, 50), -6 * flip, -36, flip * (17 + turn())),
    ].join("");
  },
};
