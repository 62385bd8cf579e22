import { expect, test } from "vitest";
import type { ImageModel } from "../../making/catalog/image-model.ts";
import { catalogOf, modelNamed, recipeNamed } from "../../making/catalog/testing-catalog.ts";
import { faultsOf, priceRequest, type RowsMaking, usualRowsMaking } from "./making.ts";

const catalog = catalogOf({
  templates: [recipeNamed("toy"), recipeNamed("fine-toy", { modelIds: ["fine"] })],
  styles: [recipeNamed("watercolor", { kind: "style" })],
  models: [
    modelNamed("usual"),
    modelNamed("fine", {
      sizes: ["1536x1024", "1024x1024"],
      qualities: ["low", "high"],
      features: ["transparent", "negative_prompt", "seed", "references"],
      mostSources: 2,
    } satisfies Partial<ImageModel>),
  ],
});
const making = (more: Partial<RowsMaking>): RowsMaking => ({ ...usualRowsMaking, template: "toy", ...more });

test("a form that says nothing leaves everything open", () => {
  expect(priceRequest(making({}), catalog)).toEqual({ template: "toy", tokens: {}, colors: [], count_per_prompt: 1 });
});

test("the model that a recipe prefers is the one that is taken", () => {
  expect(priceRequest(making({ template: "fine-toy" }), catalog)).toMatchObject({ model_ids: ["fine"] });
});

test("what the models of all rows can be told is asked for, and nothing else", () => {
  const all = making({
    model_ids: ["fine"],
    fallback_model_ids: ["usual"],
    style: "watercolor",
    colors: ["#aabbcc"],
    size: "1536x1024",
    quality: "high",
    negative_prompt: " text ",
    seed: "7",
    tokens: { NAME: "Ann", TITLE: " " },
  });
  const shared = {
    template: "toy",
    tokens: { NAME: "Ann" },
    count_per_prompt: 1,
    style: "watercolor",
    colors: ["#aabbcc"],
  };
  const told = { size: "1536x1024", quality: "high", negative_prompt: "text", seed: 7 };
  expect(priceRequest(all, catalog)).toEqual({
    ...shared,
    ...told,
    model_ids: ["fine"],
    fallback_model_ids: ["usual"],
  });
  expect(priceRequest({ ...all, model_ids: [], fallback_model_ids: ["fine"] }, catalog)).toEqual({
    ...shared,
    fallback_model_ids: ["fine"],
  });
});

test("a count, a seed and pictures that a model cannot look at are told by their fields", () => {
  expect(faultsOf(making({ count_per_prompt: "21", name: "x".repeat(101) }), catalog)).toEqual({
    count_per_prompt: "Make 1 to 20 of each row",
    name: "Use 100 characters at most",
  });
  expect(faultsOf(making({ model_ids: ["fine"], seed: "1.5" }), catalog)).toEqual({
    seed: "Use a whole number from 0 to 2147483647",
  });
  // Of a model without a seed it is not asked for.
  expect(faultsOf(making({ seed: "1.5" }), catalog)).toEqual({});
  expect(faultsOf(making({ reference_image_ids: ["a"] }), catalog).reference_image_ids).toMatch(/^usual cannot look/);
  expect(faultsOf(making({ model_ids: ["fine"], reference_image_ids: ["a"] }), catalog)).toEqual({});
});
