import { lit, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import {
  blob,
  ellipse,
  extruded,
  type Outline,
  type Point,
  polygon,
  roundedBox,
  smooth,
  turned,
} from "../brush/shapes.ts";
import { inkOf, solid } from "../brush/solid.ts";
import type { Subject } from "../order.ts";
import { swirl } from "../parts/icing.ts";
import { isBerry, props } from "../props.ts";

const batter = "#d99a48";

/** A square waffle on the table, with pockets. */
function waffle(pen: Pen, x: number, y: number, size: number, turn: number): string {
  const at = (u: number, v: number): Point => {
    const [[px, py]] = turned([[u, v]], turn) as [Point];
    return [x + px, y + py * 0.44];
  };
  const high = 26;
  const face = turned(roundedBox(0, 0, size * 2, size * 2, size * 0.2), turn).map(
    ([u, v]): Point => [x + u, y + v * 0.44],
  );
  const hull = extruded(face, high);
  const cell = (size * 2) / 5.6;
  const pockets: string[] = [];
  for (let row = 0; row < 5; row++) {
    for (let column = 0; column < 5; column++) {
      const [u, v] = [(column - 2) * cell * 1.06, (row - 2) * cell * 1.06];
      const half = cell * 0.36;
      const pocket: Outline = [
        at(u - half, v - half),
        at(u + half, v - half),
        at(u + half, v + half),
        at(u - half, v + half),
      ];
      const paint = pen.linear(
        pocket,
        [
          [0, shaded(batter, 0.5)],
          [0.6, shaded(batter, 0.24)],
          [1, lit(batter, 0.1)],
        ],
        [0.2, 0],
        [0.6, 1],
      );
      pockets.push(fill(polygon(pocket), paint) + stroke(polygon(pocket), lit(batter, 0.5), 1.8, 0.4));
    }
  }
  return [
    shadow(pen, x + 10, y + high + 8, size * 1.36, size * 0.62, 0.5),
    solid(pen, hull, shaded(batter, 0.08), { brush: 0, shade: 1 }),
    stroke(smooth(hull), inkOf(batter), 1.6, 0.3),
    solid(pen, face, batter, { light: 0.6, shade: 0.4, brush: 0.3 }),
    ...pockets,
  ].join("");
}

export const waffles: Subject = {
  name: "waffles",
  words: ["waffle", "belgian waffle", "liege waffle"],
  home: "plate",
  tone: batter,
  width: 500,
  height: 210,
  besides: ["raspberry"],
  draw(pen, { flavors }) {
    const { random } = pen;
    const flip = random.chance(0.5) ? 1 : -1;
    const fruit = flavors.find(({ prop }) => prop !== undefined && isBerry(prop))?.prop;
    const syrup = flavors.some(({ name }) => name === "chocolate") ? "#4a2819" : "#a9561a";
    const pour = blob(random, flip * -8, -104, 108, 40, 0.16);
    const runs = [-70, -16, 44]
      .map((dx) => `M${flip * -8 + dx} -92q4 40 ${random.whole(-6, 6)} ${random.whole(66, 92)}`)
      .join("");
    return [
      waffle(pen, flip * 130, -26, 108, flip * 0.5),
      waffle(pen, flip * -36, -20, 138, flip * -0.34),
      waffle(pen, flip * -18, -62, 134, flip * 0.22),
      waffle(pen, flip * -8, -104, 130, flip * -0.1),
      stroke(runs, shaded(syrup, 0.3), 17, 0.95),
      stroke(runs, syrup, 13, 0.95),
      solid(pen, pour, syrup, { brush: 0, light: 0.6, shade: 0.5 }),
      fill(smooth(ellipse(flip * -8 - 40, -114, 40, 8)), "#fff2d8", 0.4),
      swirl(pen, flip * -8, -116, 52, 66, "#fdf5e6"),
      ...[
        [-64, -102],
        [58, -98],
        [-30, -82],
        [32, -80],
        [78, -84],
      ].map(([dx, dy], index) =>
        props[fruit ?? (index % 2 === 0 ? "strawberry" : "blueberry")](pen, flip * -8 + dx!, dy!, 23),
      ),
    ].join("");
  },
};
