import { lit, shaded } from "../brush/color.ts";
import { leaf, rope } from "../brush/cord.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { standing } from "../brush/shadow.ts";
import { ellipse, smooth } from "../brush/shapes.ts";
import { gleam, hoop, type Profile, vessel } from "../brush/vessel.ts";
import type { Subject } from "../order.ts";
import { cork, label } from "../parts/jar.ts";
import { sprig, stem } from "../props/plants.ts";

/** A flask with a round belly and a long neck. */
const flask: Profile = [
  [88, 0],
  [98, 12],
  [100, 40],
  [100, 150],
  [88, 196],
  [54, 236],
  [34, 262],
  [30, 330],
  [36, 336],
  [36, 350],
];

const small: Profile = [
  [50, 0],
  [56, 8],
  [56, 96],
  [46, 122],
  [22, 142],
  [20, 178],
  [25, 182],
  [25, 190],
];

function bottle(pen: Pen, profile: Profile, x: number, y: number, color: string, level: number): string {
  const inner: [number, number][] = profile
    .filter(([, height]) => height < level)
    .map(([radius, height]) => [radius - 5, Math.max(5, height)]);
  return [
    vessel(pen, profile, x, y, "#e2ebe4", { glass: true }),
    vessel(pen, inner, x, y, color, { glass: true, ink: 0 }),
    fill(smooth(ellipse(x - 20, y - level * 0.3, inner[0]![0] * 0.5, level * 0.2)), lit(color, 0.5), 0.3),
    gleam(profile, x, y, level * 0.08, level * 0.7, 0.6),
  ].join("");
}

export const syrup: Subject = {
  name: "bottle of syrup",
  words: [
    "syrup",
    "maple syrup",
    "bottle of syrup",
    "bottle",
    "vanilla extract",
    "extract",
    "hot sauce",
    "sauce",
    "vinegar",
    "olive oil",
    "infused oil",
    "oil",
    "dressing",
    "barbecue sauce",
    "bbq sauce",
    "ketchup",
    "caramel sauce",
    "chocolate sauce",
    "hot sauce bottle",
    "chili sauce",
  ],
  home: "board",
  tone: "#9a4a14",
  width: 400,
  height: 420,
  draw(pen, { palette, flavors }) {
    const flip = pen.random.chance(0.5) ? 1 : -1;
    const color = flavors[0]?.jam ?? "#9a4a14";
    const x = flip * -50;
    const other = flip * 120;
    const picture = [-90, -42, -138, -8, -172]
      .map((turn, index) => leaf(pen, 0, 12, index === 0 ? 34 : index < 3 ? 28 : 20, 15, turn, "#c0552c"))
      .join("");
    const handle = [
      [x + flip * 30, -300],
      [x + flip * 62, -306],
      [x + flip * 74, -276],
      [x + flip * 58, -250],
      [x + flip * 44, -250],
    ] as const;
    return [
      standing(pen, x, 0, 100, 320),
      rope(handle, 13, "#dfe9e2"),
      bottle(pen, flask, x, 0, color, 268),
      stroke(hoop(flask, x, 0, 250), "#d9b47a", 6, 0.95),
      stroke(hoop(flask, x, 0, 243), shaded("#d9b47a", 0.4), 2, 0.7),
      label(pen, flask, x, 0, 36, 146, palette.accent, picture),
      cork(pen, x, -348, 27, 34),
      standing(pen, other, 36, 56, 160),
      bottle(pen, small, other, 36, lit(color, 0.16), 130),
      label(pen, small, other, 36, 24, 84, palette.second),
      cork(pen, other, -152, 18, 24),
      sprig(pen, stem(pen, flip * -150, 84, 130, flip === 1 ? -12 : -168), "#b9622f", 34, 0.5),
    ].join("");
  },
};
