import { lit, mix, shaded } from "../brush/color.ts";
import { rope } from "../brush/cord.ts";
import { fill, stroke } from "../brush/pen.ts";
import { shadow, standing } from "../brush/shadow.ts";
import { blob, ellipse, type Point, round, smooth } from "../brush/shapes.ts";
import { inkOf, solid } from "../brush/solid.ts";
import { scattered } from "../brush/texture.ts";
import { hoop, type Profile, vessel } from "../brush/vessel.ts";
import type { Subject } from "../order.ts";
import { isBerry, props } from "../props.ts";

const bowl: Profile = [
  [92, 0],
  [98, 12],
  [176, 70],
  [214, 124],
  [222, 150],
];
const flat = 0.36;

export const granola: Subject = {
  name: "bowl of granola",
  words: ["granola", "muesli", "oatmeal", "cereal", "trail mix", "porridge", "bowl of granola", "snack mix"],
  home: "linen",
  tone: "#c98f47",
  width: 500,
  height: 250,
  besides: ["nuts"],
  draw(pen, { palette, flavors }) {
    const { random } = pen;
    const glaze = mix(palette.accent, "#f7efe0", 0.5);
    const fruit = flavors.find(({ prop }) => prop !== undefined && isBerry(prop))?.prop ?? "blueberry";
    const top = -150;
    const heap: Point[] = [
      ...ellipse(0, top, 200, 200 * flat, 0, 24).slice(0, 13),
      [-170, top - 30],
      [-100, top - 62],
      [-10, top - 80],
      [90, top - 64],
      [168, top - 30],
    ];
    const tones = ["#c98f47", "#dba75f", "#b9773a", "#e8c487", "#a86830"];
    const clusters = scattered(pen, heap, 190, 13)
      .sort((one, two) => one[1] - two[1])
      .map(([x, y]) => {
        const size = random.between(8, 17);
        return solid(pen, blob(random, x, y, size, size * 0.66, 0.2, random.between(0, 3)), random.pick(tones), {
          brush: 0,
          light: 0.6,
          ink: 1.3,
        });
      });
    const bits = scattered(pen, heap, 16, 34).map(([x, y], index) =>
      index % 3 === 0
        ? props[fruit](pen, x, y - 6, 20)
        : solid(
            pen,
            blob(random, x, y - 3, 15, 8, 0.08, random.between(0, 3)),
            index % 2 === 0 ? "#e9cfa2" : "#8a5128",
            { brush: 0, ink: 1.3 },
          ),
    );
    const rim = ellipse(0, top, 222, 222 * flat);
    const flip = random.chance(0.5) ? 1 : -1;
    const spoon: Point[] = [
      [flip * 96, top - 22],
      [flip * 190, top - 92],
      [flip * 276, top - 166],
    ];
    const crumbs = Array.from({ length: 12 }, () => {
      const [x, y] = [-flip * random.between(120, 270), random.between(6, 62)];
      return (
        shadow(pen, x + 2, y + 5, 13, 6, 0.4) +
        solid(pen, blob(random, x, y, 9, 6, 0.2), random.pick(tones), { brush: 0, ink: 1.2 })
      );
    });
    return [
      standing(pen, 0, 0, 150, 150),
      vessel(pen, bowl, 0, 0, glaze, { flatness: flat }),
      stroke(hoop(bowl, 0, 4, 112), palette.second, 12, 0.9),
      stroke(hoop(bowl, 0, 4, 88), "#fffaf0", 4, 0.7),
      fill(smooth(rim), lit(glaze, 0.5)),
      stroke(smooth(rim), inkOf(glaze), 2, 0.5),
      fill(smooth(ellipse(0, top + 2, 206, 206 * flat)), shaded(glaze, 0.4)),
      fill(smooth(heap), "#a86a31"),
      rope(spoon, 13, "#c79257"),
      ...clusters,
      ...bits,
      ...crumbs,
      stroke(`M${round(-120)} ${round(-30)}q30 40 70 46`, "#ffffff", 7, 0.25),
    ].join("");
  },
};
