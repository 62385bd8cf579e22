import { lit, shaded } from "../brush/color.ts";
import { fill, type Pen, place, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { type Point, polygon, softLine } from "../brush/shapes.ts";
import { inkOf } from "../brush/solid.ts";
import type { Subject } from "../order.ts";

const crust = "#9c5522";

/** One rope of dough: ends on the belly, crossed twice, in the shape of folded arms. */
const path: readonly Point[] = [
  [0.5, 0.62],
  [0.2, 0.36],
  [-0.06, 0.1],
  [-0.34, -0.2],
  [-0.68, -0.52],
  [-0.96, -0.36],
  [-1.04, 0.02],
  [-0.86, 0.44],
  [-0.46, 0.72],
  [0, 0.8],
  [0.46, 0.72],
  [0.86, 0.44],
  [1.04, 0.02],
  [0.96, -0.36],
  [0.68, -0.52],
  [0.34, -0.2],
  [0.06, 0.1],
  [-0.2, 0.36],
  [-0.5, 0.62],
];

/** `flat` 1 stands and looks at us; less lies on the table. */
function pretzel(pen: Pen, size: number, flat: number, dipped: string | null): string {
  const { random } = pen;
  const spine = path.map(([x, y]): Point => [x * size, -y * size * flat]);
  const width = size * 0.3;
  const body = (points: readonly Point[], wide: number) => {
    const line = softLine(points);
    const high = softLine(points.map(([x, y]): Point => [x - wide * 0.08, y - wide * 0.16]));
    return [
      stroke(line, inkOf(crust), wide + 4, 1),
      stroke(line, shaded(crust, 0.28), wide),
      stroke(high, crust, wide * 0.72),
      stroke(high, lit(crust, 0.24), wide * 0.44, 0.8),
      stroke(
        softLine(points.map(([x, y]): Point => [x - wide * 0.1, y - wide * 0.26])),
        lit(crust, 0.75),
        wide * 0.1,
        0.7,
      ),
    ].join("");
  };
  const grains = spine
    .slice(5, 14)
    .flatMap(([x, y]) =>
      [0, 1, 2].map((): Point => [x + random.near(0, width * 0.5), y + random.near(0, width * 0.4) - width * 0.1]),
    )
    .map(([x, y]) => {
      const grain: Point[] = [
        [x - 3.4, y - 1],
        [x, y - 3.6],
        [x + 3.8, y - 0.6],
        [x + 0.6, y + 3],
      ];
      return fill(polygon(grain), "#ffffff") + stroke(polygon(grain), "#a98a6a", 0.8, 0.6);
    });
  const split = softLine([
    [size * -0.3, -0.86 * size * flat],
    [0, -0.88 * size * flat],
    [size * 0.3, -0.84 * size * flat],
  ]);
  const dip =
    dipped === null
      ? ""
      : stroke(softLine(spine.slice(5, 14)), shaded(dipped, 0.4), width * 0.98) +
        stroke(softLine(spine.slice(5, 14).map(([x, y]): Point => [x - 2, y - 3])), dipped, width * 0.72);
  return [
    body(spine.slice(0, 11), width),
    body(spine.slice(10), width),
    body(spine.slice(2, 6), width * 0.92),
    dip,
    stroke(split, "#e9c592", width * 0.2, dipped === null ? 0.9 : 0),
    ...grains,
  ].join("");
}

export const pretzels: Subject = {
  name: "pretzels",
  words: ["pretzel", "soft pretzel", "pretzel bite", "pretzel rod"],
  home: "board",
  tone: "#9c5522",
  width: 520,
  height: 250,
  draw(pen, { flavors }) {
    const { random } = pen;
    const dipped = flavors[0]?.name === "chocolate" ? "#4a2819" : null;
    const flip = random.chance(0.5) ? 1 : -1;
    const near = (value: number) => value + random.near(0, 5);
    return [
      shadow(pen, flip * 70, -20, 190, 60, 0.45),
      place(pretzel(pen, 136, 0.96, dipped), flip * 60, -116, near(flip * 5)),
      shadow(pen, flip * -128, 8, 170, 62, 0.5),
      place(pretzel(pen, 140, 0.58, dipped), flip * -124, -8, near(flip * -8)),
      shadow(pen, flip * 130, 66, 150, 54, 0.5),
      place(pretzel(pen, 126, 0.54, dipped), flip * 128, 60, near(flip * 7)),
    ].join("");
  },
};
