import { lit, shaded } from "../brush/color.ts";
import { fill, type Pen, place, stroke } from "../brush/pen.ts";
import { shadow, standing } from "../brush/shadow.ts";
import { ellipse, type Outline, type Point, polygon, round, smooth } from "../brush/shapes.ts";
import { shine, solid } from "../brush/solid.ts";
import { gleam, type Profile, radiusAt, vessel } from "../brush/vessel.ts";
import type { Subject } from "../order.ts";
import { confetti } from "../parts/icing.ts";

/** A footed glass jar with a waist above its foot. */
const jar: Profile = [
  [92, 0],
  [88, 10],
  [34, 26],
  [30, 40],
  [84, 62],
  [126, 108],
  [138, 160],
  [132, 222],
  [112, 262],
  [104, 270],
];

/** A sweet in a twisted wrapper. */
function wrapped(pen: Pen, x: number, y: number, size: number, turn: number, color: string): string {
  const fan = (side: 1 | -1): Outline => [
    [side * size * 0.8, -size * 0.14],
    [side * size * 1.7, -size * 0.62],
    [side * size * 1.56, -size * 0.2],
    [side * size * 1.78, size * 0.06],
    [side * size * 1.54, size * 0.3],
    [side * size * 1.66, size * 0.64],
    [side * size * 0.8, size * 0.14],
  ];
  const body = ellipse(0, 0, size, size * 0.74, 0, 18);
  const stripes = `M${round(-size * 0.5)} ${round(-size * 0.62)}q${round(size * 0.3)} ${round(size * 0.6)} 0 ${round(size * 1.24)}M${round(size * 0.1)} ${round(-size * 0.72)}q${round(size * 0.34)} ${round(size * 0.7)} 0 ${round(size * 1.44)}`;
  const piece = [
    ...[fan(-1), fan(1)].map(
      (outline) => fill(polygon(outline), lit(color, 0.3)) + stroke(polygon(outline), shaded(color, 0.5), 1.6, 0.5),
    ),
    solid(pen, body, color, { brush: 0, light: 0.6, shade: 0.7, ink: 1.8 }),
    stroke(stripes, "#fffaf0", size * 0.16, 0.8),
    shine(body, 0.6),
  ].join("");
  return place(piece, x, y, turn);
}

/** A swirled lollipop. */
function lollipop(pen: Pen, x: number, y: number, size: number, turn: number, colors: readonly string[]): string {
  const arms = Array.from({ length: 8 }, (_, index) => {
    const points: Point[] = Array.from({ length: 8 }, (_, step): Point => {
      const angle = (index / 8) * Math.PI * 2 + step * 0.22;
      const reach = (step / 7) * size * 0.94;
      return [Math.cos(angle) * reach, Math.sin(angle) * reach];
    });
    return stroke(
      `M${points.map(([px, py]) => `${round(px)} ${round(py)}`).join("L")}`,
      colors[index % 2 === 0 ? 0 : 3]!,
      size * 0.17,
      0.9,
    );
  });
  const disc = ellipse(0, 0, size, size, 0, 26);
  const piece = [
    stroke(`M0 ${round(size * 0.9)}V${round(size * 3)}`, "#cdbfa6", 10),
    stroke(`M-2 ${round(size * 0.9)}V${round(size * 3)}`, "#fffaf0", 5),
    solid(pen, disc, "#fdf3e6", { brush: 0, ink: 2 }),
    ...arms,
    stroke(smooth(disc), shaded(colors[0]!, 0.5), 2.4, 0.5),
    shine(disc, 0.5),
  ].join("");
  return place(piece, x, y, turn);
}

export const candies: Subject = {
  name: "jar of candies",
  words: [
    "candy",
    "sweet",
    "lollipop",
    "hard candy",
    "candy jar",
    "jelly bean",
    "gummy",
    "taffy",
    "jar of candies",
    "candy cane",
    "peppermint",
  ],
  home: "linen",
  tone: "#e0a0a8",
  width: 440,
  height: 380,
  draw(pen, { palette }) {
    const { random } = pen;
    const colors = confetti(palette.asked);
    const flip = random.chance(0.5) ? 1 : -1;
    const x = flip * -40;
    const balls: string[] = [];
    for (let level = 82; level < 236; level += 24) {
      const wide = radiusAt(jar, level) - 22;
      const count = Math.max(4, Math.round(wide / 15));
      for (let index = 0; index < count; index++) {
        const across = ((index + (level % 48 === 34 ? 0.5 : 0)) / (count - 0.5)) * 2 - 1;
        const spot = ellipse(
          x + across * wide + random.near(0, 4),
          -level + random.near(0, 4) + (1 - across * across) * 10,
          19,
          18,
          0,
          14,
        );
        balls.push(solid(pen, spot, random.pick(colors), { brush: 0, light: 0.7, shade: 0.9, ink: 1.4 }));
      }
    }
    const top = 270;
    const lid: Profile = [
      [112, 0],
      [114, 8],
      [96, 26],
      [54, 42],
      [16, 48],
    ];
    return [
      lollipop(pen, x + flip * 176, -250, 52, flip * 14, colors),
      standing(pen, x, 0, 100, 290),
      vessel(pen, jar, x, 0, "#dcebe8", { glass: true }),
      ...balls,
      gleam(jar, x, 0, 74, 250, 0.6),
      vessel(pen, lid, x, -top, palette.accent),
      solid(pen, ellipse(x, -top - 60, 22, 20, 0, 16), palette.second, { brush: 0 }),
      shadow(pen, x + flip * 176, 26, 80, 26, 0.45),
      wrapped(pen, x + flip * 150, 16, 30, flip * -14, colors[0]!),
      wrapped(pen, x + flip * 214, 44, 29, flip * 24, colors[1]!),
      wrapped(pen, x - flip * 96, 60, 30, flip * 10, colors[2]!),
    ].join("");
  },
};
