import { mix } from "../brush/color.ts";
import { arc, leaf } from "../brush/cord.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { beneath } from "../brush/shadow.ts";
import { blob, ellipse, type Outline, type Point, smooth, softLine, turned } from "../brush/shapes.ts";
import { shine, solid } from "../brush/solid.ts";
import { flecks, scattered } from "../brush/texture.ts";

/** `x`, `y` is the middle of the fruit, `size` about half its width. */
export function strawberry(pen: Pen, x: number, y: number, size: number): string {
  const turn = pen.random.between(-0.9, 0.9) + Math.PI * 0.12;
  const heart: Outline = [
    [0, -0.72],
    [0.55, -0.82],
    [0.95, -0.42],
    [0.82, 0.2],
    [0.4, 0.86],
    [0, 1.18],
    [-0.4, 0.86],
    [-0.82, 0.2],
    [-0.95, -0.42],
    [-0.55, -0.82],
  ];
  const at = (points: Outline): Point[] =>
    turned(
      points.map(([px, py]): Point => [x + px * size, y + py * size]),
      turn,
      [x, y],
    );
  const body = at(heart);
  const seeds = scattered(pen, at(heart.map(([px, py]): Point => [px * 0.8, py * 0.84])), 16, size * 0.3);
  const crown = [-150, -120, -90, -60, -30].map((angle) => {
    const [cx, cy] = at([[0, -0.7]])[0]!;
    return leaf(
      pen,
      cx,
      cy,
      size * 0.72,
      size * 0.34,
      angle + (turn * 180) / Math.PI + pen.random.near(0, 12),
      "#5f8f3c",
    );
  });
  return [
    beneath(pen, x, y, size),
    solid(pen, body, "#cf2f35", { brush: 0.2, light: 0.55, shade: 0.7, ink: 1.6 }),
    flecks(seeds, () => size * 0.06, "#f6d98a", 0.95),
    shine(body, 0.35),
    ...crown,
  ].join("");
}

function berry(pen: Pen, x: number, y: number, size: number, color: string): string {
  const body = blob(pen.random, x, y, size, size * 0.96, 0.02);
  return beneath(pen, x, y, size) + solid(pen, body, color, { brush: 0, light: 0.5, shade: 0.8, ink: 1.4 });
}

export function blueberry(pen: Pen, x: number, y: number, size: number): string {
  const small = size * 0.62;
  const [cx, cy] = [x + pen.random.near(0, small * 0.3), y - small * 0.35 + pen.random.near(0, small * 0.2)];
  const star = Array.from({ length: 10 }, (_, index): Point => {
    const reach = small * (index % 2 === 0 ? 0.42 : 0.2);
    return [cx + Math.cos((index * Math.PI) / 5) * reach, cy + Math.sin((index * Math.PI) / 5) * reach * 0.7];
  });
  const bloom = blob(pen.random, x - small * 0.3, y - small * 0.1, small * 0.5, small * 0.45, 0.1);
  return berry(pen, x, y, small, "#4a5a9c") + fill(smooth(bloom), "#b9c4e6", 0.3) + fill(smooth(star), "#26305f", 0.85);
}

export function raspberry(pen: Pen, x: number, y: number, size: number): string {
  const drops: string[] = [];
  const small = size * 0.85;
  for (const [row, count] of [3, 4, 4, 3, 2].entries()) {
    for (let column = 0; column < count; column++) {
      const dx = (column - (count - 1) / 2) * small * 0.42 + pen.random.near(0, small * 0.05);
      const drop = ellipse(x + dx, y + (row - 2) * small * 0.34, small * 0.26, small * 0.24, 0, 10);
      drops.push(
        solid(pen, drop, mix("#c02a52", "#e0557a", pen.random.next() * 0.5), { brush: 0, shade: 0.8, ink: 1 }),
      );
    }
  }
  return beneath(pen, x, y, small) + drops.join("");
}

export function cherry(pen: Pen, x: number, y: number, size: number): string {
  const small = size * 0.72;
  const one = blob(pen.random, x - small * 0.8, y, small, small * 0.94, 0.03);
  const two = blob(pen.random, x + small * 0.9, y + small * 0.3, small, small * 0.94, 0.03);
  const top: Point = [x + small * 0.5, y - small * 2.9];
  return [
    beneath(pen, x, y, size),
    ...[one, two].map((body) => solid(pen, body, "#a81c33", { brush: 0, shade: 0.8, ink: 1.5 }) + shine(body, 0.6)),
    stroke(softLine(arc([x - small * 0.8, y - small * 0.7], [x - small * 0.4, y - small * 2], top)), "#6b7a35", 3.4),
    stroke(softLine(arc([x + small * 0.9, y - small * 0.4], [x + small * 1.1, y - small * 1.8], top)), "#56652b", 3.4),
    leaf(pen, top[0], top[1], small * 1.7, small * 0.7, 12, "#5f8f3c"),
  ].join("");
}
