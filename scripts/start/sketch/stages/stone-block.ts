import { mix } from "../brush/color.ts";
import { fill, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { blob, move, smooth } from "../brush/shapes.ts";
import { soft, wash } from "../brush/soft.ts";
import { hatch, speckle } from "../brush/texture.ts";
import { area, away, type Stage } from "../stage.ts";

/** A sculpted block with a flat top before a wall of the same color. */
export const stoneBlock: Stage = {
  name: "stone block",
  words: ["stone", "block of stone", "rock", "boulder", "pedestal", "plinth", "podium"],
  draw(pen, { width, height, light, color }) {
    const stone = color ?? "#6e7076";
    const bright = (share: number) => mix(stone, "#dfe6f2", share);
    const deep = (share: number) => mix(stone, "#070a14", share);
    const middle = width / 2;
    const top = blob(pen.random, middle, height * 0.74, 400, 112, 0.03);
    const foot = move(top, 0, height * 0.13);
    // Around the foot from the right, and back over the top.
    const body = [...foot.slice(0, 13), ...top.slice(12)];
    return [
      wash(
        pen,
        area(0, 0, width, height),
        [
          [0, bright(0.06)],
          [0.6, deep(0.3)],
          [1, deep(0.6)],
        ],
        away(light),
      ),
      soft(pen, middle + light * 240, height * 0.28, 540, 440, bright(0.42), 0.42),
      wash(pen, area(0, height * 0.86, width, height), [
        [0, deep(0.42)],
        [1, deep(0.7)],
      ]),
      shadow(pen, middle - light * 70, height * 0.93, 520, 90, 0.7),
      fill(
        smooth(body),
        pen.linear(
          body,
          [
            [0, bright(0.14)],
            [0.45, deep(0.2)],
            [1, deep(0.66)],
          ],
          ...away(light),
        ),
      ),
      hatch(pen, body, deep(0.7), { count: 90, length: 70, width: 5, opacity: 0.2, angle: 82, bend: 0.3 }),
      hatch(pen, body, bright(0.4), { count: 50, length: 60, width: 3, opacity: 0.1, angle: 76, bend: 0.3 }),
      fill(
        smooth(top),
        pen.linear(
          top,
          [
            [0, bright(0.4)],
            [0.5, bright(0.16)],
            [1, deep(0.16)],
          ],
          ...away(light),
        ),
      ),
      speckle(pen, top, bright(0.6), { count: 300, size: 2.4, opacity: 0.22 }),
      speckle(pen, top, deep(0.6), { count: 260, size: 2.8, opacity: 0.26 }),
      stroke(smooth(top), bright(0.5), 3, 0.45),
    ].join("");
  },
};
