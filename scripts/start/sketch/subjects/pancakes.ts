import { block, blockOf, footprint } from "../brush/block.ts";
import { lit, mix } from "../brush/color.ts";
import { rope } from "../brush/cord.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { shadow, standing } from "../brush/shadow.ts";
import { blob, ellipse, extruded, type Point, round, smooth, tilt } from "../brush/shapes.ts";
import { inkOf, solid } from "../brush/solid.ts";
import { speckle } from "../brush/texture.ts";
import { mouth, vessel } from "../brush/vessel.ts";
import type { Subject } from "../order.ts";
import { drip } from "../parts/icing.ts";
import { isBerry, props } from "../props.ts";

const batter = "#e3b26a";

function pancake(pen: Pen, x: number, y: number, radius: number): string {
  const high = 24;
  const top = blob(pen.random, x, y - high, radius, radius * tilt, 0.014);
  const hull = extruded(top, high);
  const edge = pen.linear(hull, [
    [0, "#c8843c"],
    [0.62, lit(batter, 0.45)],
    [0.86, lit(batter, 0.3)],
    [1, "#b9732f"],
  ]);
  const seared = ellipse(x, y - high - 1, radius * 0.9, radius * tilt * 0.88);
  const brown = pen.radial(seared, [
    [0, "#b9702c"],
    [0.75, "#c78038"],
    [1, "#c78038", 0],
  ]);
  return [
    fill(smooth(hull), edge),
    stroke(smooth(hull), inkOf(batter), 2.2, 0.5),
    fill(smooth(top), lit(batter, 0.16)),
    fill(smooth(seared), brown),
    speckle(pen, seared, lit(batter, 0.4), { count: 70, size: 3, opacity: 0.35 }),
  ].join("");
}

/** A little jug for more syrup. */
function jug(pen: Pen, x: number, y: number, flip: 1 | -1, glaze: string, syrup: string): string {
  const profile = [
    [38, 0],
    [54, 16],
    [60, 54],
    [44, 92],
    [36, 108],
    [44, 122],
  ] as const;
  const handle: Point[] = [
    [x + flip * 42, y - 98],
    [x + flip * 88, y - 100],
    [x + flip * 92, y - 58],
    [x + flip * 56, y - 34],
  ];
  return [
    standing(pen, x, y, 50, 110),
    rope(handle, 13, glaze),
    vessel(pen, profile, x, y, glaze),
    mouth(pen, x, y - 122, 44, glaze, syrup),
  ].join("");
}

export const pancakes: Subject = {
  name: "pancakes",
  words: ["pancake", "flapjack", "stack of pancakes"],
  home: "plate",
  tone: "#d79c52",
  width: 560,
  height: 270,
  besides: ["blueberry"],
  draw(pen, { flavors, count, palette }) {
    const { random } = pen;
    const flip = random.chance(0.5) ? 1 : -1;
    const high = Math.min(8, Math.max(3, count ?? random.whole(5, 6)));
    const pieces = [shadow(pen, flip * -30, 6, 226, 98, 0.55)];
    let top: Point = [0, 0];
    for (let level = 0; level < high; level++) {
      top = [flip * -44 + random.near(0, 10), -level * 29];
      pieces.push(pancake(pen, top[0], top[1], 190 - (level % 2) * 5));
    }
    const [x, y] = [top[0], top[1] - 25];
    const fruit = flavors.find(({ prop }) => prop !== undefined && isBerry(prop))?.prop ?? "blueberry";
    const knob = blockOf(footprint(70, 62, 24), 26, x - 8, y - 4);
    const syrup = flavors.some(({ name }) => name === "chocolate") ? "#4a2819" : "#b0611d";
    const pour = drip(pen, x, y + 2, 146, 146 * tilt, Math.min(110, high * 21), syrup);
    const melt = blob(random, x - 2, y + 4, 62, 22, 0.12);
    return [
      ...pieces,
      pour,
      solid(pen, melt, "#f6d67c", { brush: 0, shade: 0.3, ink: 1 }),
      block(pen, knob, "#fbe39a", { side: "#f3cf72" }),
      ...[
        [72, -14],
        [98, 8],
        [60, 18],
        [-92, 12],
      ].map(([dx, dy]) => props[fruit](pen, x + dx!, y + dy!, 24)),
      stroke(`M${round(x - 130)} ${round(y + 60)}q20 18 52 26`, "#ffffff", 4, 0.18),
      jug(pen, flip * 216, 62, flip, mix(palette.accent, "#fbf4e6", 0.5), syrup),
    ].join("");
  },
};
