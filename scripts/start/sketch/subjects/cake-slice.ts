import { lit, mix, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { shadow, standing } from "../brush/shadow.ts";
import { type Outline, type Point, polygon, round, softLine } from "../brush/shapes.ts";
import { inkOf } from "../brush/solid.ts";
import { flecks, pointsInside, speckle } from "../brush/texture.ts";
import type { Order, Subject } from "../order.ts";
import { swirl } from "../parts/icing.ts";
import { isBerry, props } from "../props.ts";

function colorsOf({ flavors }: Order) {
  const taste = flavors[0];
  return {
    sponge: taste?.dough ?? "#eec886",
    cream: taste?.icing === undefined ? "#fdf3e4" : mix(taste.icing, "#fdf3e4", taste.dough === undefined ? 0.3 : 0.7),
    filling: taste?.jam ?? "#c0394b",
  };
}

/** A fork that lies in front. */
function fork(pen: Pen, x: number, y: number, flip: 1 | -1): string {
  const at = (u: number, v: number): Point => [x + flip * u, y + v];
  const steel = "#c9c6bd";
  const handle = softLine([at(0, 0), at(90, 12), at(190, 32)]);
  const tines = [-9, -3, 3, 9].map((v) => softLine([at(-8, v * 0.9), at(-40, v - 4), at(-64, v - 8)])).join("");
  return [
    shadow(pen, x + flip * 60, y + 22, 150, 18, 0.35),
    stroke(handle + tines, shaded(steel, 0.5), 9, 0.8),
    stroke(handle, steel, 6.4),
    stroke(tines, steel, 3),
    stroke(handle, "#ffffff", 2, 0.8),
  ].join("");
}

/** One wedge, its cut side towards us. */
export const cakeSlice: Subject = {
  name: "slice of cake",
  words: [
    "slice of cake",
    "cake slice",
    "piece of cake",
    "cheesecake",
    "slice of cheesecake",
    "velvet cake slice",
    "tiramisu",
  ],
  home: "plate",
  tone: "#eec886",
  width: 430,
  height: 250,
  draw(pen, order) {
    const { sponge, cream, filling } = colorsOf(order);
    const flip = pen.random.chance(0.5) ? 1 : -1;
    const high = 172;
    const at = (x: number, y: number): Point => [flip * x, y];
    const [tip, near, far] = [at(-190, 34), at(150, 60), at(190, -58)];
    const up = ([x, y]: Point, by: number): Point => [x, y - by];
    const strip = (low: number, tall: number): Outline => [up(tip, tall), up(near, tall), up(near, low), up(tip, low)];
    const layers: string[] = [];
    const thick = high / 3;
    for (let layer = 0; layer < 3; layer++) {
      const low = layer * thick;
      const cake = strip(low, low + thick * 0.8);
      const paint = pen.linear(cake, [
        [0, lit(sponge, 0.3)],
        [1, shaded(sponge, 0.1)],
      ]);
      layers.push(
        fill(polygon(cake), paint),
        flecks(pointsInside(pen, cake, 70), () => pen.random.between(1.6, 4), shaded(sponge, 0.35), 0.4),
        speckle(pen, cake, lit(sponge, 0.6), { count: 60, size: 2.4, opacity: 0.5 }),
        fill(polygon(strip(low + thick * 0.78, low + thick)), cream),
      );
      if (layer < 2) layers.push(fill(polygon(strip(low + thick * 0.86, low + thick * 0.94)), filling));
    }
    const back: Outline = [up(near, high), up(far, high), far, near];
    const backPaint = pen.linear(
      back,
      [
        [0, lit(cream, 0.3)],
        [1, shaded(cream, 0.3)],
      ],
      flip === 1 ? [0, 0] : [1, 0],
      flip === 1 ? [1, 0] : [0, 0],
    );
    const top: Outline = [up(tip, high), up(far, high), up(near, high)];
    const topPaint = pen.linear(top, [
      [0, lit(cream, 0.6)],
      [1, shaded(cream, 0.06)],
    ]);
    const ripples = [0.3, 0.6]
      .map((share) => {
        const [ax, ay] = up(near, high * share);
        const [bx, by] = up(far, high * share);
        return `M${round(ax)} ${round(ay)}L${round(bx)} ${round(by)}`;
      })
      .join("");
    const prop = order.flavors[0]?.prop;
    const [bx, by] = at(116, -130);
    const crown =
      prop !== undefined && isBerry(prop) ? props[prop](pen, bx, by - 58, 27) : props.strawberry(pen, bx, by - 58, 27);
    return [
      standing(pen, 0, 40, 180, 130),
      ...layers,
      stroke(polygon(strip(0, high)), inkOf(sponge), 2.2, 0.45),
      fill(polygon(back), backPaint),
      stroke(ripples, lit(cream, 0.8), 4, 0.5),
      stroke(polygon(back), inkOf(cream), 2.2, 0.4),
      fill(polygon(top), topPaint),
      stroke(polygon(top), inkOf(cream), 2.2, 0.4),
      swirl(pen, bx, by + 2, 52, 58, lit(cream, 0.4)),
      order.flavors[0]?.name === "chocolate" || order.flavors[0] === undefined || prop === undefined || isBerry(prop)
        ? crown
        : "",
      fork(pen, flip * -80, 104, flip),
    ].join("");
  },
};
