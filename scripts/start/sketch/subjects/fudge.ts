import { blockOf } from "../brush/block.ts";
import { lit, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { blob, type Outline, type Point, polygon, round, smooth, softLine, turned } from "../brush/shapes.ts";
import { inkOf, solid } from "../brush/solid.ts";
import { scattered, speckle } from "../brush/texture.ts";
import type { Subject } from "../order.ts";

/** One square of a cut slab; `swirl` draws the knife's marks in its top. */
function piece(pen: Pen, base: Outline, height: number, x: number, y: number, color: string): string {
  const { random } = pen;
  const { top, sides } = blockOf(base, height, x, y);
  const walls = sides.map(({ outline, facing }) => {
    const paint = pen.linear(outline, [
      [0, shaded(color, 0.08 + facing * 0.12)],
      [0.25, lit(color, 0.14 - facing * 0.1)],
      [1, shaded(color, 0.26 + facing * 0.14)],
    ]);
    return (
      fill(polygon(outline), paint) +
      speckle(pen, outline, lit(color, 0.4), { count: 26, size: 2, opacity: 0.35 }) +
      stroke(polygon(outline), inkOf(color), 2, 0.45)
    );
  });
  const face = pen.linear(
    top,
    [
      [0, lit(color, 0.4)],
      [1, lit(color, 0.02)],
    ],
    [0.1, 0],
    [0.8, 1],
  );
  const waves = [-0.22, 0.06, 0.3].map((share) => {
    const [cx, cy] = [x, y - height];
    const wide = Math.abs(top[0]![0] - top[2]![0]) * 0.3 + 20;
    const points: Point[] = [-1, -0.5, 0, 0.5, 1].map((step, index) => [
      cx + step * wide * 0.8,
      cy + share * 62 + (index % 2 === 0 ? 5 : -5) + random.near(0, 2),
    ]);
    return softLine(points);
  });
  const nuts = scattered(pen, top, 4, 30).map(([nx, ny]) =>
    solid(pen, blob(random, nx, ny, 9, 6, 0.16), "#cf9a5c", { brush: 0, ink: 1.3 }),
  );
  return [
    ...walls,
    fill(polygon(top), face),
    stroke(waves.join(""), lit(color, 0.6), 4, 0.3),
    stroke(waves.join(""), shaded(color, 0.5), 2, 0.28),
    ...nuts,
    stroke(polygon(top), inkOf(color), 2, 0.4),
  ].join("");
}

export const fudge: Subject = {
  name: "fudge",
  words: ["fudge", "nougat", "chocolate fudge", "halva", "turkish delight", "rocky road"],
  home: "parchment",
  tone: "#6b4029",
  width: 520,
  height: 170,
  besides: ["nuts"],
  draw(pen, { flavors }) {
    const { random } = pen;
    const taste = flavors.find(({ name }) => name !== "peanut butter");
    const color = taste === undefined ? "#7b4a2e" : taste.name === "chocolate" ? "#5a3320" : lit(taste.icing, 0.05);
    const flip = random.chance(0.5) ? 1 : -1;
    const turn = flip * 0.22;
    const size = 138;
    const cells: { u: number; v: number; height: number }[] = [];
    for (let row = 0; row < 3; row++) {
      for (let column = 0; column < 3; column++) {
        if (row === 2 && column === (flip === 1 ? 2 : 0)) continue;
        cells.push({ u: (column - 1) * (size + 5), v: (row - 1) * (size + 5), height: 58 });
      }
    }
    const square = (half: number): Outline => [
      [-half, -half],
      [half, -half],
      [half, half],
      [-half, half],
    ];
    const slab = cells
      .map(({ u, v, height }) => {
        const [[cu, cv]] = turned([[u, v]], turn) as [Point];
        return { x: cu, y: cv * 0.42 - 20, height };
      })
      .sort((one, two) => one.y - two.y)
      .map(({ x, y, height }) => piece(pen, turned(square(size / 2), turn), height, x, y, color));
    const crumbs = Array.from({ length: 6 }, () => {
      const [cx, cy] = [flip * random.between(120, 250), random.between(60, 96)];
      return fill(smooth(blob(random, cx, cy, 6, 4, 0.2)), color);
    });
    const loose = piece(pen, turned(square(size / 2), turn + flip * 0.5), 58, flip * 210, 62, color);
    const onTop = piece(pen, turned(square(size / 2), turn - flip * 0.35), 58, flip * -70, -104, color);
    return [
      shadow(pen, 10, 10, 290, 120, 0.5),
      ...slab,
      shadow(pen, flip * -66, -100, 100, 40, 0.4),
      onTop,
      shadow(pen, flip * 216, 70, 110, 44, 0.5),
      loose,
      ...crumbs,
      stroke(`M${round(flip * 60)} 92l${round(flip * 14)} 4`, shaded(color, 0.3), 4, 0.6),
    ].join("");
  },
};
