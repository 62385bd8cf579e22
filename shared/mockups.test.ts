import { expect, test } from "vitest";
import { mockups } from "./mockups.ts";

test.each(mockups)("what is printed on the $slug has the shape that its pictures are made in", ({ aspect, print }) => {
  const [width, height] = aspect.split(":").map(Number);
  expect(print.width / print.height).toBeCloseTo(width! / height!, 10);
});
