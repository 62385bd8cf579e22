import { Image } from "imagescript";
import { describe, expect, test } from "vitest";
import { draw } from "./draw.ts";
import { readStage } from "./read-stage.ts";
import { shippedScenes } from "./shipped-scenes.ts";
import { stages } from "./stages.ts";

const prompts = shippedScenes();

test.each([
  ["scene-stone", "stone block", -1],
  ["scene-velvet", "velvet cushion", 1],
  ["scene-marble", "marble slab", -1],
  ["scene-charcoal", "charcoal", -1],
  ["scene-breakfast-table", "breakfast table", -1],
  ["scene-farmhouse", "farmhouse board", 1],
  ["scene-slate", "slate sheet", 0],
  ["scene-market", "market counter", -1],
])("the recipe %s gets its own stage, lit from the side that it says", (slug, name, light) => {
  const order = readStage(prompts.get(slug)!, []);
  expect({ name: order?.stage.name, light: order?.light }).toEqual({ name, light });
});

describe("a stage", () => {
  const size = { width: 96, height: 96 };
  /** The mean brightness of one half of a picture, and its mean redness over blue. */
  async function look(prompt: string, colors: string[] = []) {
    const { bitmap, width, height } = await Image.renderSVG(draw({ prompt, colors, seed: 3, ...size }));
    const halves = { left: 0, right: 0, warm: 0 };
    for (let at = 0; at < width * height; at++) {
      const [red, green, blue] = [bitmap[at * 4]!, bitmap[at * 4 + 1]!, bitmap[at * 4 + 2]!];
      halves[at % width < width / 2 ? "left" : "right"] += red + green + blue;
      halves.warm += red - blue;
    }
    return halves;
  }

  test("is bright where its light comes from", async () => {
    const left = await look("an empty block of stone, nothing on it, light from the left");
    const right = await look("an empty block of stone, nothing on it, light from the upper right");
    expect(left.left).toBeGreaterThan(left.right * 1.1);
    expect(right.right).toBeGreaterThan(right.left * 1.1);
  });

  test("has the color that is asked for", async () => {
    const navy = await look("an empty block of navy stone, nothing on it");
    const burgundy = await look("an empty block of burgundy stone, nothing on it");
    const asked = await look("an empty block of navy stone, nothing on it", ["#c0392b"]);
    expect(burgundy.warm).toBeGreaterThan(navy.warm);
    expect(asked.warm).toBeGreaterThan(navy.warm);
  });

  test.each(stages.map(({ name, words }) => [name, words[0]!] as const))(
    "%s fills any shape of picture",
    async (_, word) => {
      for (const [width, height] of [
        [120, 40],
        [40, 120],
      ] as const) {
        const svg = draw({ prompt: `an empty ${word}, nothing on it`, colors: [], seed: 3, width, height });
        expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
        const { bitmap } = await Image.renderSVG(svg);
        expect(bitmap.filter((_, at) => at % 4 === 3).every((alpha) => alpha === 255)).toBe(true);
      }
    },
  );

  test("stands for a place that the sketch does not know, too", () => {
    expect(readStage("an empty moon crater, nothing on it", [])?.stage.name).toBe("sweep");
  });

  test("is found in front of the word, too", () => {
    expect(readStage("A mossy stone in a forest. This place is empty", [])?.stage.name).toBe("stone block");
  });

  test("is not drawn where something is asked for", () => {
    expect(readStage("cookies on a velvet cushion", [])).toBeNull();
    expect(readStage("a jar of jam on dark slate", [])).toBeNull();
    expect(readStage("A cat that stares at an empty cookie jar on a board", [])).toBeNull();
    expect(readStage("A stack of pancakes on slate, a backdrop that is empty at the top", [])).toBeNull();
  });
});
