import { expect, test } from "vitest";
import { wordsOf } from "./scene-words.ts";

const scenes = [
  { slug: "scene-marble", name: "Marble", prompt: "An empty slab of marble" },
  { slug: "scene-stone", name: "Stone", prompt: "An empty block of stone" },
];

test("each scene has its own words unless the account has others, the removal none", () => {
  expect(wordsOf(scenes, [{ recipe: "scene-stone", prompt: "Red sandstone" }])).toEqual([
    { slug: "removal", name: "Removing the background", usual: "", own: null },
    { slug: "scene-marble", name: "Marble", usual: "An empty slab of marble", own: null },
    { slug: "scene-stone", name: "Stone", usual: "An empty block of stone", own: "Red sandstone" },
  ]);
});

test("words for a scene that is gone can still be taken back", () => {
  const prompts = [
    { recipe: "moss", prompt: "Moss" },
    { recipe: "removal", prompt: "Keep the lid" },
  ];
  const words = wordsOf(scenes, prompts);
  expect(words[0]).toMatchObject({ slug: "removal", own: "Keep the lid" });
  expect(words.at(-1)).toEqual({ slug: "moss", name: "moss", usual: null, own: "Moss" });
});
