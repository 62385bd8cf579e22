import { lit, mix, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { shadow, standing } from "../brush/shadow.ts";
import { ellipse, smooth } from "../brush/shapes.ts";
import { inkOf } from "../brush/solid.ts";
import { speckle } from "../brush/texture.ts";
import { hoop, type Profile, vessel } from "../brush/vessel.ts";
import type { Subject } from "../order.ts";

const bowl: Profile = [
  [84, 0],
  [92, 10],
  [150, 66],
  [184, 130],
];

function marshmallow(pen: Pen, x: number, y: number, size: number, color: string, toasted: boolean): string {
  const profile: Profile = [
    [size * 0.92, 0],
    [size, size * 0.3],
    [size, size * 0.9],
    [size * 0.9, size * 1.16],
  ];
  const top = ellipse(x, y - size * 1.16, size * 0.9, size * 0.34);
  return [
    vessel(pen, profile, x, y, color, { flatness: 0.36 }),
    fill(smooth(top), lit(color, 0.5)),
    stroke(smooth(top), shaded(color, 0.4), 1.6, 0.4),
    toasted
      ? speckle(pen, ellipse(x, y - size * 0.6, size * 0.8, size * 0.7), "#c98f4c", {
          count: 40,
          size: 3,
          opacity: 0.55,
        })
      : "",
  ].join("");
}

export const marshmallows: Subject = {
  name: "bowl of marshmallows",
  words: ["marshmallow", "bowl of marshmallows", "toasted marshmallow", "gumdrop"],
  home: "linen",
  tone: "#fbefe6",
  width: 460,
  height: 300,
  draw(pen, { palette, words }) {
    const { random } = pen;
    const flip = random.chance(0.5) ? 1 : -1;
    const toasted = words.includes("toasted");
    const tints = toasted
      ? ["#f8e9d0", "#f4dfc0"]
      : ["#fcf4ec", "#f6cfd4", "#fcf4ec", mix(palette.accent, "#fff6ee", 0.75)];
    const glaze = mix(palette.second, "#f4ead8", 0.4);
    const heap = [
      [-104, -136, 44],
      [-36, -142, 46],
      [36, -140, 46],
      [106, -134, 44],
      [-70, -180, 44],
      [2, -190, 46],
      [72, -178, 44],
      [-28, -226, 42],
      [40, -222, 42],
      [-66, -128, 46],
      [4, -126, 48],
      [70, -128, 46],
    ]
      .sort((one, two) => two[1]! - one[1]!)
      .reverse()
      .map(([x, y, size]) => marshmallow(pen, x! + random.near(0, 6), y! + 34, size!, random.pick(tints), toasted));
    const top = ellipse(0, -130, 184, 184 * 0.34);
    const front = [...ellipse(0, -130, 184, 184 * 0.34, 0, 40).slice(0, 21)];
    return [
      standing(pen, 0, 0, 120, 130),
      fill(smooth(top), shaded(glaze, 0.35)),
      ...heap,
      vessel(pen, bowl, 0, 0, glaze, { flatness: 0.34, open: true }),
      stroke(hoop(bowl, 0, 4, 96), palette.accent, 9, 0.85),
      stroke(`M${front.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`).join("L")}`, inkOf(glaze), 3, 0.5),
      ...[
        [flip * 186, 36],
        [flip * -176, 52],
        [flip * 124, 66],
      ].map(
        ([x, y]) =>
          shadow(pen, x! + 8, y! + 4, 52, 20, 0.45) + marshmallow(pen, x!, y!, 40, random.pick(tints), toasted),
      ),
    ].join("");
  },
};
