import { Image } from "imagescript";
import { describe, expect, test } from "vitest";
import { distance } from "./brush/color.ts";
import { type DrawRequest, draw } from "./draw.ts";
import { render } from "./render.ts";
import { subjects } from "./subjects.ts";
import { surfaces } from "./surfaces.ts";

const order = (more: Partial<DrawRequest> = {}): DrawRequest => ({
  prompt: "chocolate chip cookies on white plate",
  colors: [],
  seed: 1,
  width: 96,
  height: 96,
  ...more,
});

/** Pixels as `#rrggbb`. */
async function pixels(request: DrawRequest): Promise<string[]> {
  const { bitmap } = await Image.renderSVG(draw(request));
  const hex = (index: number) => bitmap[index]!.toString(16).padStart(2, "0");
  return Array.from({ length: bitmap.length / 4 }, (_, at) => `#${hex(at * 4)}${hex(at * 4 + 1)}${hex(at * 4 + 2)}`);
}

test("the same request gives the same drawing, byte for byte", () => {
  expect(draw(order())).toBe(draw(order()));
});

test("the same request gives the same JPEG, byte for byte", async () => {
  const [one, two] = [await render(draw(order()), 96, 96), await render(draw(order()), 96, 96)];
  expect(one).toEqual(two);
  expect([...one.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
});

test("another seed is another arrangement that one can see", async () => {
  const [one, two] = [await pixels(order({ seed: 1 })), await pixels(order({ seed: 4 }))];
  const changed = one.filter((color, index) => distance(color, two[index]!) > 0.08).length;
  expect(changed / one.length).toBeGreaterThan(0.2);
});

describe("asked colors are worked into the picture", () => {
  const asked: [prompt: string, colors: string[]][] = [
    ["macarons on marble", ["#2f6f4f"]],
    ["jar of strawberry jam", ["#c1121f"]],
    ["decorated birthday cake", ["#1f4e79", "#f4a300"]],
    ["rustic sourdough bread", ["#b9783f", "#e8cfa6", "#5a3a22"]],
    ["soft pretzels on a wooden table", ["#ffd1dc", "#5b2a86"]],
    ["cupcakes on a cake stand", ["#7b2cbf", "#ffd60a", "#06d6a0", "#ef476f"]],
  ];
  test.each(asked)("%s in %s", async (prompt, colors) => {
    const all = await pixels(order({ prompt, colors, width: 160, height: 160 }));
    for (const color of colors) {
      const share = all.filter((pixel) => distance(pixel, color) < 0.09).length / all.length;
      expect(share, color).toBeGreaterThan(0.003);
    }
  });
});

test.each(subjects.map(({ name }) => name))("%s is drawn without a number that is none", (prompt) => {
  const svg = draw(order({ prompt, seed: 3 }));
  expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
});

test.each(surfaces.map(({ words }) => words[0]!))("scones on a %s fill any shape of picture", async (surface) => {
  for (const [width, height] of [
    [120, 40],
    [40, 120],
  ] as const) {
    const { bitmap } = await Image.renderSVG(draw(order({ prompt: `scones on a ${surface}`, width, height })));
    const clear = Array.from({ length: bitmap.length / 4 }, (_, at) => bitmap[at * 4 + 3]!).filter(
      (alpha) => alpha < 255,
    );
    expect(clear).toEqual([]);
  }
});

test("rendering refuses a size that is not the drawing's", async () => {
  await expect(render(draw(order()), 97, 96)).rejects.toThrow("the drawing is 96 x 96");
});

test("markup in a prompt does not reach the drawing", () => {
  expect(draw(order({ prompt: `cookies "/><script>alert(1)</script>` }))).not.toContain("script");
});
