import { lit, mix, shaded } from "../brush/color.ts";
import { arc, rope } from "../brush/cord.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { shadow, standing } from "../brush/shadow.ts";
import { ellipse, type Outline, type Point, smooth, softLine } from "../brush/shapes.ts";
import { shine, solid } from "../brush/solid.ts";
import { hoop, mouth, type Profile, vessel } from "../brush/vessel.ts";
import type { Subject } from "../order.ts";
import { bloom } from "../props/plants.ts";

const pot: Profile = [
  [82, 0],
  [90, 10],
  [136, 52],
  [148, 100],
  [132, 150],
  [94, 184],
  [74, 192],
];
const lid: Profile = [
  [80, 0],
  [82, 6],
  [60, 26],
  [20, 38],
];
const cup: Profile = [
  [40, 0],
  [44, 8],
  [72, 40],
  [84, 84],
  [88, 92],
];

function steam(x: number, y: number): string {
  const wisp = (dx: number, high: number): Point[] => [
    [x + dx, y],
    [x + dx + 16, y - high * 0.28],
    [x + dx - 12, y - high * 0.6],
    [x + dx + 10, y - high],
  ];
  const paths = [softLine(wisp(-18, 96)), softLine(wisp(14, 120))];
  return stroke(paths.join(""), "#fffdf6", 13, 0.14) + stroke(paths.join(""), "#fffdf6", 6, 0.26);
}

function teacup(pen: Pen, x: number, y: number, glaze: string, brew: string, line: string): string {
  const handle = arc([x + 76, y - 74], [x + 142, y - 86], [x + 112, y - 34], 8).concat(
    arc([x + 112, y - 34], [x + 94, y - 14], [x + 62, y - 26], 6).slice(1),
  );
  const saucer = ellipse(x, y + 2, 132, 48);
  return [
    shadow(pen, x + 14, y + 18, 160, 58, 0.5),
    fill(smooth(ellipse(x, y + 10, 128, 46)), shaded(glaze, 0.34)),
    solid(pen, saucer, glaze, { brush: 0, shade: 0.4 }),
    stroke(smooth(ellipse(x, y + 2, 120, 42)), line, 4, 0.85),
    fill(smooth(ellipse(x, y + 4, 74, 24)), shaded(glaze, 0.16)),
    rope(handle, 13, glaze),
    vessel(pen, cup, x, y, glaze),
    stroke(hoop(cup, x, y + 2, 74), line, 5, 0.9),
    mouth(pen, x, y - 92, 88, glaze, brew),
    fill(smooth(ellipse(x - 22, y - 92, 30, 7)), lit(brew, 0.6), 0.4),
    steam(x, y - 112),
  ].join("");
}

export const tea: Subject = {
  name: "tea",
  words: [
    "tea",
    "cup of tea",
    "herbal tea",
    "teapot",
    "teacup",
    "tea blend",
    "loose leaf tea",
    "coffee",
    "cup of coffee",
    "hot chocolate",
    "hot cocoa",
    "espresso",
    "latte",
  ],
  home: "tray",
  tone: "#e6c8b8",
  width: 540,
  height: 280,
  besides: ["lemon"],
  draw(pen, { palette, flavors }) {
    const flip = pen.random.chance(0.5) ? 1 : -1;
    const x = flip * -104;
    const y = -18;
    const glaze = mix(palette.accent, "#fbf4e6", palette.asked.length > 0 ? 0.2 : 0.62);
    const brew = flavors[0]?.name === "chocolate" ? "#6a3c22" : flavors[0]?.name === "mint" ? "#a9a648" : "#a8561c";
    const spout: Outline = [
      [x + flip * 112, y - 62],
      [x + flip * 158, y - 92],
      [x + flip * 184, y - 150],
      [x + flip * 200, y - 178],
      [x + flip * 226, y - 174],
      [x + flip * 214, y - 138],
      [x + flip * 190, y - 74],
      [x + flip * 128, y - 30],
    ];
    const handle = arc([x - flip * 104, y - 168], [x - flip * 258, y - 176], [x - flip * 214, y - 78], 10).concat(
      arc([x - flip * 214, y - 78], [x - flip * 190, y - 26], [x - flip * 118, y - 44], 8).slice(1),
    );
    const posy = [-44, 0, 44].map((dx) =>
      bloom(
        pen,
        x + dx,
        y - 84 - Math.abs(dx) * 0.3 + 8,
        dx === 0 ? 27 : 20,
        dx === 0 ? palette.second : lit(palette.cloth, 0.1),
        0.95,
      ),
    );
    return [
      standing(pen, x, y, 140, 200),
      rope(handle, 20, glaze),
      solid(pen, spout, glaze, { brush: 0.2 }),
      vessel(pen, pot, x, y, glaze),
      stroke(hoop(pot, x, y, 168), palette.second, 6, 0.9),
      ...posy,
      shine(ellipse(x - 20, y - 110, 120, 70), 0.3),
      vessel(pen, lid, x, y - 190, glaze),
      solid(pen, ellipse(x, y - 240, 19, 18, 0, 14), palette.second, { brush: 0 }),
      teacup(pen, flip * 158, 58, glaze, brew, palette.second),
    ].join("");
  },
};
