import { describe, expect, test } from "vitest";
import { mockups } from "../../../../../shared/mockups.ts";
import { printedAt, seenAt } from "./bend.ts";
import { thingOf } from "./things.ts";

describe.each(mockups)("the $slug", ({ slug, print }) => {
  const thing = thingOf(slug);

  test("shows what is printed in its shape, bent or not", () => {
    const around = thing.bend ? (thing.bend.angle / 180) * Math.PI : 0;
    // Around a cylinder more is printed than is seen from the front.
    const width = thing.bend ? (thing.area.width * around) / Math.sin(around) : thing.area.width;
    expect(width / thing.area.height).toBeCloseTo(print.width / print.height, 2);
  });

  test.each([
    [0, 0],
    [-0.5, -0.5],
    [0.31, -0.2],
    [0.8, 0.9],
  ])("is taken hold of at %d, %d where it is seen", (across, down) => {
    const point = { x: across * print.width, y: down * print.height };
    const back = printedAt(seenAt(point, thing, print), thing, print);
    expect(back.x).toBeCloseTo(point.x, 6);
    expect(back.y).toBeCloseTo(point.y, 6);
  });

  test("has all of its print inside the square it is drawn in", () => {
    for (const x of [-0.5, 0, 0.5]) {
      for (const y of [-0.5, 0.5]) {
        const seen = seenAt({ x: x * print.width, y: y * print.height }, thing, print);
        for (const part of [seen.x, seen.y]) {
          expect(part).toBeGreaterThan(0);
          expect(part).toBeLessThan(1000);
        }
      }
    }
  });

  test.each(["light", "dark"] as const)("is drawn on a %s ground, and with nothing from elsewhere", (ground) => {
    for (const drawing of [thing.under(ground), thing.over]) {
      expect(drawing).toMatch(/^<svg [^>]*viewBox="0 0 1000 1000"/);
      expect(drawing.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|href="[^#]/);
    }
  });
});

test("a bent print is seen narrower at its edges than in its middle", () => {
  const mug = thingOf("mug");
  const print = { width: 80, height: 80 };
  const seen = (x: number) => seenAt({ x, y: 0 }, mug, print).x;
  expect(seen(40) - seen(38)).toBeLessThan((seen(2) - seen(0)) * 0.8);
});
