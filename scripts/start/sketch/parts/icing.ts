import { lit, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { ellipse, type Outline, type Point, round, smooth } from "../brush/shapes.ts";
import { solid } from "../brush/solid.ts";
import { scattered } from "../brush/texture.ts";

/** Icing poured over a round top at (x, y): it covers the top and runs down the front in fingers. */
export function drip(pen: Pen, x: number, y: number, rx: number, ry: number, depth: number, color: string): string {
  const { random } = pen;
  const fingers = Math.max(7, Math.round(rx / 12));
  const front: Point[] = [];
  for (let finger = 0; finger <= fingers; finger++) {
    const run = depth * random.between(0.45, 1);
    for (const [offset, share] of [
      [-0.32, 0.18],
      [-0.14, 0.95],
      [0.14, 0.95],
      [0.32, 0.2],
    ] as const) {
      const angle = Math.min(Math.PI, Math.max(0, ((finger + offset) / fingers) * Math.PI));
      front.push([
        x + Math.cos(angle) * rx * 1.015,
        y + Math.sin(angle) * ry + run * share * (0.35 + 0.65 * Math.sin(angle)),
      ]);
    }
  }
  const back = ellipse(x, y, rx * 1.01, ry * 1.03, 0, 32).slice(17, 32);
  const outline = [...front, ...back];
  const top = ellipse(x - rx * 0.03, y - 1, rx * 0.93, ry * 0.86);
  const sheen = pen.linear(
    top,
    [
      [0, lit(color, 0.75), 0.8],
      [0.5, lit(color, 0.4), 0.35],
      [1, color, 0],
    ],
    [0.1, 0],
    [0.8, 1],
  );
  const gleams = front
    .filter((_, index) => index % 4 === 1)
    .map(([gx, gy]) => `M${round(gx + 2)} ${round(gy - depth * 0.3)}v${round(depth * 0.16)}`)
    .join("");
  return [
    fill(smooth(outline.map(([px, py]): Point => [px + 2, py + 5])), shaded(color, 0.7), 0.22),
    solid(pen, outline, color, { light: 0.35, shade: 0.55, brush: 0.2, ink: 1.8 }),
    fill(smooth(top), sheen),
    stroke(gleams, "#ffffff", 3, 0.45),
  ].join("");
}

/** Sugar strands. */
export function sprinkles(pen: Pen, outline: Outline, colors: readonly string[], count: number, length = 11): string {
  const { random } = pen;
  const paths = colors.map(() => "");
  for (const [x, y] of scattered(pen, outline, count, length * 1.15)) {
    const angle = random.between(0, Math.PI);
    const index = random.whole(0, colors.length - 1);
    paths[index] +=
      `M${round(x - (Math.cos(angle) * length) / 2)} ${round(y - Math.sin(angle) * length * 0.32)}l${round(Math.cos(angle) * length)} ${round(Math.sin(angle) * length * 0.64)}`;
  }
  return paths
    .map((path, index) => {
      if (path === "") return "";
      const color = colors[index]!;
      return stroke(path, shaded(color, 0.45), length * 0.46, 0.8) + stroke(path, color, length * 0.36);
    })
    .join("");
}

/** The colors of confetti: the asked ones first, then the cheerful usual ones. */
export const confetti = (asked: readonly string[]) =>
  [...asked, "#ef7f8b", "#f6c453", "#7cc3b5", "#7f9fdc", "#fbf4e6"].slice(0, 6);

/** A dollop from a star nozzle: rings of ridges that end in a tip. */
export function swirl(pen: Pen, x: number, y: number, rx: number, height: number, color: string): string {
  const rings: string[] = [];
  const count = 4;
  for (let ring = 0; ring < count; ring++) {
    const share = ring / count;
    const radius = rx * (1 - share * 0.78);
    const cy = y - height * share * 0.86;
    const thick = height * 0.3 * (1 - share * 0.3);
    const outline: Point[] = [];
    const ridges = 18;
    for (let step = 0; step < ridges * 2; step++) {
      const angle = (step / (ridges * 2)) * Math.PI * 2;
      const reach = radius * (step % 2 === 0 ? 1.03 : 0.95);
      outline.push([
        x + Math.cos(angle) * reach,
        cy - thick * 0.2 + Math.sin(angle) * (thick * 0.72 + radius * 0.08) + Math.cos(angle) * 3,
      ]);
    }
    rings.push(solid(pen, outline, color, { light: 0.7, shade: 0.6, brush: 0, ink: 1.6 }));
    let folds = "";
    for (let fold = 0; fold < 8; fold++) {
      const fx = x + ((fold - 3.5) / 4) * radius * 0.9;
      const bow = Math.sqrt(Math.max(0, 1 - ((fx - x) / radius) ** 2));
      folds += `M${round(fx - radius * 0.06)} ${round(cy - thick * 0.2 - thick * 0.3 * bow)}q${round(radius * 0.1)} ${round(thick * 0.4)} ${round(radius * 0.05)} ${round(thick * 0.75 * bow + 2)}`;
    }
    rings.push(stroke(folds, shaded(color, 0.4), 1.8, 0.35));
  }
  const top = y - height * 0.86;
  const tip: Outline = [
    [x - rx * 0.24, top + height * 0.14],
    [x - rx * 0.12, top - height * 0.06],
    [x + rx * 0.03, top - height * 0.26],
    [x + rx * 0.1, top - height * 0.22],
    [x + rx * 0.12, top - height * 0.02],
    [x + rx * 0.24, top + height * 0.14],
    [x, top + height * 0.2],
  ];
  return rings.join("") + solid(pen, tip, color, { light: 0.7, shade: 0.4, brush: 0, ink: 1.5 });
}
