import { beforeAll, describe, expect, test } from "vitest";
import { createRandom } from "./brush/random.ts";
import { readPrompt } from "./parse.ts";
import { composeAlone } from "./scene.ts";
import { overlap, type Silhouette, silhouetteOf } from "./silhouette.ts";
import { stillLife } from "./subjects/still-life.ts";
import { subjects } from "./subjects.ts";
import { surfaces } from "./surfaces.ts";

/** Two shapes of equal size that share more than this of what they cover would be taken for each other. */
const ceiling = 0.88;

async function shapeOf(part: "subject" | "surface", thing: { name: string }): Promise<Silhouette> {
  const random = createRandom(1);
  const order = { ...readPrompt("anything", [], random), [part]: thing };
  return await silhouetteOf(composeAlone(order, random, part, 128));
}

describe.each([
  ["subject", [...subjects, stillLife], 20],
  ["surface", surfaces, 6],
] as const)("every %s is told apart by its silhouette", (part, things, atLeast) => {
  const shapes = new Map<string, Silhouette>();
  beforeAll(async () => {
    for (const thing of things) shapes.set(thing.name, await shapeOf(part, thing));
  });

  test(`there are at least ${atLeast}`, () => {
    expect(things.length).toBeGreaterThanOrEqual(atLeast);
  });

  test.each(things.map(({ name }) => name))("%s looks like no other", (name) => {
    const own = shapes.get(name)!;
    const twins = [...shapes].filter(([other, shape]) => other !== name && overlap(own, shape) > ceiling);
    expect(twins.map(([other]) => other)).toEqual([]);
  });
});

test("a shape overlaps itself wholly and a drawing of nothing is refused", async () => {
  const shape = await shapeOf("subject", subjects[0]!);
  expect(overlap(shape, shape)).toBe(1);
  const nothing = `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"></svg>`;
  await expect(silhouetteOf(nothing)).rejects.toThrow("the drawing is empty");
});
