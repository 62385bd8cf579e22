import { Image } from "imagescript";
import { describe, expect, test } from "vitest";
import { draw } from "./draw.ts";
import { finish, mannerOf } from "./manner.ts";

test.each([
  ["Line art drawing of a fox, black ink", "line"],
  ["Flat vector logo of a fox", "flat"],
  ["Watercolor painting of a fox", "washed"],
  ["Still of a hand-drawn animated film showing a fox", "painted"],
  ["Anime illustration of a fox, line art", "cel"],
  ["a fox, cartoon", "bold"],
  ["cookies on a plate", null],
  ["constructor", null],
])("%s is finished as %s", (prompt, manner) => {
  expect(mannerOf(prompt)).toBe(manner);
});

async function drawn(manner: Parameters<typeof finish>[1] | null) {
  const picture = await Image.renderSVG(draw({ prompt: "pancakes", colors: [], seed: 3, width: 96, height: 64 }));
  if (manner) finish(picture, manner);
  return [...picture.bitmap];
}
const manners = [
  "line",
  "flat",
  "washed",
  "cel",
  "bold",
  "painted",
  "blocks",
  "bare",
  "faded",
  "rough",
  "studio",
  "window",
  "dusk",
] as const;

describe("every manner", () => {
  test("is seen, is like no other and gives the same pixels each time", async () => {
    const all = [await drawn(null)];
    for (const manner of manners) {
      const pixels = await drawn(manner);
      expect(await drawn(manner), manner).toEqual(pixels);
      for (const other of all) {
        const change = pixels.reduce((sum, value, at) => sum + Math.abs(value - other[at]!), 0) / pixels.length;
        expect(change, manner).toBeGreaterThan(3);
      }
      all.push(pixels);
    }
  });

  test("leaves a drawing opaque", async () => {
    for (const manner of manners) expect((await drawn(manner)).filter((_, at) => at % 4 === 3 && _ < 255)).toEqual([]);
  });
});

test("a line drawing is gray on white", async () => {
  const pixels = await drawn("line");
  const isGray = (at: number) => pixels[at] === pixels[at + 1] && pixels[at] === pixels[at + 2];
  expect(Array.from({ length: pixels.length / 4 }, (_, at) => at * 4).every(isGray)).toBe(true);
  expect(pixels.filter((value) => value === 255).length / pixels.length).toBeGreaterThan(0.6);
});
