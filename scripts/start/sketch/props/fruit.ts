import { lit, shaded } from "../brush/color.ts";
import { arc, leaf } from "../brush/cord.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { beneath, shadow } from "../brush/shadow.ts";
import { blob, ellipse, type Outline, type Point, smooth, softLine } from "../brush/shapes.ts";
import { shine, solid } from "../brush/solid.ts";
import { speckle } from "../brush/texture.ts";

/** A round slice of citrus with its segments, lying on the table. */
function citrusSlice(pen: Pen, x: number, y: number, size: number, peel: string): string {
  const flat = 0.55;
  const segments: string[] = [];
  for (let index = 0; index < 8; index++) {
    const angle = (index / 8) * Math.PI * 2 + 0.2;
    const at = (reach: number, turn: number): Point => [
      x + Math.cos(angle + turn) * size * reach,
      y + Math.sin(angle + turn) * size * reach * flat,
    ];
    segments.push(
      fill(smooth([at(0.1, 0), at(0.6, -0.3), at(0.78, -0.2), at(0.8, 0.2), at(0.6, 0.3)]), lit(peel, 0.12), 0.95),
    );
  }
  return [
    shadow(pen, x + 6, y + size * 0.24, size * 1.15, size * 0.62, 0.4),
    fill(smooth(ellipse(x, y + 7, size, size * flat)), shaded(peel, 0.25)),
    solid(pen, ellipse(x, y, size, size * flat), peel, { brush: 0, ink: 1.6, shade: 0.3 }),
    fill(smooth(ellipse(x, y, size * 0.88, size * flat * 0.88)), "#fff7d8"),
    ...segments,
  ].join("");
}

function citrus(pen: Pen, x: number, y: number, size: number, peel: string, long: number): string {
  const body = blob(pen.random, x, y - size * 0.25, size * long, size, 0.02, -0.25);
  return [
    beneath(pen, x, y, size * 1.1),
    solid(pen, body, peel, { brush: 0.3, shade: 0.5 }),
    speckle(pen, body, shaded(peel, 0.4), { count: 40, size: 1.6, opacity: 0.3 }),
    shine(body, 0.4),
    leaf(pen, x + size * long * 0.8, y - size * 0.75, size * 0.9, size * 0.42, -20, "#6a9440"),
    citrusSlice(pen, x - size * 1.1, y + size * 0.75, size * 0.72, peel),
  ].join("");
}

export const lemon = (pen: Pen, x: number, y: number, size: number) => citrus(pen, x, y, size * 1.05, "#f2c93d", 1.28);
export const orange = (pen: Pen, x: number, y: number, size: number) => citrus(pen, x, y, size * 1.25, "#ee8f2f", 1);

function stoneFruit(pen: Pen, x: number, y: number, size: number, color: string, blush: string): string {
  const wide = size * 1.3;
  const body: Point[] = ellipse(x, y - wide * 0.4, wide, wide * 0.94, 0, 20).map(([px, py]) => {
    const dip = Math.max(0, 1 - Math.abs(px - x) / (wide * 0.34)) * wide * 0.16;
    return [px, py < y - wide * 0.4 ? py + dip : py - dip * 0.5];
  });
  const cheek = blob(pen.random, x + wide * 0.3, y - wide * 0.3, wide * 0.52, wide * 0.56, 0.1);
  const soft = pen.radial(cheek, [
    [0, blush, 0.7],
    [1, blush, 0],
  ]);
  return [
    beneath(pen, x, y + wide * 0.1, wide),
    solid(pen, body, color, { brush: 0.6, shade: 0.6 }),
    fill(smooth(cheek), soft),
    stroke(
      softLine(arc([x, y - wide * 1.1], [x + 2, y - wide * 1.3], [x + wide * 0.14, y - wide * 1.55])),
      "#6b4a2a",
      5,
    ),
    leaf(pen, x + wide * 0.1, y - wide * 1.36, wide * 0.8, wide * 0.36, -18, "#6a9440"),
  ].join("");
}

export const apple = (pen: Pen, x: number, y: number, size: number) =>
  stoneFruit(pen, x, y, size, "#c9372f", "#f0b04a");
export const peach = (pen: Pen, x: number, y: number, size: number) =>
  stoneFruit(pen, x, y, size * 0.95, "#f2a860", "#d9534a");

export function pumpkin(pen: Pen, x: number, y: number, size: number): string {
  const wide = size * 1.7;
  const ribs = [-0.72, 0.72, -0.4, 0.4, 0].map((share) => {
    const rib = ellipse(
      x + share * wide * 0.72,
      y - wide * 0.42,
      wide * 0.42,
      wide * (0.62 - Math.abs(share) * 0.12),
      0,
      16,
    );
    return solid(pen, rib, "#dd7a2b", { brush: 0.4, shade: 0.6, ink: 1.8 });
  });
  const stem: Outline = arc([x, y - wide * 0.95], [x, y - wide * 1.15], [x + wide * 0.16, y - wide * 1.28], 5);
  return (
    beneath(pen, x, y, wide) +
    ribs.join("") +
    stroke(softLine(stem), "#4d5a2a", wide * 0.14) +
    stroke(softLine(stem), "#7c8a45", wide * 0.07)
  );
}

export function banana(pen: Pen, x: number, y: number, size: number): string {
  const finger = (lift: number, reach: number) => {
    const upper = arc(
      [x - reach, y - lift - size * 0.5],
      [x, y - lift + size * 1.15],
      [x + reach, y - lift - size * 0.7],
    );
    const lower = arc(
      [x + reach, y - lift - size * 0.62],
      [x, y - lift + size * 2],
      [x - reach, y - lift - size * 0.4],
    );
    const tips = fill(smooth(ellipse(x - reach, y - lift - size * 0.45, 6, 6, 0, 8)), "#5a4524");
    return solid(pen, [...upper, ...lower], "#eec23e", { brush: 0.4, shade: 0.5 }) + tips;
  };
  return beneath(pen, x, y + size * 0.3, size * 1.5) + finger(size * 0.34, size * 1.7) + finger(0, size * 1.8);
}
