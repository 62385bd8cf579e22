import { block, blockOf, footprint } from "../brush/block.ts";
import { lit, mix, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { shadow, standing } from "../brush/shadow.ts";
import { ellipse, type Outline, type Point, polygon, smooth } from "../brush/shapes.ts";
import { scattered } from "../brush/texture.ts";
import type { Subject } from "../order.ts";
import { bow } from "../parts/bow.ts";

const between = ([ax, ay]: Point, [bx, by]: Point, share: number): Point => [
  ax + (bx - ax) * share,
  ay + (by - ay) * share,
];

/** A wrapped box with a lid and a ribbon over each side. */
function present(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  turn: number,
  paper: string,
  ribbon: string,
): string {
  const body = blockOf(footprint(width, width * 0.96, turn), height, x, y);
  const lid = blockOf(footprint(width * 1.07, width * 1.03, turn), height * 0.26, x, y - height + 4);
  const band = (face: Outline, half: number): Outline => {
    const [a, b, c, d] = face as [Point, Point, Point, Point];
    return [between(a, b, 0.5 - half), between(a, b, 0.5 + half), between(d, c, 0.5 + half), between(d, c, 0.5 - half)];
  };
  const across = (face: Outline, half: number): Outline => {
    const [a, b, c, d] = face as [Point, Point, Point, Point];
    return [between(b, c, 0.5 - half), between(b, c, 0.5 + half), between(a, d, 0.5 + half), between(a, d, 0.5 - half)];
  };
  const dots = body.sides.map(({ outline }) =>
    scattered(pen, outline, 16, 26)
      .map(([dx, dy]) => fill(smooth(ellipse(dx, dy, 5.4, 5.4, 0, 8)), lit(paper, 0.7), 0.75))
      .join(""),
  );
  const ribbonOn = (face: Outline, dark: number) =>
    fill(polygon(face), shaded(ribbon, dark)) + stroke(polygon(face), shaded(ribbon, 0.6), 1.4, 0.35);
  return [
    standing(pen, x, y + 6, width * 0.62, height),
    block(pen, body, paper),
    ...dots,
    ...body.sides.map(({ outline, facing }) => ribbonOn(band(outline, 0.1), 0.14 + 0.14 * facing)),
    block(pen, lid, lit(paper, 0.16), { side: lit(paper, 0.1) }),
    ...lid.sides.map(({ outline, facing }) => ribbonOn(band(outline, 0.094), 0.1 + 0.14 * facing)),
    ribbonOn(band(lid.top, 0.095), 0),
    ribbonOn(across(lid.top, 0.095), 0.04),
    shadow(pen, x + 6, y - height * 1.2 + 8, width * 0.4, width * 0.14, 0.3),
    bow(pen, x, y - height * 1.26, width * 0.42, ribbon),
  ].join("");
}

export const giftBox: Subject = {
  name: "gift box",
  words: [
    "gift",
    "gift box",
    "present",
    "gift basket",
    "hamper",
    "gift set",
    "party favor",
    "treat box",
    "wrapped gift",
    "sampler",
    "care package",
  ],
  home: "rustic-table",
  tone: "#c9b8a4",
  width: 470,
  height: 360,
  besides: ["flowers"],
  draw(pen, { palette }) {
    const flip = pen.random.chance(0.5) ? 1 : -1;
    const paper = palette.asked.length > 0 ? palette.accent : mix(palette.accent, "#f3e3d0", 0.12);
    const other = mix(palette.cloth, "#f6ead6", 0.15);
    const ribbon = palette.asked.length > 1 ? palette.second : "#f6e3bd";
    return [
      present(pen, flip * -40, -24, 236, 170, flip * 24 + pen.random.near(0, 6), paper, ribbon),
      present(pen, flip * 156, 52, 132, 92, flip * -28 + pen.random.near(0, 8), other, palette.accent),
    ].join("");
  },
};
