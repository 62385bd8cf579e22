import { expect, test } from "vitest";
import { mostScenes } from "../../../../../shared/product-limits.ts";
import { chosenScenes } from "./chosen-scenes.ts";
import { emptyDraft } from "./draft.ts";
import type { Offer, OfferedScene } from "./read-offer.ts";
import { choicesOf } from "./request-of.ts";

const scene = (slug: string, more: Partial<OfferedScene> = {}): OfferedScene => ({
  id: slug,
  slug,
  name: slug,
  kind: "template",
  operation: "scene",
  aspect: "1:1",
  category: "food scenes",
  description: "",
  words: `An empty ${slug}`,
  isShared: true,
  ...more,
});

const remover = (id: string, operations: readonly string[]) => ({
  id,
  name: id,
  provider: "sketch",
  operations,
  usd: "0",
});

const jewelry = { category: "jewelry scenes" };
const offer: Offer = {
  scenes: [
    scene("marble", jewelry),
    scene("mine", { isShared: false, category: "my own" }),
    scene("board"),
    scene("market"),
    scene("my-board", { isShared: false }),
    scene("slate"),
    scene("table"),
    scene("window"),
  ],
  models: [],
  removers: [remover("knife", ["remove_background"]), remover("shears", ["edit", "remove_background"])],
  removalWords: "Keep the lid",
  isModelChoiceShown: true,
};

test("four of the library's own scenes are chosen at first, of the kind that the product is", () => {
  expect(choicesOf(emptyDraft, offer)).toEqual({ kind: "food", scenes: ["board", "market", "slate", "table"] });
  expect(choicesOf({ ...emptyDraft, kind: "jewelry" }, offer)).toEqual({ kind: "jewelry", scenes: ["marble"] });
});

test("scenes are asked for in the order in which they are shown, and only those that there are", () => {
  const { scenes } = choicesOf({ ...emptyDraft, scenes: ["marble", "gone", "window", "board"] }, offer);
  expect(scenes).toEqual(["board", "window", "marble"]);
});

test("no more scenes are asked for than are taken", () => {
  const many = Array.from({ length: 12 }, (_, at) => scene(`scene-${at}`));
  const draft = { ...emptyDraft, scenes: many.map(({ slug }) => slug) };
  expect(chosenScenes(draft, many)).toHaveLength(mostScenes);
});

test("words are sent where they were changed, of scenes that are chosen", () => {
  const draft = {
    ...emptyDraft,
    scenes: ["board", "slate", "market"],
    prompts: { board: " A board of oak ", slate: "An empty slate ", market: "   ", table: "A table of glass" },
  };
  expect(choicesOf(draft, offer).prompts).toEqual({ board: "A board of oak" });
  expect(choicesOf({ ...draft, prompts: {} }, offer)).not.toHaveProperty("prompts");
});

test("what is usual is not said", () => {
  const draft = { ...emptyDraft, modelId: "oven-1", removalModelId: "shears", removalPrompt: "Keep the lid" };
  const choices = choicesOf(draft, offer);
  expect(choices).toMatchObject({ model_id: "oven-1", removal_model_id: "shears" });
  expect(choices).not.toHaveProperty("removal_prompt");
  expect(choicesOf({ ...draft, removalPrompt: "Keep the ribbon" }, offer).removal_prompt).toBe("Keep the ribbon");
});

test("words for a remover are sent to those alone that are told in words", () => {
  const draft = { ...emptyDraft, removalPrompt: "Keep the ribbon" };
  for (const removalModelId of ["", "knife"])
    expect(choicesOf({ ...draft, removalModelId }, offer)).not.toHaveProperty("removal_prompt");
});
