import { lit, shaded } from "../brush/color.ts";
import { fill, type Pen, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { blob, ellipse, extruded, type Outline, smooth, tilt } from "../brush/shapes.ts";
import { inkOf, solid } from "../brush/solid.ts";
import { flecks, scattered, speckle } from "../brush/texture.ts";
import type { Order, Subject } from "../order.ts";
import { arrange } from "../parts/arrange.ts";

interface Dough {
  readonly color: string;
  readonly chip: string;
}

function doughOf({ flavors }: Order): Dough {
  const named = flavors.find(({ dough }) => dough !== undefined);
  if (named?.name === "chocolate") return { color: "#6b4029", chip: "#f1dfc0" };
  return { color: named?.dough ?? "#dca056", chip: "#4a2616" };
}

/** `flat` is how much the face is foreshortened: 1 looks straight at it. */
function topping(pen: Pen, outline: Outline, { color, chip }: Dough, size: number, flat: number): string {
  const chips = scattered(pen, outline, 12, size * 2.9).map(([x, y]) => {
    const radius = size * pen.random.between(0.8, 1.25);
    const high = radius * Math.max(0.62, flat);
    const body = blob(pen.random, x, y, radius, high, 0.14);
    return [
      fill(smooth(ellipse(x + 2, y + 3.5, radius * 1.14, high * 1.08, 0, 12)), shaded(color, 0.55), 0.5),
      fill(smooth(body), chip),
      fill(
        smooth(ellipse(x + radius * 0.2, y + high * 0.3, radius * 0.62, high * 0.5, 0, 10)),
        shaded(chip, 0.4),
        0.45,
      ),
      fill(smooth(ellipse(x - radius * 0.3, y - high * 0.4, radius * 0.36, high * 0.2, -0.4, 8)), "#fff1dc", 0.5),
    ].join("");
  });
  return chips.join("");
}

function crumb(pen: Pen, outline: Outline, color: string): string {
  const pale = pen.radial(outline, [
    [0, lit(color, 0.55), 0.8],
    [0.55, lit(color, 0.4), 0.5],
    [1, lit(color, 0.3), 0],
  ]);
  const cracks = scattered(pen, outline, 7, 26).map(([x, y]) => {
    const reach = pen.random.between(10, 22);
    return `M${Math.round(x)} ${Math.round(y)}q${Math.round(reach / 2)} ${pen.random.whole(-6, 6)} ${Math.round(reach)} ${pen.random.whole(-4, 4)}`;
  });
  return [
    fill(smooth(outline), pale),
    stroke(cracks.join(""), shaded(color, 0.5), 2.2, 0.35),
    speckle(pen, outline, shaded(color, 0.4), { count: 70, size: 2.6, opacity: 0.28 }),
    speckle(pen, outline, lit(color, 0.75), { count: 60, size: 2.6, opacity: 0.45 }),
  ].join("");
}

function lying(pen: Pen, dough: Dough, x: number, y: number, radius: number): string {
  const thick = radius * 0.22;
  const ry = radius * (tilt + 0.02);
  const top = blob(pen.random, x, y - thick, radius, ry, 0.024);
  const hull = extruded(top, thick);
  const heart = ellipse(x - radius * 0.04, y - thick * 1.25, radius * 0.86, ry * 0.82);
  const edge = ellipse(x, y, radius * 0.97, ry, 0, 32).slice(1, 16);
  return [
    shadow(pen, x + 8, y + 7, radius * 1.12, radius * 0.54, 0.55),
    solid(pen, hull, dough.color, { light: 0.4, shade: 0.95, ink: 2.2 }),
    stroke(
      `M${edge.map(([ex, ey]) => `${Math.round(ex)} ${Math.round(ey - 3)}`).join("L")}`,
      shaded(dough.color, 0.5),
      5,
      0.3,
    ),
    crumb(pen, heart, dough.color),
    topping(pen, heart, dough, radius * 0.1, tilt * 1.6),
  ].join("");
}

function leaning(pen: Pen, dough: Dough, x: number, y: number, radius: number): string {
  const high = radius * 0.92;
  const back = blob(pen.random, x + radius * 0.11, y - high - 4, radius * 0.98, high, 0.02);
  const front = blob(pen.random, x, y - high, radius, high, 0.022);
  const heart = ellipse(x - radius * 0.05, y - high * 1.05, radius * 0.84, high * 0.84);
  const bitten = ellipse(x, y - high, radius * 0.97, high * 0.97);
  return [
    shadow(pen, x + 26, y - 2, radius * 1.05, radius * 0.34, 0.6),
    fill(smooth(back), shaded(dough.color, 0.42)),
    stroke(smooth(back), inkOf(dough.color), 2, 0.5),
    solid(pen, front, dough.color, { light: 0.4, shade: 0.8 }),
    flecks(scattered(pen, bitten, 20, 20), () => 2, shaded(dough.color, 0.4), 0.3),
    crumb(pen, heart, dough.color),
    topping(pen, heart, dough, radius * 0.105, 0.95),
  ].join("");
}

export const chocolateChipCookies: Subject = {
  name: "chocolate chip cookies",
  words: ["chocolate chip cookie", "chocolate chunk cookie", "cookie", "biscuit", "oatmeal cookie", "snickerdoodle"],
  home: "plate",
  tone: "#dca056",
  width: 480,
  height: 230,
  besides: ["chocolate"],
  draw(pen, order) {
    const dough = doughOf(order);
    const { random } = pen;
    if (order.count !== null && !order.stacked) {
      return arrange(random, order.count, [230, 96])
        .map(({ x, y, scale }) => lying(pen, dough, x, y + 10, 110 * scale))
        .join("");
    }
    const flip = random.chance(0.5) ? 1 : -1;
    const high = order.stacked ? 6 : random.whole(3, 4);
    const stackX = -flip * random.between(70, 96);
    const pieces = [lying(pen, dough, flip * 142, -46, 98)];
    for (let level = 0; level < high; level++) {
      pieces.push(lying(pen, dough, stackX + random.near(0, 9), -40 - level * 25, 112));
    }
    pieces.push(leaning(pen, dough, flip * random.between(66, 84), 16, 106));
    pieces.push(lying(pen, dough, -flip * random.between(112, 138), 58, 92));
    return pieces.join("");
  },
};
