import { lit, mix, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { standing } from "../brush/shadow.ts";
import { ellipse, type Point, round, smooth } from "../brush/shapes.ts";
import type { Order, Subject } from "../order.ts";
import { confetti, drip, sprinkles } from "../parts/icing.ts";
import { pearls, tier, tierTilt } from "../parts/tier.ts";

function candle(pen: Pen, x: number, y: number, color: string): string {
  const height = 74;
  const body: Point[] = [
    [x - 7, y],
    [x - 7, y - height],
    [x + 7, y - height],
    [x + 7, y],
  ];
  let twist = "";
  for (let index = 0; index < 5; index++) twist += `M${round(x - 7)} ${round(y - 6 - index * 14)}l14 -9`;
  const flame = (size: number): Point[] => [
    [x, y - height - 10 - 34 * size],
    [x + 9 * size, y - height - 18],
    [x + 7 * size, y - height - 6],
    [x, y - height - 3],
    [x - 7 * size, y - height - 6],
    [x - 9 * size, y - height - 18],
  ];
  const halo = ellipse(x, y - height - 22, 62, 62);
  const warm = pen.radial(halo, [
    [0, "#fff1b8", 0.75],
    [0.35, "#ffdf8a", 0.28],
    [1, "#ffdf8a", 0],
  ]);
  const wax = pen.linear(
    body,
    [
      [0, lit(color, 0.6)],
      [0.5, color],
      [1, shaded(color, 0.35)],
    ],
    [0, 0],
    [1, 0],
  );
  return [
    fill(smooth(halo), warm),
    fill(`M${body.map(([px, py]) => `${round(px)} ${round(py)}`).join("L")}Z`, wax),
    stroke(twist, "#fffaf0", 4, 0.85),
    stroke(`M${round(x)} ${round(y - height)}v-8`, "#3b2a22", 3),
    fill(smooth(flame(1)), "#f59a2c"),
    fill(smooth(flame(0.62)), "#ffe083"),
  ].join("");
}

function colorsOf({ palette, flavors }: Order) {
  const taste = flavors.find(({ name }) => name !== "vanilla");
  return {
    frosting: palette.asked[0] !== undefined ? mix(palette.accent, "#fff3e6", 0.72) : (taste?.icing ?? "#f8e3da"),
    glaze: taste?.jam ?? palette.accent,
  };
}

export const birthdayCake: Subject = {
  name: "birthday cake",
  words: [
    "birthday cake",
    "decorated cake",
    "celebration cake",
    "party cake",
    "drip cake",
    "funfetti cake",
    "confetti cake",
    "iced cake",
    "frosted cake",
  ],
  home: "cake-stand",
  tone: "#f6e3da",
  width: 430,
  height: 430,
  draw(pen, order) {
    const { frosting, glaze } = colorsOf(order);
    const colors = confetti(order.palette.asked);
    const top = ellipse(0, -292, 118, 38);
    const low = ellipse(0, -60, 190, 60);
    const count = Math.min(9, Math.max(3, order.count ?? pen.random.whole(5, 7)));
    const candles = Array.from({ length: count }, (_, index) => {
      const angle = Math.PI + ((index + 0.5) / count) * Math.PI;
      const back = index % 2 === 0 ? 0.55 : -0.35;
      return { x: Math.cos(angle) * 98, y: -290 - back * 24, color: colors[index % 4]! };
    }).sort((one, two) => one.y - two.y);
    return [
      standing(pen, 0, 0, 208, 260),
      tier(pen, 0, 204, 150, frosting),
      sprinkles(pen, low, colors, 46, 13),
      drip(pen, 0, -150, 204, 204 * tierTilt, 58, glaze),
      pearls(pen, -2, 206, 15, lit(frosting, 0.6)),
      tier(pen, -156, 134, 132, frosting),
      sprinkles(pen, ellipse(0, -210, 118, 34), colors, 22, 12),
      drip(pen, 0, -288, 134, 134 * tierTilt, 46, glaze),
      pearls(pen, -154, 136, 12, lit(frosting, 0.6)),
      sprinkles(pen, top, colors, 24, 11),
      ...candles.map(({ x, y, color }) => candle(pen, x, y, color)),
    ].join("");
  },
};
