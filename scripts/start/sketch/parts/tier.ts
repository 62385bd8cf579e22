import { lit, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { ellipse, extruded, round, smooth } from "../brush/shapes.ts";
import { solid } from "../brush/solid.ts";

/** How flat the top of a tier looks. */
export const tierTilt = 0.36;

/** One round tier of a frosted cake, standing at height `y`. */
export function tier(pen: Pen, y: number, radius: number, height: number, color: string): string {
  const top = ellipse(0, y - height, radius, radius * tierTilt, 0, 40);
  const hull = extruded(top, height);
  const wall = pen.linear(
    hull,
    [
      [0, shaded(color, 0.3)],
      [0.14, shaded(color, 0.05)],
      [0.32, lit(color, 0.5)],
      [0.6, color],
      [1, shaded(color, 0.42)],
    ],
    [0, 0],
    [1, 0.06],
  );
  let strokes = "";
  for (let index = 1; index < 5; index++) {
    const line = ellipse(0, y - (height * index) / 5, radius * 0.985, radius * tierTilt, 0, 32).slice(1, 16);
    strokes += `M${line.map(([px, py]) => `${round(px)} ${round(py + pen.random.near(0, 1.5))}`).join("L")}`;
  }
  return [
    fill(smooth(hull), wall),
    stroke(strokes, lit(color, 0.8), 3, 0.3),
    stroke(smooth(hull), shaded(color, 0.6), 2.4, 0.5),
    fill(smooth(top), lit(color, 0.4)),
  ].join("");
}

/** A row of piped dabs around the front of a tier. */
export function pearls(pen: Pen, y: number, radius: number, size: number, color: string): string {
  const count = Math.round((radius * Math.PI) / (size * 1.9));
  return Array.from({ length: count + 1 }, (_, index) => {
    const angle = Math.PI - (index / count) * Math.PI;
    const dab = ellipse(Math.cos(angle) * radius, y + Math.sin(angle) * radius * tierTilt, size, size * 0.84, 0, 10);
    return solid(pen, dab, color, { brush: 0, shade: 0.7, ink: 1.2 });
  }).join("");
}
