import { lit, shaded } from "../brush/color.ts";
import { rope } from "../brush/cord.ts";
import type { Pen } from "../brush/pen.ts";
import { shadow, standing } from "../brush/shadow.ts";
import { blob, type Point } from "../brush/shapes.ts";
import { shine, solid } from "../brush/solid.ts";
import { flecks, pointsInside } from "../brush/texture.ts";
import { band, type Profile } from "../brush/vessel.ts";
import type { Subject } from "../order.ts";
import { clothCap, filledJar, label } from "../parts/jar.ts";
import { isBerry, props } from "../props.ts";

const profile: Profile = [
  [98, 0],
  [112, 12],
  [116, 40],
  [116, 178],
  [104, 214],
  [88, 230],
  [88, 254],
];

function spoon(pen: Pen, x: number, y: number, jam: string): string {
  const handle: Point[] = [
    [x + 40, y + 2],
    [x + 96, y + 16],
    [x + 158, y + 30],
  ];
  const bowl = blob(pen.random, x, y, 44, 21, 0.02, 0.18);
  const heap = blob(pen.random, x - 2, y - 9, 34, 19, 0.08);
  return [
    shadow(pen, x + 40, y + 22, 120, 26, 0.4),
    rope(handle, 11, "#c9c4ba"),
    solid(pen, bowl, "#d6d1c6", { brush: 0, shade: 0.8 }),
    solid(pen, heap, jam, { brush: 0, shade: 0.8, ink: 1.6 }) + shine(heap, 0.6),
  ].join("");
}

export const jam: Subject = {
  name: "jar of jam",
  words: [
    "jam",
    "jar of jam",
    "jelly",
    "marmalade",
    "preserves",
    "preserve",
    "fruit spread",
    "chutney",
    "compote",
    "curd",
    "jar",
    "mason jar",
    "canning jar",
    "canned",
    "sauerkraut",
    "kimchi",
    "relish",
    "pickled beet",
    "pickled vegetable",
    "pickled onion",
    "peach butter",
  ],
  home: "linen",
  tone: "#b3232f",
  width: 420,
  height: 330,
  besides: "own",
  draw(pen, { flavors, palette }) {
    const taste = flavors.find(({ prop }) => prop !== undefined) ?? flavors[0];
    const color = taste?.jam ?? "#b3232f";
    const fruit = taste === undefined ? "strawberry" : taste.prop;
    const { random } = pen;
    const flip = random.chance(0.5) ? 1 : -1;
    const x = flip * -34;
    const pulp = band(profile, x, 0, 20, 196, 0.9);
    const inside = [
      flecks(pointsInside(pen, pulp, 26), () => random.between(6, 15), shaded(color, 0.3), 0.3),
      flecks(pointsInside(pen, pulp, 40), () => random.between(1.4, 2.6), lit(color, 0.7), 0.6),
    ].join("");
    const spots: [x: number, y: number, size: number][] =
      fruit !== undefined && isBerry(fruit)
        ? [
            [150, 0, 34],
            [206, 26, 32],
            [158, 46, 34],
          ]
        : [[186, 30, 36]];
    const draw = (px: number, py: number, size: number) => (fruit === undefined ? "" : props[fruit](pen, px, py, size));
    const picture = draw(0, 4, fruit !== undefined && isBerry(fruit) ? 22 : 15);
    const cluster = spots.map(([px, py, size]) => draw(x + flip * px, py, size));
    return [
      standing(pen, x, 0, 112, 250),
      filledJar(pen, profile, x, 0, 204, color, inside),
      label(pen, profile, x, 0, 56, 158, palette.accent, picture),
      clothCap(pen, x, -250, 96, palette.cloth),
      ...cluster,
      spoon(pen, x - flip * 20 - 40, 74, color),
    ].join("");
  },
};
