import { expect, test } from "vitest";
import { cropToCover } from "../../../../shared/crop.ts";
import { presets } from "../../../../shared/presets.ts";
import { dragBox, type Grip, isSameBox, nudgeBox, smallest } from "./box.ts";

const box = { x: 0.2, y: 0.3, width: 0.4, height: 0.2 };

test("a box is moved with its size", () => {
  expect(dragBox(box, "move", 0.1, -0.1)).toEqual({ x: 0.3, y: 0.2, width: 0.4, height: 0.2 });
});

test("a box that is pushed against an edge stays inside and keeps its size", () => {
  expect(dragBox(box, "move", 5, 5)).toEqual({ x: 0.6, y: 0.8, width: 0.4, height: 0.2 });
  expect(dragBox(box, "move", -5, -5)).toEqual({ x: 0, y: 0, width: 0.4, height: 0.2 });
});

test("a corner moves its two edges and leaves the others", () => {
  expect(dragBox(box, "nw", -0.1, 0.05)).toEqual({ x: 0.1, y: 0.35, width: 0.5, height: 0.15 });
  expect(dragBox(box, "se", 0.1, 0.1)).toEqual({ x: 0.2, y: 0.3, width: 0.5, height: 0.3 });
});

test("an edge moves alone", () => {
  expect(dragBox(box, "e", 0.1, 0.9)).toEqual({ x: 0.2, y: 0.3, width: 0.5, height: 0.2 });
  expect(dragBox(box, "n", 0.9, -0.1)).toEqual({ x: 0.2, y: 0.2, width: 0.4, height: 0.3 });
});

test.each<Grip>(["n", "s", "e", "w", "ne", "nw", "se", "sw"])(
  "a box that is closed at %s stays large enough to grasp",
  (grip) => {
    for (const by of [-5, 5]) {
      const { x, y, width, height } = dragBox(box, grip, by, by);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(smallest);
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1);
    }
  },
);

test("a box that a model made too small to grasp can be moved and made larger", () => {
  const tiny = { x: 0.5, y: 0.5, width: 0.01, height: 0.01 };
  expect(dragBox(tiny, "move", 0.1, 0)).toEqual({ ...tiny, x: 0.6 });
  expect(dragBox(tiny, "se", 0.1, 0.1)).toEqual({ ...tiny, width: 0.11, height: 0.11 });
});

test("arrows move, arrows with Shift resize, other keys do nothing", () => {
  expect(nudgeBox(box, "ArrowRight", false)).toEqual({ ...box, x: 0.21 });
  expect(nudgeBox(box, "ArrowDown", true)).toEqual({ ...box, height: 0.21 });
  expect(nudgeBox(box, "j", false)).toBeNull();
});

test("a box is told by its values", () => {
  expect(isSameBox(box, { ...box })).toBe(true);
  expect(isSameBox(box, { ...box, x: 0.21 })).toBe(false);
  expect(isSameBox(box, null)).toBe(false);
  expect(isSameBox(null, null)).toBe(true);
});

test("crops follow the box that a person drags", () => {
  const master = { width: 1536, height: 1024 };
  const moved = dragBox(box, "move", 0, 0.5);
  const before = cropToCover(master, presets.hero_image, box).area;
  const after = cropToCover(master, presets.hero_image, moved).area;
  expect(after.y).toBeGreaterThan(before.y);
});
