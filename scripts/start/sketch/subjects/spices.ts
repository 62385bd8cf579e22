import { lit, shaded } from "../brush/color.ts";
import { rope } from "../brush/cord.ts";
import { fill, type Pen } from "../brush/pen.ts";
import { shadow, standing } from "../brush/shadow.ts";
import { blob, ellipse, smooth } from "../brush/shapes.ts";
import { solid } from "../brush/solid.ts";
import { speckle } from "../brush/texture.ts";
import { gleam, type Profile, vessel } from "../brush/vessel.ts";
import type { Subject } from "../order.ts";
import { cork, label } from "../parts/jar.ts";

const jar: Profile = [
  [56, 0],
  [62, 8],
  [62, 120],
  [54, 136],
  [46, 142],
  [46, 150],
];

function spiceJar(pen: Pen, x: number, y: number, color: string, frame: string, size: number): string {
  const inner = jar
    .filter(([, height]) => height < 118)
    .map(([radius, height]) => [radius - 4, Math.max(4, height)] as const);
  const powder = [...inner, [58, 104] as const];
  const piece = [
    vessel(pen, jar, 0, 0, "#e3ebe6", { glass: true }),
    vessel(pen, powder, 0, 0, color, { ink: 0 }),
    speckle(pen, ellipse(0, -46, 52, 52), lit(color, 0.5), { count: 70, size: 2.4, opacity: 0.5 }),
    speckle(pen, ellipse(0, -46, 52, 52), shaded(color, 0.5), { count: 70, size: 2.4, opacity: 0.4 }),
    fill(smooth(ellipse(0, -104, 57, 17)), lit(color, 0.24)),
    gleam(jar, 0, 0, 10, 128, 0.6),
    label(pen, jar, 0, 0, 28, 82, frame),
    cork(pen, 0, -148, 44, 26),
  ].join("");
  return (
    standing(pen, x, y, 60 * size, 130) +
    `<g transform="translate(${Math.round(x)} ${Math.round(y)}) scale(${size})">${piece}</g>`
  );
}

/** A wooden spoon heaped with powder. */
function scoop(pen: Pen, x: number, y: number, flip: 1 | -1, color: string): string {
  const wood = "#b07a45";
  return [
    shadow(pen, x + flip * 60, y + 16, 150, 26, 0.4),
    rope(
      [
        [x + flip * 40, y + 2],
        [x + flip * 110, y + 10],
        [x + flip * 180, y + 20],
      ],
      13,
      wood,
    ),
    solid(pen, blob(pen.random, x, y, 52, 25, 0.02), wood, { brush: 0.4 }),
    solid(pen, blob(pen.random, x - flip * 2, y - 12, 42, 23, 0.05), color, { brush: 0 }),
    speckle(pen, ellipse(x, y - 14, 38, 18), lit(color, 0.5), { count: 40, size: 2.2, opacity: 0.6 }),
  ].join("");
}

export const spices: Subject = {
  name: "spice jars",
  words: [
    "spice",
    "spice jar",
    "seasoning",
    "spice blend",
    "spice mix",
    "spice rub",
    "paprika",
    "turmeric",
    "salt",
    "pepper",
    "curry powder",
    "dry rub",
    "cinnamon stick",
    "vanilla bean",
    "star anise",
    "cumin",
  ],
  home: "board",
  tone: "#b9763a",
  width: 520,
  height: 250,
  besides: ["cinnamon"],
  draw(pen, { palette }) {
    const { random } = pen;
    const colors = random.shuffle(["#c0432a", "#d99a2b", "#7d8a45", "#8a5128", "#d97a2f"]);
    const flip = random.chance(0.5) ? 1 : -1;
    return [
      spiceJar(pen, flip * -176, -34, colors[0]!, palette.accent, 1.08),
      spiceJar(pen, flip * -24, -52, colors[1]!, palette.second, 1.24),
      spiceJar(pen, flip * 142, -34, colors[2]!, palette.accent, 1.08),
      spiceJar(pen, flip * 62, 30, colors[3]!, palette.cloth, 0.92),
      scoop(pen, flip * -150, 66, flip, colors[4]!),
    ].join("");
  },
};
