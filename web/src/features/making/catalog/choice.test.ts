import { describe, expect, test } from "vitest";
import { blindnessOf } from "../models/blindness.ts";
import { type MakingValues, usualMaking } from "../values.ts";
import { chosenModels, nearestSize, possibleFallbacks, qualityOf, sizeOf } from "./choice.ts";
import type { ImageModel } from "./image-model.ts";
import { catalogOf, modelNamed, recipeNamed } from "./testing-catalog.ts";

const model = (id: string, more: Partial<ImageModel> = {}) =>
  modelNamed(id, { qualities: ["low", "high"], usualQuality: "low", ...more });
const seeing = model("seeing", { features: ["references"], mostSources: 2 });
const off = model("off", { isEnabled: false });
const catalog = catalogOf({
  models: [model("usual"), seeing, off],
  templates: [
    recipeNamed("card", { modelIds: ["off", "seeing"], aspect: "3:4", quality: "high" }),
    recipeNamed("plain", { modelIds: ["off"] }),
  ],
  styles: [recipeNamed("inked", { kind: "style", modelIds: ["seeing"] })],
});
const form = (values: Partial<MakingValues>): MakingValues => ({ ...usualMaking, ...values });
const idsOf = (models: readonly ImageModel[]) => models.map(({ id }) => id);

describe("what a recipe prefers", () => {
  test("is who makes it, if that can be used, and where nobody is chosen", () => {
    const card = form({ source: "template", template: "card" });
    expect(idsOf(chosenModels(catalog, card))).toEqual(["seeing"]);
    expect(idsOf(chosenModels(catalog, { ...card, model_ids: ["usual"] }))).toEqual(["usual"]);
    expect(idsOf(chosenModels(catalog, { ...card, template: "plain" }))).toEqual(["usual"]);
    expect(idsOf(chosenModels(catalog, form({ style: "inked" })))).toEqual(["seeing"]);
    expect(idsOf(chosenModels(catalog, { ...card, source: "words" }))).toEqual(["usual"]);
  });

  test("is the shape and the quality, where they are left open", () => {
    const models = [model("one", { sizes: ["1024x1024", "1024x1536", "768x1024"] })];
    expect(sizeOf(models, "", "3:4")).toBe("768x1024");
    expect(sizeOf(models, "1024x1536", "3:4")).toBe("1024x1536");
    expect(sizeOf(models, "")).toBe("1024x1024");
    expect(qualityOf(models, "", "high")).toBe("high");
    expect(qualityOf(models, "low", "high")).toBe("low");
    expect(qualityOf(models, "", "dazzling")).toBe("low");
  });
});

test("of sizes of nearly one shape the one with the pixels of the first is nearest", () => {
  expect(nearestSize(["1024x1024", "512x768", "832x1248"], "2:3")).toBe("832x1248");
  expect(nearestSize([], "2:3")).toBeUndefined();
});

test("models that cannot look at the pictures say why, and take over from none that can", () => {
  expect(blindnessOf(seeing, 2)).toBeNull();
  expect(blindnessOf(seeing, 3)).toBe("It looks at 2 pictures at most");
  expect(blindnessOf(off, 1)).toBe("It cannot look at reference pictures");
  expect(blindnessOf(off, 0)).toBeNull();
  const reference_image_ids = ["6a2c2f0e-0000-4000-8000-000000000001"];
  expect(idsOf(possibleFallbacks(catalog, form({})))).toEqual(["seeing", "off"]);
  expect(idsOf(possibleFallbacks(catalog, form({ reference_image_ids })))).toEqual(["seeing"]);
});
