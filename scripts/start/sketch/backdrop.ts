import { lightnessOf, lit, mix, shaded } from "./brush/color.ts";
import { fill, type Pen, stroke } from "./brush/pen.ts";
import { type Outline, polygon, round } from "./brush/shapes.ts";
import { hatch } from "./brush/texture.ts";
import type { Frame } from "./frame.ts";
import type { Order } from "./order.ts";

const rectangle = (left: number, top: number, right: number, bottom: number): Outline => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];

/** The wall in the asked color, and the table that everything stands on. */
export function backdrop(pen: Pen, order: Order, frame: Frame): string {
  return wall(pen, order.palette.wall, frame) + table(pen, order, frame);
}

function wall(pen: Pen, color: string, { width, horizon }: Frame): string {
  const { random } = pen;
  // Behind the table too, so that no light comes through the joint.
  const whole = rectangle(0, 0, width, horizon + 60);
  const paint = pen.linear(
    whole,
    [
      [0, lit(color, 0.14)],
      [0.35, color],
      [0.7, color],
      [1, shaded(color, 0.14)],
    ],
    [0, 0],
    [0.55, 1],
  );
  const look = random.pick([plastered, panelled, tiled, sunlit, sunlit]);
  return fill(polygon(whole), paint) + look(pen, color, width, horizon);
}

function plastered(pen: Pen, color: string, width: number, horizon: number): string {
  const whole = rectangle(0, 0, width, horizon);
  const bright = 0.1 + 0.45 * lightnessOf(color);
  return (
    hatch(pen, whole, lit(color, bright), { count: 70, length: 150, width: 16, opacity: 0.1, angle: -30, bend: 0.5 }) +
    hatch(pen, whole, shaded(color, 0.3), { count: 50, length: 120, width: 12, opacity: 0.06, angle: -30, bend: 0.5 })
  );
}

function panelled(pen: Pen, color: string, width: number, horizon: number): string {
  const step = pen.random.between(62, 84);
  let grooves = "";
  let edges = "";
  for (let x = pen.random.between(0, step); x < width; x += step) {
    grooves += `M${round(x)} 0V${round(horizon)}`;
    edges += `M${round(x + 4)} 0V${round(horizon)}`;
  }
  return stroke(grooves, shaded(color, 0.45), 3, 0.3) + stroke(edges, lit(color, 0.6), 2.5, 0.35);
}

function tiled(pen: Pen, color: string, width: number, horizon: number): string {
  const [across, down] = [pen.random.between(116, 140), pen.random.between(54, 66)];
  let joints = "";
  let row = 0;
  for (let y = horizon - 8; y > 0; y -= down, row++) {
    joints += `M0 ${round(y)}H${round(width)}`;
    for (let x = (row % 2) * (across / 2) - 20; x < width; x += across)
      joints += `M${round(x)} ${round(y)}v${round(-down)}`;
  }
  return stroke(joints, shaded(color, 0.4), 3.4, 0.16) + stroke(joints, lit(color, 0.7), 1.6, 0.4);
}

/** The panes of a window we cannot see, thrown onto the wall. */
function sunlit(pen: Pen, color: string, width: number, horizon: number): string {
  const left = pen.random.between(0.04, 0.3) * width;
  const pane = pen.random.between(120, 160);
  const panes: string[] = [];
  for (let row = 0; row < 3; row++) {
    for (let column = 0; column < 2; column++) {
      const x = left + column * (pane + 18) + row * 62;
      const y = -70 + row * (pane + 14);
      if (y > horizon) continue;
      const bottom = Math.min(y + pane, horizon);
      const slant = ((bottom - y) / pane) * 52;
      const outline: Outline = [
        [x, y],
        [x + pane, y + 12],
        [x + pane + slant, bottom],
        [x + slant, bottom - (bottom < horizon ? 12 : 0)],
      ];
      const paint = pen.linear(outline, [
        [0, lit(color, 0.85), 0.42],
        [1, lit(color, 0.85), 0.2],
      ]);
      panes.push(fill(polygon(outline), paint));
    }
  }
  return plastered(pen, color, width, horizon) + panes.join("");
}

const tops = ["#e6cfa9", "#efe7da", "#cfa877", "#dfd3c1", "#b98a5c", "#e9dccb"] as const;

/** What a farmhouse would have. */
const oldWood = "#a9794c";

function table(pen: Pen, { palette, surface, rustic }: Order, { width, height, horizon }: Frame): string {
  const { random } = pen;
  const light = lightnessOf(palette.wall);
  const choices = tops.filter((top) => Math.abs(lightnessOf(top) - light) > 0.07);
  const wooden = surface.name === "board" || surface.name === "rustic-table" || surface.name === "basket";
  const base = rustic
    ? oldWood
    : wooden
      ? mix("#ece3d4", palette.wall, 0.12)
      : mix(random.pick(choices), palette.wall, 0.06);
  const whole = rectangle(0, horizon, width, height);
  const paint = pen.linear(
    whole,
    [
      [0, shaded(base, 0.2)],
      [0.12, shaded(base, 0.03)],
      [0.5, lit(base, 0.24)],
      [1, shaded(base, 0.05)],
    ],
    [0.2, 0],
    [0.1, 1],
  );
  let seams = "";
  let edges = "";
  let depth = random.between(26, 40);
  for (let y = horizon + depth; y < height; depth *= 1.38, y += depth) {
    seams += `M0 ${round(y)}Q${round(width / 2)} ${round(y + random.near(0, 4))} ${round(width)} ${round(y)}`;
    edges += `M0 ${round(y + 3.5)}Q${round(width / 2)} ${round(y + 3.5)} ${round(width)} ${round(y + 3.5)}`;
  }
  return [
    fill(polygon(whole), paint),
    hatch(pen, whole, shaded(base, 0.4), { count: 110, length: 240, width: 2.2, opacity: 0.12, angle: 0, bend: 0.03 }),
    hatch(pen, whole, lit(base, 0.7), { count: 90, length: 260, width: 3, opacity: 0.16, angle: 0, bend: 0.03 }),
    stroke(seams, shaded(base, 0.55), 2.4, 0.3),
    stroke(edges, lit(base, 0.7), 2, 0.4),
    stroke(`M0 ${round(horizon)}H${round(width)}`, shaded(base, 0.6), 4, 0.35),
  ].join("");
}
