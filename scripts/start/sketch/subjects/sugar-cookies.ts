import { lit, mix, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { laid, move, type Outline, type Point, scaled, smooth, turned } from "../brush/shapes.ts";
import { slab, solid } from "../brush/solid.ts";
import type { Subject } from "../order.ts";
import { confetti, sprinkles } from "../parts/icing.ts";

const heart: Outline = [
  [0, 0.9],
  [-0.55, 0.42],
  [-0.95, -0.1],
  [-0.9, -0.58],
  [-0.5, -0.82],
  [-0.14, -0.68],
  [0, -0.42],
  [0.14, -0.68],
  [0.5, -0.82],
  [0.9, -0.58],
  [0.95, -0.1],
  [0.55, 0.42],
];

const star: Outline = Array.from({ length: 10 }, (_, index): Point => {
  const reach = index % 2 === 0 ? 1.02 : 0.52;
  const angle = (index / 10) * Math.PI * 2 - Math.PI / 2;
  return [Math.cos(angle) * reach, Math.sin(angle) * reach];
});

const flower: Outline = Array.from({ length: 30 }, (_, index): Point => {
  const angle = (index / 30) * Math.PI * 2;
  const reach = 0.8 + 0.2 * Math.cos(angle * 6);
  return [Math.cos(angle) * reach, Math.sin(angle) * reach];
});

const shapes = { heart, star, flower };

/** A cut-out with a flood of icing and a piped edge; `upright` looks straight at it. */
function cutout(
  pen: Pen,
  shape: keyof typeof shapes,
  x: number,
  y: number,
  size: number,
  icing: string,
  colors: readonly string[],
  upright: boolean,
): string {
  const dough = "#e2b577";
  const at = (scale: number): Point[] => {
    const grown = turned(
      scaled(shapes[shape], size * scale),
      upright ? pen.random.near(0, 0.15) : pen.random.near(0, 0.02),
    );
    return upright ? move(grown, x, y - size * 0.84) : laid(grown, x, y - 12);
  };
  const edge = at(1);
  const flood = at(0.84);
  const piping = at(0.83);
  const gloss = pen.linear(
    flood,
    [
      [0, lit(icing, 0.6)],
      [0.5, icing],
      [1, shaded(icing, 0.12)],
    ],
    [0.1, 0],
    [0.8, 1],
  );
  return [
    upright
      ? shadow(pen, x + 22, y - 2, size * 1.05, size * 0.34, 0.5)
      : shadow(pen, x + 8, y + 4, size * 1.15, size * 0.54, 0.5),
    upright ? fill(smooth(move(edge, size * 0.12, -3)), shaded(dough, 0.42)) : "",
    upright
      ? solid(pen, edge, dough, { brush: 0.4, shade: 0.6 })
      : slab(pen, edge, 14, dough, { brush: 0.4, shade: 0.6 }),
    fill(smooth(flood), gloss),
    stroke(smooth(piping), mix(icing, "#ffffff", 0.75), 5, 0.95),
    stroke(smooth(at(0.56)), mix(icing, "#ffffff", 0.7), 2.6, 0.7),
    sprinkles(pen, at(0.5), colors, 12, size * 0.13),
  ].join("");
}

export const sugarCookies: Subject = {
  name: "sugar cookies",
  words: [
    "sugar cookie",
    "decorated cookie",
    "iced cookie",
    "iced sugar cookie",
    "decorated sugar cookie",
    "royal icing cookie",
    "cutout cookie",
    "holiday cookie",
    "christmas cookie",
    "heart cookie",
    "star cookie",
    "frosted cookie",
    "royal icing",
    "spritz cookie",
  ],
  home: "plate",
  tone: "#f0d9b8",
  width: 500,
  height: 210,
  draw(pen, { palette, flavors }) {
    const { random } = pen;
    const colors = confetti(palette.asked);
    const icings = random.shuffle([
      palette.accent,
      flavors[0]?.icing ?? "#f4b4bf",
      lit(palette.second, 0.25),
      lit(palette.cloth, 0.3),
      "#fbf3e4",
    ]);
    if (palette.asked.length > 0) icings.unshift(palette.accent);
    const flip = random.chance(0.5) ? 1 : -1;
    return [
      cutout(pen, "flower", flip * -36, -78, 92, icings[1]!, colors, false),
      cutout(pen, "heart", flip * 168, -34, 96, icings[2]!, colors, false),
      cutout(pen, "star", flip * -112, 16, 122, icings[0]!, colors, true),
      cutout(pen, "heart", flip * 62, 12, 92, icings[3]!, colors, true),
      cutout(pen, "star", flip * 128, 74, 100, icings[1]!, colors, false),
      cutout(pen, "flower", flip * -58, 80, 90, icings[4] ?? "#fbf3e4", colors, false),
    ].join("");
  },
};
