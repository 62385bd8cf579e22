import { lit, mix, shaded } from "../brush/color.ts";
import { fill, type Pen, place, stroke } from "../brush/pen.ts";
import { shadow, standing } from "../brush/shadow.ts";
import { blob, ellipse, move, type Point, scaled, smooth } from "../brush/shapes.ts";
import { solid } from "../brush/solid.ts";
import { scattered, speckle } from "../brush/texture.ts";
import { gleam, hoop, mouth, type Profile, vessel } from "../brush/vessel.ts";
import type { Order, Subject } from "../order.ts";

const dough = "#d3a563";

/** The cut face of a biscotto: a long slipper with a domed back. */
const slipper: readonly Point[] = [
  [-1, 0.16],
  [-0.92, -0.08],
  [-0.6, -0.26],
  [0, -0.34],
  [0.6, -0.26],
  [0.92, -0.08],
  [1, 0.16],
  [0.8, 0.24],
  [0, 0.26],
  [-0.8, 0.24],
];

const glass: Profile = [
  [66, 0],
  [74, 10],
  [88, 150],
  [92, 170],
];

function biscotto(pen: Pen, size: number, { flavors }: Order): string {
  const { random } = pen;
  const taste = flavors.find(({ dough: own }) => own !== undefined);
  const color = taste === undefined || taste.name === "peanut butter" ? dough : mix(taste.dough!, dough, 0.25);
  const face = scaled(slipper, size);
  const nuts = scattered(pen, scaled(slipper, size * 0.86, size * 0.8), 9, size * 0.2).map(([x, y]) =>
    solid(pen, blob(random, x, y, 9, 6, 0.16), random.pick(["#8aa456", "#a8733f", "#f0dfb8"]), { brush: 0, ink: 1.2 }),
  );
  return [
    solid(pen, move(face, 12, 9), shaded(color, 0.26), { brush: 0 }),
    solid(pen, face, lit(color, 0.2), { light: 0.5, shade: 0.5, brush: 0.4 }),
    speckle(pen, face, shaded(color, 0.45), { count: 70, size: 2.8, opacity: 0.35 }),
    speckle(pen, face, lit(color, 0.7), { count: 50, size: 2.4, opacity: 0.5 }),
    stroke(smooth(face), "#9a6227", 5, 0.55),
    ...nuts,
  ].join("");
}

/** Biscotti in a glass, and some before it. */
export const biscotti: Subject = {
  name: "biscotti",
  words: ["biscotti", "cantucci", "rusk", "almond biscotti"],
  home: "marble",
  tone: dough,
  width: 460,
  height: 350,
  besides: ["nuts"],
  draw(pen, order) {
    const flip = pen.random.chance(0.5) ? 1 : -1;
    const x = flip * -96;
    const pale = "#dfe8e2";
    const upright = [
      [-34, -190, 68],
      [30, -196, 112],
      [-4, -206, 88],
    ].map(([dx, y, turn]) => place(biscotto(pen, 112, order), x + dx!, y!, turn!));
    return [
      standing(pen, x, -16, 80, 200),
      mouth(pen, x, -186, 92, pale, null),
      ...upright,
      vessel(pen, glass, x, -16, mix(pale, order.palette.accent, 0.35), { glass: true }),
      stroke(hoop(glass, x, -16, 140), lit(order.palette.second, 0.2), 7, 0.9),
      gleam(glass, x, -16, 16, 130, 0.5),
      shadow(pen, flip * 120, 12, 150, 40, 0.45),
      place(biscotto(pen, 118, order), flip * 116, -26, flip * -9),
      place(biscotto(pen, 116, order), flip * 124, -62, flip * 16),
      shadow(pen, flip * 40, 84, 140, 36, 0.45),
      place(biscotto(pen, 116, order), flip * 34, 60, flip * 6),
      fill(smooth(ellipse(flip * 190, 74, 6, 4, 0, 8)), dough),
    ].join("");
  },
};
