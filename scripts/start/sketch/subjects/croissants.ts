import { lit, mix, shaded } from "../brush/color.ts";
import { tubeOutline } from "../brush/cord.ts";
import { fill, type Pen, place, stroke } from "../brush/pen.ts";
import { shadow } from "../brush/shadow.ts";
import { ellipse, type Point, round, smooth } from "../brush/shapes.ts";
import { solid } from "../brush/solid.ts";
import { speckle } from "../brush/texture.ts";
import type { Subject } from "../order.ts";

const butter = "#cf8c3f";

/** A crescent of overlapping, striped segments, thick in the middle. */
function croissant(pen: Pen, size: number, drizzle: string | null): string {
  const { random } = pen;
  const at = (share: number): Point => {
    const angle = Math.PI * (1.04 + share * 0.92);
    return [Math.cos(angle) * size * 1.5, Math.sin(angle) * size * 0.86 + size * 0.42];
  };
  const width = (share: number) => size * (0.13 + 0.5 * Math.sin(Math.PI * share) ** 0.85);
  const order = [0, 6, 1, 5, 2, 4, 3];
  const segments = order.map((index) => {
    const [from, to] = [Math.max(0.01, index / 7 - 0.045), Math.min(0.99, (index + 1) / 7 + 0.045)];
    const spine = Array.from({ length: 6 }, (_, step) => at(from + ((to - from) * step) / 5));
    const swell = (step: number) => width(from + (to - from) * step) * (0.9 + 0.16 * Math.sin(Math.PI * step));
    const outline = tubeOutline(spine, swell);
    const tone = mix(butter, lit(butter, 0.3), random.between(0, 0.5));
    let stripes = "";
    for (const share of [0.2, 0.4, 0.6, 0.8]) {
      const [x, y] = at(from + (to - from) * share);
      const wide = swell(share) * 0.82;
      const out = Math.atan2(y - size * 0.42, x);
      stripes += `M${round(x - Math.cos(out) * wide)} ${round(y - Math.sin(out) * wide)}Q${round(x + 5)} ${round(y - 4)} ${round(x + Math.cos(out) * wide)} ${round(y + Math.sin(out) * wide)}`;
    }
    return (
      solid(pen, outline, tone, { light: 0.75, shade: 0.95, brush: 0.2 }) +
      stroke(stripes, shaded(butter, 0.42), 3, 0.36) +
      stroke(stripes, lit(butter, 0.7), 1.6, 0.3)
    );
  });
  const [gx, gy] = at(0.44);
  const gloss = ellipse(gx, gy - size * 0.2, size * 0.5, size * 0.13, -0.16, 16);
  const ribbon = Array.from({ length: 13 }, (_, index) => {
    const share = 0.12 + index * 0.063;
    const [x, y] = at(share);
    const wide = width(share) * 0.8 * (index % 2 === 0 ? 1 : -1);
    return `${index === 0 ? "M" : "L"}${round(x)} ${round(y + wide)}`;
  }).join("");
  return [
    shadow(pen, 10, size * 0.34, size * 1.7, size * 0.5, 0.5),
    ...segments,
    fill(smooth(gloss), "#fff3d2", 0.4),
    speckle(pen, ellipse(0, -size * 0.2, size * 1.1, size * 0.5), "#7d4a1a", { count: 40, size: 2.4, opacity: 0.25 }),
    drizzle === null ? "" : stroke(ribbon, shaded(drizzle, 0.4), 7, 0.4) + stroke(ribbon, drizzle, 5, 0.95),
  ].join("");
}

export const croissants: Subject = {
  name: "croissants",
  words: ["croissant", "pastry"],
  home: "linen",
  tone: "#cf8c3f",
  width: 520,
  height: 230,
  draw(pen, { flavors }) {
    const drizzle = flavors[0]?.jam ?? null;
    const flip = pen.random.chance(0.5) ? 1 : -1;
    const near = (value: number) => value + pen.random.near(0, 4);
    return [
      place(croissant(pen, 106, drizzle), flip * 76, -100, near(flip * 8)),
      place(croissant(pen, 112, drizzle), flip * -84, 6, near(flip * -6)),
      place(croissant(pen, 98, drizzle), flip * 142, 52, near(flip * 14)),
    ].join("");
  },
};
