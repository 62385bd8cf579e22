import { lit, shaded } from "../brush/color.ts";
import { rope } from "../brush/cord.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { standing } from "../brush/shadow.ts";
import { ellipse, type Outline, type Point, smooth } from "../brush/shapes.ts";
import { shine, solid } from "../brush/solid.ts";
import { gleam, mouth, type Profile, vessel } from "../brush/vessel.ts";
import type { Subject } from "../order.ts";
import { label } from "../parts/jar.ts";

const amber = "#e29a24";

const pot: Profile = [
  [84, 0],
  [112, 16],
  [136, 60],
  [142, 104],
  [130, 150],
  [98, 184],
  [84, 198],
  [94, 210],
  [94, 222],
];

/** A piece of comb: hexagons in rows, dripping. */
function comb(pen: Pen, x: number, y: number, size: number): string {
  const cells: string[] = [];
  for (let row = 0; row < 3; row++) {
    for (let column = 0; column < 4 - (row % 2); column++) {
      const [cx, cy] = [x + (column + (row % 2) * 0.5) * size * 1.74, y + row * size * 0.84];
      const cell: Outline = Array.from({ length: 6 }, (_, corner): Point => {
        const angle = (corner / 6) * Math.PI * 2 + Math.PI / 6;
        return [cx + Math.cos(angle) * size, cy + Math.sin(angle) * size * 0.56];
      });
      cells.push(solid(pen, cell, lit(amber, 0.14), { sharp: true, brush: 0, shade: 0.5 }));
      cells.push(
        solid(
          pen,
          ellipse(cx, cy, size * 0.66, size * 0.36, 0, 12),
          pen.random.chance(0.3) ? "#f4d79a" : shaded(amber, 0.24),
          { brush: 0, ink: 1.2 },
        ),
      );
    }
  }
  return cells.join("");
}

/** A large piece of comb in what runs out of it. */
const pieceOfComb = (pen: Pen) =>
  standing(pen, 0, 10, 190, 60) +
  solid(pen, ellipse(0, 16, 232, 62), amber, { shade: 0.4, brush: 0 }) +
  comb(pen, -200, -190, 78) +
  comb(pen, -150, -40, 56);

/** The ridged wooden dipper, held over the pot, with its thread of honey. */
function dipper(pen: Pen, x: number, y: number, flip: 1 | -1): string {
  const wood = "#b98048";
  const rings = [0.7, 0.94, 1, 0.98, 0.86, 0.6].map((wide, index) => {
    const [cx, cy] = [x + flip * index * 7, y - index * 15];
    return solid(
      pen,
      ellipse(cx, cy, 36 * wide, 12 * wide, flip * -0.42, 14),
      index % 2 === 0 ? wood : shaded(wood, 0.15),
      { brush: 0, ink: 1.6 },
    );
  });
  const handle: Point[] = [
    [x + flip * 40, y - 84],
    [x + flip * 92, y - 170],
    [x + flip * 132, y - 236],
  ];
  const coat: Outline = [
    [x - flip * 26, y - 30],
    [x + flip * 10, y - 44],
    [x + flip * 38, y - 34],
    [x + flip * 24, y - 2],
    [x + flip * 5, y + 16],
    [x + flip * 2, y + 74],
    [x - flip * 5, y + 74],
    [x - flip * 7, y + 16],
    [x - flip * 24, y],
  ];
  return (
    rope(handle, 13, wood) +
    rings.join("") +
    solid(pen, coat, amber, { brush: 0, shade: 0.6, ink: 1.6 }) +
    shine(coat, 0.6)
  );
}

export const honey: Subject = {
  name: "jar of honey",
  words: ["honey", "jar of honey", "honey jar", "honey pot", "honeycomb", "raw honey"],
  home: "board",
  tone: "#e29a24",
  width: 440,
  height: 380,
  besides: ["flowers"],
  draw(pen, { palette, words }) {
    if (words.includes("honeycomb")) return pieceOfComb(pen);
    const flip = pen.random.chance(0.5) ? 1 : -1;
    const x = flip * -46;
    const bee = [
      fill(smooth(ellipse(-6, -10, 13, 8, -0.6, 12)) + smooth(ellipse(8, -11, 13, 8, 0.6, 12)), "#cfe0e6"),
      solid(pen, ellipse(0, 2, 21, 13, 0, 16), "#f0b52e", { brush: 0, ink: 1.6 }),
      stroke("M-7 -9Q-11 2 -7 13M3 -11Q0 2 3 14M12 -8Q10 2 12 11", "#40291b", 4.4),
    ].join("");
    const run: Outline = [
      [x + flip * 60, -214],
      [x + flip * 88, -212],
      [x + flip * 102, -180],
      [x + flip * 122, -140],
      [x + flip * 128, -96],
      [x + flip * 116, -84],
      [x + flip * 108, -104],
      [x + flip * 100, -150],
      [x + flip * 78, -182],
    ];
    return [
      standing(pen, x, 0, 132, 200),
      vessel(pen, pot, x, 0, amber, { glass: true }),
      fill(smooth(ellipse(x - 24, -64, 74, 42)), lit(amber, 0.6), 0.35),
      gleam(pot, x, 0, 30, 168),
      label(pen, pot, x, 0, 54, 140, palette.accent, bee),
      mouth(pen, x, -222, 94, lit(amber, 0.5), amber),
      solid(pen, run, amber, { brush: 0, light: 0.7, shade: 0.5, ink: 1.6 }),
      dipper(pen, x + flip * 8, -276, flip),
      comb(pen, flip === 1 ? 116 : -232, 20, 21),
    ].join("");
  },
};
