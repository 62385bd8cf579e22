import { lit, shaded } from "../brush/color.ts";
import { arc, leaf, rope } from "../brush/cord.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { standing } from "../brush/shadow.ts";
import { ellipse, type Outline, type Point, polygon, smooth } from "../brush/shapes.ts";
import { solid } from "../brush/solid.ts";
import { flecks, scattered } from "../brush/texture.ts";
import { gleam, type Profile, radiusAt, rimTilt, vessel } from "../brush/vessel.ts";
import type { Subject } from "../order.ts";

const pitcher: Profile = [
  [92, 0],
  [104, 14],
  [118, 90],
  [108, 190],
  [84, 262],
  [84, 290],
  [96, 318],
];
const tumbler: Profile = [
  [52, 0],
  [58, 8],
  [70, 160],
  [72, 172],
];

function slice(pen: Pen, x: number, y: number, size: number, peel: string): string {
  const spokes = Array.from({ length: 8 }, (_, index) => {
    const angle = (index / 8) * Math.PI * 2 + 0.3;
    return `M${Math.round(x)} ${Math.round(y)}L${Math.round(x + Math.cos(angle) * size * 0.8)} ${Math.round(y + Math.sin(angle) * size * 0.8)}`;
  }).join("");
  return [
    solid(pen, ellipse(x, y, size, size, 0, 20), peel, { brush: 0, ink: 1.6 }),
    fill(smooth(ellipse(x, y, size * 0.86, size * 0.86, 0, 18)), "#fffbe2"),
    fill(smooth(ellipse(x, y, size * 0.76, size * 0.76, 0, 18)), lit(peel, 0.25)),
    stroke(spokes, "#fffbe2", size * 0.09, 0.95),
  ].join("");
}

function ice(pen: Pen, x: number, y: number, size: number): string {
  const turn = pen.random.between(-0.4, 0.4);
  const cube: Outline = [0, 1, 2, 3].map((corner): Point => {
    const angle = turn + (corner / 4) * Math.PI * 2 + Math.PI / 4;
    return [x + Math.cos(angle) * size, y + Math.sin(angle) * size * 0.86];
  });
  return fill(polygon(cube), "#ffffff", 0.42) + stroke(polygon(cube), "#ffffff", 2, 0.7);
}

function drink(
  pen: Pen,
  profile: Profile,
  x: number,
  y: number,
  level: number,
  color: string,
  peel: string,
  cubes: number,
): string {
  const inner: [number, number][] = profile
    .filter(([, height]) => height < level)
    .map(([radius, height]) => [radius - 5, Math.max(6, height)]);
  inner.push([radiusAt(profile, level) - 5, level]);
  const wide = radiusAt(profile, level * 0.6);
  const top = radiusAt(profile, level) - 6;
  return [
    standing(pen, x, y, profile[0]![0], level),
    vessel(pen, profile, x, y, "#e2ebe6", { glass: true }),
    vessel(pen, inner, x, y, color, { glass: true, ink: 0 }),
    slice(pen, x - wide * 0.3, y - level * 0.34, wide * 0.42, peel),
    slice(pen, x + wide * 0.34, y - level * 0.62, wide * 0.38, peel),
    ...Array.from({ length: cubes }, (_, index) =>
      ice(pen, x + pen.random.near(0, wide * 0.5), y - level * (0.72 + 0.22 * (index / cubes)), wide * 0.26),
    ),
    flecks(scattered(pen, ellipse(x, y - level * 0.5, wide * 0.7, level * 0.4), 22, 12), () => 2.6, "#ffffff", 0.6),
    fill(smooth(ellipse(x, y - level, top, top * rimTilt)), lit(color, 0.4), 0.9),
    gleam(profile, x, y, level * 0.08, level * 0.9, 0.55),
  ].join("");
}

export const lemonade: Subject = {
  name: "pitcher of lemonade",
  words: [
    "lemonade",
    "pitcher",
    "juice",
    "iced tea",
    "cider",
    "smoothie",
    "punch",
    "kombucha",
    "pitcher of lemonade",
    "apple cider",
  ],
  home: "linen",
  tone: "#f4dc74",
  width: 460,
  height: 350,
  besides: ["lemon"],
  draw(pen, { flavors }) {
    const flip = pen.random.chance(0.5) ? 1 : -1;
    const taste = flavors[0];
    const peel = taste?.prop === "orange" ? "#ee8f2f" : "#f0c93a";
    const color = taste === undefined || taste.name === "lemon" ? "#f6e08a" : lit(taste.jam, 0.25);
    const x = flip * -76;
    const handle = arc([x - flip * 84, -268], [x - flip * 214, -246], [x - flip * 178, -150], 8).concat(
      arc([x - flip * 178, -150], [x - flip * 156, -84], [x - flip * 108, -76], 8).slice(1),
    );
    const [gx, gy] = [flip * 140, 42];
    const spout: Outline = [
      [x + flip * 60, -300],
      [x + flip * 118, -338],
      [x + flip * 104, -300],
      [x + flip * 84, -270],
    ];
    return [
      rope(handle, 17, "#dbe6e0"),
      fill(smooth(spout), "#dbe6e0"),
      drink(pen, pitcher, x, -10, 226, color, peel, 5),
      stroke(`M${gx + flip * 20} ${gy - 60}L${gx + flip * 54} ${gy - 262}`, shaded("#f3f0e6", 0.3), 13),
      stroke(`M${gx + flip * 20} ${gy - 60}L${gx + flip * 54} ${gy - 262}`, "#f7f2e8", 9),
      drink(pen, tumbler, gx, gy, 132, color, peel, 3),
      slice(pen, gx - flip * 64, gy - 168, 34, peel),
      leaf(pen, gx + flip * 6, gy - 142, 46, 22, -60, "#6f9a4d"),
      leaf(pen, gx + flip * 6, gy - 142, 42, 20, flip === 1 ? -150 : -20, "#7fa85a"),
    ].join("");
  },
};
