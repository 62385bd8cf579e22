import { expect, test } from "vitest";
import { mockups } from "../../../../../shared/mockups.ts";
import { thingOf } from "../things/things.ts";
import { type Drawable, type Drawing2d, drawOnThing } from "./draw-print.ts";

/** A strip of a print: from where to where it is drawn, in pixels, and how high its upper edge begins and ends. */
interface Strip {
  readonly left: number;
  readonly right: number;
  readonly begins: number;
  readonly ends: number;
}

function stripsOf(slug: "mug" | "jar-label", pixels: number): Strip[] {
  const { print } = mockups.find((one) => one.slug === slug)!;
  const strips: Strip[] = [];
  let steepness = 0;
  let corner = { x: 0, y: 0 };
  const context = {
    save() {},
    restore() {},
    setTransform(_a: number, b: number, _c: number, _d: number, x: number, y: number) {
      steepness = b;
      corner = { x, y };
    },
    drawImage(...[, , , , , , , width]: [unknown, ...number[]]) {
      const { x, y } = corner;
      strips.push({ left: x, right: x + width!, begins: y, ends: y + steepness * width! });
    },
  } as unknown as Drawing2d;
  drawOnThing(context, { width: 600, height: 600 } as Drawable, thingOf(slug), print, pixels);
  return strips;
}

test.each([
  ["mug", 0.62],
  ["mug", 2],
  ["jar-label", 2],
] as const)(
  "the edges of a print on the %s, at %f, go on where a strip ends, and strips meet between pixels",
  (slug, pixels) => {
    const strips = stripsOf(slug, pixels);
    expect(strips.length).toBeGreaterThan(20);
    for (const [at, next] of strips.slice(1).entries()) {
      const strip = strips[at]!;
      expect(Number.isInteger(next.left)).toBe(true);
      expect(strip.right).toBeCloseTo(next.left, 6);
      expect(Math.abs(strip.ends - next.begins)).toBeLessThan(0.01);
    }
  },
);
