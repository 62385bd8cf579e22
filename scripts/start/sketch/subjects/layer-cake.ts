import { lit, mix, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { standing } from "../brush/shadow.ts";
import { ellipse, type Outline, type Point, polygon, round, smooth } from "../brush/shapes.ts";
import { solid } from "../brush/solid.ts";
import { speckle } from "../brush/texture.ts";
import type { Order, Subject } from "../order.ts";
import { swirl } from "../parts/icing.ts";
import { isBerry, props } from "../props.ts";

const flat = 0.4;
const radius = 186;
const height = 232;

function colorsOf({ flavors, palette }: Order) {
  const taste = flavors[0];
  const sponge = taste?.dough ?? "#eec886";
  const cream = palette.asked.length > 0 ? mix(palette.accent, "#fff6ea", 0.45) : (taste?.icing ?? "#fdf1e2");
  return { sponge, cream, filling: taste?.jam ?? "#c0394b" };
}

/** A point on the cake's edge; the angle runs from the right towards the viewer. */
const rim = (angle: number, lift: number): Point => [Math.cos(angle) * radius, Math.sin(angle) * radius * flat - lift];

function arcOf(from: number, to: number, lift: number): Point[] {
  return Array.from({ length: 21 }, (_, index) => rim(from + ((to - from) * index) / 20, lift));
}

/** The cut that shows what is inside: sponge, cream and jam in turn. */
function inside(
  pen: Pen,
  angle: number,
  { sponge, cream, filling }: ReturnType<typeof colorsOf>,
  dark: number,
): string {
  const [ex, ey] = rim(angle, 0);
  const strip = (low: number, high: number): Outline => [
    [0, -high],
    [ex, ey - high],
    [ex, ey - low],
    [0, -low],
  ];
  const layers: string[] = [];
  const thick = height / 3;
  for (let layer = 0; layer < 3; layer++) {
    const low = layer * thick;
    const cake = strip(low, low + thick * 0.78);
    layers.push(fill(polygon(cake), shaded(sponge, dark)));
    layers.push(speckle(pen, cake, shaded(sponge, 0.4), { count: 70, size: 2.4, opacity: 0.3 }));
    layers.push(speckle(pen, cake, lit(sponge, 0.5), { count: 40, size: 2, opacity: 0.4 }));
    layers.push(fill(polygon(strip(low + thick * 0.76, low + thick)), shaded(cream, dark * 0.6)));
    if (layer < 2)
      layers.push(fill(polygon(strip(low + thick * 0.84, low + thick * 0.93)), shaded(filling, dark * 0.5)));
  }
  return layers.join("") + stroke(polygon(strip(0, height)), shaded(sponge, 0.6), 2, 0.4);
}

export const layerCake: Subject = {
  name: "layer cake",
  words: ["layer cake", "cake", "sponge cake", "victoria sponge", "naked cake"],
  home: "cake-stand",
  tone: "#f6e6d6",
  width: 400,
  height: 370,
  draw(pen, order) {
    const colors = colorsOf(order);
    const { cream } = colors;
    const cut = pen.random.between(0.9, 1.25);
    const [left, right] = [cut + 0.66, cut];
    const front: Outline = [...arcOf(Math.PI, left, height), ...arcOf(left, Math.PI, 0)];
    const side: Outline = [...arcOf(right, 0, height), ...arcOf(0, right, 0)];
    const wall = (outline: Outline, stops: readonly (readonly [number, string])[]) =>
      fill(polygon(outline), pen.linear(outline, stops, [0, 0], [1, 0])) +
      stroke(polygon(outline), shaded(cream, 0.6), 2, 0.4);
    const top: Outline = [...arcOf(right, right - (Math.PI * 2 - 0.66), height), [0, -height]];
    const topPaint = pen.linear(
      top,
      [
        [0, lit(cream, 0.7)],
        [1, shaded(cream, 0.1)],
      ],
      [0.2, 0],
      [0.7, 1],
    );
    const prop = order.flavors.find(({ prop }) => prop !== undefined)?.prop ?? "strawberry";
    const rosettes = Array.from({ length: 9 }, (_, index) => {
      const angle = left + 0.25 + (index / 8) * (Math.PI * 2 - 0.66 - 0.5);
      return { x: Math.cos(angle) * radius * 0.8, y: Math.sin(angle) * radius * 0.8 * flat - height, index };
    }).sort((one, two) => one.y - two.y);
    const ripples = [0.25, 0.5, 0.75]
      .map(
        (share) =>
          `M${arcOf(Math.PI - 0.04, left + 0.03, height * share)
            .map(([x, y]) => `${round(x)} ${round(y)}`)
            .join("L")}`,
      )
      .join("");
    return [
      standing(pen, 0, 0, 190, 230),
      fill(smooth(ellipse(0, 0, radius, radius * flat)), shaded(cream, 0.4)),
      inside(pen, left, colors, 0.2),
      inside(pen, right, colors, 0.03),
      wall(front, [
        [0, shaded(cream, 0.3)],
        [0.3, lit(cream, 0.5)],
        [1, shaded(cream, 0.08)],
      ]),
      stroke(ripples, lit(cream, 0.8), 3, 0.35),
      wall(side, [
        [0, shaded(cream, 0.14)],
        [1, shaded(cream, 0.44)],
      ]),
      fill(polygon(top), topPaint),
      stroke(polygon(top), shaded(cream, 0.6), 2, 0.4),
      ...rosettes.map(({ x, y, index }) =>
        index % 2 === 0
          ? swirl(pen, x, y + 4, 32, 40, lit(cream, 0.5))
          : !isBerry(prop) && prop !== "chocolate"
            ? solid(pen, ellipse(x, y - 10, 18, 16, 0, 12), colors.filling, { brush: 0 })
            : props[prop](pen, x, y - 14, 22),
      ),
    ].join("");
  },
};
