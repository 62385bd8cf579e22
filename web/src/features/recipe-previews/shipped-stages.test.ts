import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { shippedScenes } from "../../../../scripts/start/sketch/shipped-scenes.ts";
import { shippedStage } from "./shipped-stages.ts";

const scenes = [...shippedScenes().keys()];

test("there are eight scenes that come with Larder", () => {
  expect(scenes).toHaveLength(8);
});

test.each(scenes)("%s has a small picture of its empty stage", (slug) => {
  expect(shippedStage(slug)).toContain(`${slug}.jpg`);
  const file = readFileSync(new URL(`./stages/${slug}.jpg`, import.meta.url));
  expect([...file.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
  expect(file.length).toBeLessThan(10_000);
});

test("no other recipe has one", () => {
  expect(shippedStage("action-figure-blister")).toBeNull();
});
