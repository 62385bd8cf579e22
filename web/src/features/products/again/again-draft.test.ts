import { expect, test } from "vitest";
import type { Offer, OfferedScene } from "../form/read-offer.ts";
import type { OneProduct } from "../one/read-one.ts";
import { draftOf, sentAgain } from "./again-draft.ts";

type Known = Pick<OneProduct, "product" | "last">;

/** A product as far as it is looked at here. */
const known = (last: Partial<Known["last"]> = {}): Known => ({
  product: {
    title: "Plum jam",
    kind: "food",
    scenes: [{ recipe: "slate" }, { recipe: "board" }],
  } as unknown as Known["product"],
  last: { prompts: {}, removal_prompt: null, model_id: null, removal_model_id: null, ...last },
});

const scene = (slug: string) => ({ slug, category: "food scenes", words: `An empty ${slug}`, isShared: true });
const offer = {
  scenes: [scene("board"), scene("slate"), scene("table")] as unknown as OfferedScene[],
  models: [],
  removers: [{ id: "knife-1", name: "Knife", provider: "sketch", operations: ["edit", "remove_background"], usd: "0" }],
  removalWords: "",
  isModelChoiceShown: true,
} satisfies Offer;

test("it begins as the last run was", () => {
  const draft = draftOf(known({ prompts: { slate: "Black ice" }, model_id: "oven-1" }));
  expect(sentAgain(draft, offer)).toEqual({
    scenes: ["board", "slate"],
    prompts: { board: null, slate: "Black ice" },
    removal_prompt: null,
    model_id: "oven-1",
    removal_model_id: null,
  });
});

test("who makes it and what a remover is told go back to the usual, for what is left out stays", () => {
  const draft = draftOf(known({ removal_prompt: "Only the jar", model_id: "oven-1", removal_model_id: "knife-1" }));
  expect(sentAgain(draft, offer)).toMatchObject({
    removal_prompt: "Only the jar",
    model_id: "oven-1",
    removal_model_id: "knife-1",
  });
  expect(sentAgain({ ...draft, removalPrompt: " ", modelId: "", removalModelId: "" }, offer)).toMatchObject({
    removal_prompt: null,
    model_id: null,
    removal_model_id: null,
  });
});

test("words that are the usual ones again are taken back, for what is left out stays", () => {
  const draft = draftOf(known({ prompts: { slate: "Black ice" } }));
  expect(sentAgain({ ...draft, prompts: {} }, offer).prompts).toEqual({ board: null, slate: null });
});
