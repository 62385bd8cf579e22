import { lit, mix, shaded } from "../brush/color.ts";
import { type Pen, stroke } from "../brush/pen.ts";
import { standing } from "../brush/shadow.ts";
import { ellipse, type Outline, round } from "../brush/shapes.ts";
import { shine, solid } from "../brush/solid.ts";
import { rimTilt, vessel } from "../brush/vessel.ts";
import type { Order, Subject } from "../order.ts";
import { arrange } from "../parts/arrange.ts";
import { confetti, sprinkles, swirl } from "../parts/icing.ts";

function cupcake(pen: Pen, x: number, y: number, size: number, frosting: string, paper: string, order: Order): string {
  const [foot, rim, high] = [size * 0.66, size * 0.94, size * 0.92];
  let pleats = "";
  for (let index = -6; index <= 6; index++) {
    const across = Math.sin((index / 7) * (Math.PI / 2));
    const sag = Math.sqrt(1 - across * across) * rimTilt;
    pleats += `M${round(x + across * rim)} ${round(y - high + sag * rim)}L${round(x + across * foot)} ${round(y + sag * foot)}`;
  }
  const profile = [
    [foot, 0],
    [rim, high],
  ] as const;
  const cone: Outline = [
    [x - size * 0.86, y - high - size * 0.1],
    [x - size * 0.2, y - high - size * 1.14],
    [x + size * 0.2, y - high - size * 1.14],
    [x + size * 0.86, y - high - size * 0.1],
    [x, y - high + size * 0.14],
  ];
  const cherry = ellipse(x + 2, y - high - size * 1.52, size * 0.2, size * 0.19, 0, 14);
  return [
    standing(pen, x, y, foot * 1.1, size * 1.6),
    vessel(pen, profile, x, y, paper, { sharp: true }),
    stroke(pleats, shaded(paper, 0.45), 2.4, 0.4),
    stroke(pleats.replaceAll("M", "m2 0M"), lit(paper, 0.6), 1.4, 0.3),
    solid(pen, ellipse(x, y - high, rim * 1.02, rim * 0.36), "#d8a261", { brush: 0, shade: 0.8 }),
    swirl(pen, x, y - high - size * 0.06, size * 0.98, size * 1.3, frosting),
    sprinkles(pen, cone, confetti(order.palette.asked), order.decorated ? 22 : 13, size * 0.12),
    solid(pen, cherry, "#c4283c", { brush: 0, shade: 0.8, ink: 1.4 }) + shine(cherry, 0.7),
  ].join("");
}

export const cupcakes: Subject = {
  name: "cupcakes",
  words: ["cupcake", "fairy cake", "frosted cupcake", "buttercream"],
  home: "cake-stand",
  tone: "#f3b7c0",
  width: 470,
  height: 330,
  draw(pen, order) {
    const { palette, flavors } = order;
    const taste = flavors[0];
    const main = taste?.icing ?? (palette.asked.length > 0 ? palette.accent : "#f3b7c0");
    const other = taste === undefined ? mix(palette.second, "#fff4e6", 0.35) : lit(main, 0.35);
    const papers = [palette.second, palette.cloth, palette.accent];
    const frostings = [other, main, lit(main, 0.4)];
    return arrange(pen.random, order.count ?? 3, [286, 84])
      .map(({ x, y, scale }, index) =>
        cupcake(pen, x, y - 14, 98 * scale, frostings[index % 3]!, papers[index % 3]!, order),
      )
      .join("");
  },
};
