import { block, blockOf, footprint } from "../brush/block.ts";
import { lit, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { blob, ellipse, type Point, smooth, softLine } from "../brush/shapes.ts";
import { shine, solid } from "../brush/solid.ts";

/** Broken squares of a chocolate bar. */
export function chocolate(pen: Pen, x: number, y: number, size: number): string {
  const piece = (dx: number, dy: number, turn: number) => {
    const side = size * 1.15;
    const shape = blockOf(footprint(side, side, turn), size * 0.36, x + dx, y + dy);
    const inner = blockOf(footprint(side * 0.66, side * 0.66, turn), size * 0.12, x + dx, y + dy - size * 0.36);
    return (
      shadow(pen, x + dx + 5, y + dy + 2, side * 0.85, side * 0.4, 0.5) +
      block(pen, shape, "#5a321f", { ink: 1.5 }) +
      block(pen, inner, "#6b3d26", { ink: 1 })
    );
  };
  return (
    piece(-size * 0.7, -size * 0.3, 24) + piece(size * 0.8, -size * 0.1, -18) + piece(-size * 0.05, size * 0.55, 40)
  );
}

/** Almonds, in a small heap. */
export function nuts(pen: Pen, x: number, y: number, size: number): string {
  const spots: Point[] = [
    [-0.9, 0],
    [0.9, -0.1],
    [0, -0.35],
    [-0.2, 0.5],
    [1.3, 0.55],
  ];
  return spots
    .map(([dx, dy]) => {
      const turn = pen.random.between(0, Math.PI);
      const [cx, cy] = [x + dx * size * 0.8, y + dy * size * 0.8];
      const long = size * 0.56;
      const body = ellipse(0, 0, long, long * 0.52, 0, 16).map(([px, py]): Point => {
        const narrow = 1 - 0.45 * Math.max(0, px / long);
        return [
          cx + px * Math.cos(turn) - py * narrow * Math.sin(turn),
          cy + px * Math.sin(turn) + py * narrow * Math.cos(turn),
        ];
      });
      const vein = softLine([
        [cx - Math.cos(turn) * long * 0.6, cy - Math.sin(turn) * long * 0.6],
        [cx, cy - 1.5],
        [cx + Math.cos(turn) * long * 0.7, cy + Math.sin(turn) * long * 0.7],
      ]);
      return (
        shadow(pen, cx + 3, cy + long * 0.32, long, long * 0.5, 0.45) +
        solid(pen, body, "#b67843", { brush: 0, ink: 1.4 }) +
        stroke(vein, shaded("#b67843", 0.4), 1.5, 0.5)
      );
    })
    .join("");
}

/** Rolled sticks of cinnamon with a star anise. */
export function cinnamon(pen: Pen, x: number, y: number, size: number): string {
  const stick = (dx: number, dy: number, slope: number) => {
    const [ax, ay, bx, by] = [x + dx - size * 1.5, y + dy - slope * size, x + dx + size * 1.5, y + dy + slope * size];
    const path = `M${ax} ${ay}L${bx} ${by}`;
    const high = `M${ax} ${ay - size * 0.12}L${bx} ${by - size * 0.12}`;
    const end = ellipse(ax, ay, size * 0.2, size * 0.28, 0, 12);
    return [
      shadow(pen, x + dx + 4, y + dy + size * 0.3, size * 1.7, size * 0.5, 0.4),
      stroke(path, shaded("#a5632f", 0.5), size * 0.6 + 3),
      stroke(path, "#a5632f", size * 0.6),
      stroke(high, lit("#a5632f", 0.32), size * 0.2, 0.8),
      fill(smooth(end), "#6d3b1c"),
      stroke(smooth(ellipse(ax, ay, size * 0.1, size * 0.14, 0, 10)), "#c98b52", 2),
    ].join("");
  };
  const star = Array.from({ length: 8 }, (_, index) => {
    const angle = (index / 8) * Math.PI * 2 + 0.3;
    const petal = blob(
      pen.random,
      x + size * 1.5 + Math.cos(angle) * size * 0.42,
      y + size * 0.85 + Math.sin(angle) * size * 0.28,
      size * 0.34,
      size * 0.14,
      0.08,
      Math.atan2(Math.sin(angle) * 0.7, Math.cos(angle)),
    );
    return solid(pen, petal, "#7a4322", { brush: 0, ink: 1.2 });
  });
  return stick(0, -size * 0.3, -0.2) + stick(-size * 0.1, size * 0.36, 0.12) + star.join("");
}

/** Two eggs. */
export function eggs(pen: Pen, x: number, y: number, size: number): string {
  const egg = (dx: number, dy: number, color: string, turn: number) => {
    const body = blob(pen.random, x + dx, y + dy, size * 1.15, size * 0.86, 0.03, turn);
    return (
      shadow(pen, x + dx + 7, y + dy + size * 0.6, size * 1.2, size * 0.5, 0.45) +
      solid(pen, body, color, { brush: 0.2 }) +
      shine(body, 0.35)
    );
  };
  return egg(size * 0.7, -size * 0.5, "#e2b48a", 0.4) + egg(-size * 0.5, size * 0.2, "#f3e4d0", -0.5);
}
