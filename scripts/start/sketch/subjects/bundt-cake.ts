import { lit, mix, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { standing } from "../brush/shadow.ts";
import { ellipse, type Outline, type Point, round, smooth } from "../brush/shapes.ts";
import { solid } from "../brush/solid.ts";
import { speckle } from "../brush/texture.ts";
import type { Subject } from "../order.ts";

const flat = 0.42;

/** One fluted ridge of the ring, from its inner edge over the top to the table. */
function ridge(pen: Pen, angle: number, color: string): string {
  const at = (reach: number, turn: number, up: number): Point => [
    Math.cos(angle + turn) * reach,
    Math.sin(angle + turn) * reach * flat - up,
  ];
  const outline: Outline = [
    at(54, -0.2, 128),
    at(90, -0.17, 168),
    at(150, -0.16, 174),
    at(200, -0.15, 120),
    at(214, -0.14, 44),
    at(206, 0, 2),
    at(214, 0.14, 44),
    at(200, 0.15, 120),
    at(150, 0.16, 174),
    at(90, 0.17, 168),
    at(54, 0.2, 128),
  ];
  return solid(pen, outline, color, { light: 0.6, shade: 0.8, brush: 0.4 });
}

/** Glaze over the crown, with a tongue down each ridge. */
function glaze(pen: Pen, color: string): string {
  const { random } = pen;
  const outer: Point[] = [];
  const count = 30;
  for (let index = 0; index < count; index++) {
    const angle = (index / count) * Math.PI * 2;
    const front = Math.max(0, Math.sin(angle));
    const run = index % 2 === 0 ? random.between(40, 84) * (0.3 + 0.7 * front) : 8;
    outer.push([
      Math.cos(angle) * (168 + run * 0.34),
      Math.sin(angle) * (168 + run * 0.2) * flat - 168 + run * (0.2 + front),
    ]);
  }
  const inner = ellipse(0, -160, 66, 66 * flat, 0, 24);
  const paint = pen.linear(
    outer,
    [
      [0, lit(color, 0.5)],
      [0.4, color],
      [1, shaded(color, 0.3)],
    ],
    [0.1, 0],
    [0.7, 1],
  );
  const gleam = `M${round(-138)} ${round(-186)}Q-110 -226 -20 -236`;
  const path = smooth(outer) + smooth([...inner].reverse());
  return [
    fill(smooth(outer.map(([x, y]): Point => [x + 2, y + 6])) + smooth([...inner].reverse()), shaded(color, 0.6), 0.25),
    fill(path, paint),
    stroke(smooth(outer), shaded(color, 0.5), 2, 0.5),
    stroke(gleam, lit(color, 0.9), 9, 0.5),
  ].join("");
}

export const bundtCake: Subject = {
  name: "bundt cake",
  words: ["bundt cake", "bundt", "ring cake", "gugelhupf", "coffee cake", "tube cake"],
  home: "cake-stand",
  tone: "#b9783a",
  width: 440,
  height: 250,
  draw(pen, { flavors, palette }) {
    const taste = flavors[0];
    const sponge = taste?.dough ?? mix("#c2813f", taste?.icing ?? "#c2813f", 0.12);
    const icing =
      taste?.name === "chocolate"
        ? "#3d2016"
        : (taste?.icing ?? (palette.asked.length > 0 ? lit(palette.accent, 0.5) : "#fdf4e4"));
    const angles = Array.from({ length: 16 }, (_, index) => (index / 16) * Math.PI * 2 + 0.1);
    angles.sort((one, two) => Math.sin(one) - Math.sin(two));
    const hole = ellipse(0, -159, 66, 66 * flat);
    const body: Outline = [
      ...ellipse(0, -6, 204, 204 * flat, 0, 32).slice(0, 17),
      ...ellipse(0, -120, 198, 150 * flat, 0, 32).slice(16),
    ];
    const back = angles.filter((angle) => Math.sin(angle) < -0.2);
    const front = angles.filter((angle) => Math.sin(angle) >= -0.2);
    return [
      standing(pen, 0, 0, 206, 170),
      fill(smooth(body), shaded(sponge, 0.5)),
      ...back.map((angle) => ridge(pen, angle, sponge)),
      fill(smooth(ellipse(0, -120, 80, 80 * flat)), shaded(sponge, 0.6)),
      ...front.map((angle) => ridge(pen, angle, sponge)),
      glaze(pen, icing),
      fill(smooth(hole), shaded(sponge, 0.66)),
      stroke(smooth(hole), shaded(icing, 0.4), 2, 0.5),
      speckle(pen, ellipse(0, -190, 150, 40), "#fffaf0", { count: 26, size: 2.6, opacity: 0.6 }),
    ].join("");
  },
};
