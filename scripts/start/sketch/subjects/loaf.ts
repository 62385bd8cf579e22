import { lit, mix, shaded } from "../brush/color.ts";
import { fill } from "../brush/pen.ts";
import { standing } from "../brush/shadow.ts";
import { move, type Point, smooth } from "../brush/shapes.ts";
import { solid } from "../brush/solid.ts";
import { flecks, scattered, speckle } from "../brush/texture.ts";
import type { Subject } from "../order.ts";
import { cutFace } from "../parts/bread.ts";

/** One slice of a tin loaf, standing at (0, 0): straight sides and a mushroom top. */
const slice: readonly Point[] = [
  [-84, 0],
  [-88, -70],
  [-88, -104],
  [-102, -128],
  [-92, -160],
  [-40, -182],
  [30, -182],
  [88, -162],
  [102, -130],
  [88, -104],
  [88, -70],
  [84, 0],
  [0, 6],
];

export const loaf: Subject = {
  name: "loaf cake",
  words: [
    "banana bread",
    "sandwich bread",
    "sandwich loaf",
    "zucchini bread",
    "pumpkin bread",
    "brioche",
    "pound cake",
    "loaf cake",
    "milk bread",
    "sliced bread",
    "white bread",
    "quick bread",
    "banana loaf",
    "tea loaf",
  ],
  home: "board",
  tone: "#c58b4a",
  width: 470,
  height: 250,
  besides: ["wheat"],
  draw(pen, { flavors }) {
    const { random } = pen;
    const taste = flavors[0];
    const crumb = taste?.dough === undefined ? "#f1dcae" : mix(taste.dough, "#f1dcae", 0.35);
    const crust = taste?.dough === undefined ? "#b9772f" : shaded(mix(taste.dough, "#a8642a", 0.5), 0.14);
    const bits = taste?.prop === undefined ? null : taste.jam;
    const pieces: string[] = [standing(pen, 24, -16, 230, 150)];
    const [dx, dy] = [-17, 7.4];
    const start: Point = [166, -52];
    const length = 13;
    const end = move(slice, start[0], start[1]);
    pieces.push(solid(pen, end, crust, { shade: 0.9 }));
    for (let index = 1; index <= length; index++) {
      const here = move(slice, start[0] + dx * index, start[1] + dy * index);
      const tone = mix(crust, lit(crust, 0.2), 0.3 + 0.3 * Math.sin(index * 1.7 + random.near(0, 0.4)));
      pieces.push(solid(pen, here, tone, { ink: 0, brush: 0.2, light: 0.25, shade: 0.5 }));
      const crown = here.slice(3, 9);
      const shine = pen.linear(crown, [
        [0, lit(crust, 0.5), 0.5],
        [1, lit(crust, 0.3), 0],
      ]);
      pieces.push(fill(smooth(crown), shine));
    }
    const face = (x: number, y: number) => {
      const outline = move(slice, x, y);
      const inner = outline.map(([px, py]): Point => [x + (px - x) * 0.9, y - 86 + (py - y + 86) * 0.9]);
      const dots = bits === null ? "" : flecks(scattered(pen, inner, 16, 20), () => random.between(3, 7), bits, 0.75);
      return cutFace(pen, outline, crumb, crust, 8) + dots;
    };
    const front: Point = [start[0] + dx * length, start[1] + dy * length];
    pieces.push(face(front[0], front[1]));
    for (const [x, y] of [
      [-118, 64],
      [-158, 90],
    ] as const) {
      const flat = (points: readonly Point[]) =>
        points.map(([px, py]): Point => [x + px * 1.02 - py * 0.42 - 60, y + py * 0.44 + 4]);
      const under = flat(move(slice, 0, 0));
      pieces.push(
        standing(pen, x + 14, y - 26, 96, 14),
        solid(pen, move(under, 0, 15), shaded(crust, 0.1), { brush: 0 }),
      );
      pieces.push(cutFace(pen, under, crumb, crust, 7));
      pieces.push(speckle(pen, under, shaded(crumb, 0.4), { count: 40, size: 2, opacity: 0.3 }));
      if (bits !== null) pieces.push(flecks(scattered(pen, under, 12, 22), () => random.between(3, 6), bits, 0.75));
    }
    return pieces.join("");
  },
};
