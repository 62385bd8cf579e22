import { lit, shaded } from "../brush/color.ts";
import { arc, leaf } from "../brush/cord.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { blob, type Point, smooth, softLine } from "../brush/shapes.ts";
import { solid } from "../brush/solid.ts";

/** A stem from (x, y) that bends; `turn` in degrees, 0 to the right. Returns its points, root first. */
export function stem(pen: Pen, x: number, y: number, length: number, turn: number, bend = 0.2): Point[] {
  const angle = (turn * Math.PI) / 180;
  const end: Point = [x + Math.cos(angle) * length, y + Math.sin(angle) * length];
  const aside = length * pen.random.near(0, bend);
  const middle: Point = [
    x + Math.cos(angle) * length * 0.5 - Math.sin(angle) * aside,
    y + Math.sin(angle) * length * 0.5 + Math.cos(angle) * aside,
  ];
  return arc([x, y], middle, end, 14);
}

/** A twig with pairs of leaves that get smaller towards its tip. */
export function sprig(pen: Pen, points: readonly Point[], color: string, leafLength: number, slim: number): string {
  const leaves: string[] = [];
  for (let index = 2; index < points.length; index++) {
    const [px, py] = points[index - 1]!;
    const [x, y] = points[index]!;
    const turn = (Math.atan2(y - py, x - px) * 180) / Math.PI;
    const length = leafLength * (1.15 - (index / points.length) * 0.6);
    for (const side of [-1, 1]) {
      const tone = pen.random.chance(0.5) ? lit(color, 0.12) : shaded(color, 0.1);
      leaves.push(leaf(pen, x, y, length, length * slim, turn + side * (46 + pen.random.near(0, 12)), tone));
    }
  }
  return stroke(softLine(points), shaded(color, 0.35), 3.2) + leaves.join("");
}

export function herbs(pen: Pen, x: number, y: number, size: number): string {
  const one = stem(pen, x - size * 1.6, y + size * 0.5, size * 3.4, -14);
  const two = stem(pen, x - size * 1.2, y + size * 0.9, size * 3, 8);
  return (
    shadow(pen, x + 6, y + size * 0.7, size * 2, size * 0.6, 0.3) +
    sprig(pen, one, "#6f8f52", size * 0.72, 0.4) +
    sprig(pen, two, "#7d9a5b", size * 0.66, 0.42)
  );
}

/** Stalks of lavender; the tips of the given stems carry the flowers. */
export function lavenderStalk(pen: Pen, points: readonly Point[], size: number): string {
  const buds: string[] = [];
  for (const [x, y] of points.slice(-7)) {
    for (const side of [-1, 1]) {
      const bud = blob(pen.random, x + side * size * 0.13, y + pen.random.near(0, 2), size * 0.15, size * 0.18, 0.1);
      buds.push(solid(pen, bud, pen.random.pick(["#8a73b8", "#9f8acb", "#75609f"]), { brush: 0, ink: 1 }));
    }
  }
  return stroke(softLine(points), "#7f8f62", 3) + buds.join("");
}

export function lavender(pen: Pen, x: number, y: number, size: number): string {
  const stalks = [-24, -10, 4].map((turn, index) =>
    lavenderStalk(pen, stem(pen, x - size * 1.8, y + size * (0.4 + index * 0.2), size * 3.4, turn), size),
  );
  return shadow(pen, x + 6, y + size * 0.5, size * 2, size * 0.6, 0.3) + stalks.join("");
}

/** One ear of wheat along its stalk. */
function wheatEar(pen: Pen, points: readonly Point[], size: number): string {
  const grains: string[] = [];
  const ear = points.slice(-7);
  const [fx, fy] = ear[0]!;
  const [tx, ty] = ear[ear.length - 1]!;
  const turn = (Math.atan2(ty - fy, tx - fx) * 180) / Math.PI;
  for (const [x, y] of ear) {
    for (const side of [-1, 1]) grains.push(leaf(pen, x, y, size * 0.55, size * 0.3, turn + side * 32, "#dcae56"));
  }
  const beard = ear.slice(2).map(([x, y]) => {
    const angle = ((turn + pen.random.near(0, 24)) * Math.PI) / 180;
    return stroke(
      softLine([
        [x, y],
        [x + Math.cos(angle) * size * 1.1, y + Math.sin(angle) * size * 1.1],
      ]),
      "#e5c57e",
      1.4,
      0.8,
    );
  });
  return stroke(softLine(points), "#b98f45", 2.8) + beard.join("") + grains.join("");
}

export function wheat(pen: Pen, x: number, y: number, size: number): string {
  const ears = [-20, -6, 8].map((turn, index) =>
    wheatEar(pen, stem(pen, x - size * 1.9, y + size * (0.3 + index * 0.18), size * 3.6, turn), size),
  );
  return shadow(pen, x + 6, y + size * 0.5, size * 2.1, size * 0.6, 0.3) + ears.join("");
}

/** A small open flower. */
export function bloom(pen: Pen, x: number, y: number, size: number, color: string, flat = 0.8): string {
  const start = pen.random.between(0, 1);
  const petals = Array.from({ length: 5 }, (_, index) => {
    const angle = ((index + start) / 5) * Math.PI * 2;
    const [px, py] = [x + Math.cos(angle) * size * 0.56, y + Math.sin(angle) * size * 0.56 * flat];
    return solid(pen, blob(pen.random, px, py, size * 0.44, size * 0.42 * flat, 0.06), color, {
      brush: 0,
      shade: 0.4,
      ink: 1.2,
    });
  });
  return petals.join("") + fill(smooth(blob(pen.random, x, y, size * 0.24, size * 0.22 * flat, 0.08)), "#f0c24b");
}

export function flowers(pen: Pen, x: number, y: number, size: number): string {
  const colors = ["#f3e9ef", "#e8a3b4", "#f0c7a0"];
  const spots: Point[] = [
    [-0.9, 0.1],
    [0.5, -0.3],
    [0.2, 0.8],
  ];
  return spots
    .map(([dx, dy], index) => {
      const [fx, fy] = [x + dx * size, y + dy * size];
      return [
        shadow(pen, fx + 4, fy + size * 0.3, size * 0.9, size * 0.45, 0.35),
        leaf(pen, fx, fy, size * 1.1, size * 0.45, 150 + index * 70, "#6f8f52"),
        bloom(pen, fx, fy, size * 0.78, colors[index]!, 0.72),
      ].join("");
    })
    .join("");
}
