import { lit, mix, shaded } from "../brush/color.ts";
import { fill, stroke } from "../brush/pen.ts";
import { standing } from "../brush/shadow.ts";
import { ellipse, smooth } from "../brush/shapes.ts";
import { gleam, hoop, mouth, type Profile, vessel } from "../brush/vessel.ts";
import type { Subject } from "../order.ts";

const bowl: Profile = [
  [74, 0],
  [80, 12],
  [132, 60],
  [164, 112],
  [170, 132],
];

const jug: Profile = [
  [62, 0],
  [78, 20],
  [92, 90],
  [84, 160],
  [52, 214],
  [48, 248],
  [60, 270],
];

/** For what the sketch does not know: an empty bowl and a jug, which promise no food. */
export const stillLife: Subject = {
  name: "still life",
  words: [],
  home: "linen",
  tone: "#d8c6ae",
  width: 460,
  height: 290,
  draw(pen, { palette }) {
    const flip = pen.random.chance(0.5) ? 1 : -1;
    const clay = mix(palette.accent, "#efe4d2", 0.35);
    const cream = mix(palette.second, "#f7efe0", 0.7);
    return [
      standing(pen, flip * -110, -34, 90, 260),
      vessel(pen, jug, flip * -110, -34, clay),
      gleam(jug, flip * -110, -34, 30, 200, 0.22),
      stroke(hoop(jug, flip * -110, -34, 176), lit(clay, 0.6), 6, 0.6),
      mouth(pen, flip * -110, -304, 60, clay, null),
      standing(pen, flip * 92, 34, 120, 120),
      vessel(pen, bowl, flip * 92, 34, cream),
      stroke(hoop(bowl, flip * 92, 34, 100), palette.accent, 9, 0.85),
      mouth(pen, flip * 92, -98, 170, cream, null),
      fill(smooth(ellipse(flip * 92 - 40, -92, 60, 15)), shaded(cream, 0.35), 0.3),
    ].join("");
  },
};
