import { expect, test } from "vitest";
import { priceRequest, usualMaking } from "./making.ts";
import { modelOffer } from "./model-offer.ts";
import type { RowModel } from "./read-choices.ts";

const model = (id: string, more: Partial<RowModel> = {}): RowModel => ({
  id,
  name: id,
  provider: "sketch",
  retires_on: null,
  enabled_at: "2026-01-01",
  features: [],
  sizes: ["1024x1024"],
  qualities: [],
  ...more,
});
const models = [
  model("plain"),
  model("fine", { sizes: ["1536x1024", "1024x1024"], qualities: ["low", "high"], features: ["transparent"] }),
  model("off", { enabled_at: null, sizes: ["1x1"] }),
];
const choices = { models, defaultModelId: "plain" };

test("what all chosen models can be told is offered", () => {
  const fine = { sizes: ["1536x1024", "1024x1024"], qualities: ["low", "high"] };
  expect(modelOffer(choices, null, ["fine"], undefined)).toMatchObject({ ...fine, makesTransparent: true });
  expect(modelOffer(choices, null, ["plain", "fine"], undefined)).toEqual({
    sizes: ["1024x1024"],
    qualities: [],
    takesNegativePrompt: false,
    makesTransparent: false,
  });
});

test("of none the first that the recipe prefers and that can be used counts, else that of the settings", () => {
  expect(modelOffer(choices, { model_ids: ["off", "fine"] }, [], undefined).sizes[0]).toBe("1536x1024");
  expect(modelOffer(choices, { model_ids: ["off"] }, [], undefined).sizes).toEqual(["1024x1024"]);
  expect(modelOffer({ models: [], defaultModelId: "gone" }, null, [], undefined).sizes).toEqual([]);
});

test("what was chosen and cannot be told is left out of the request", () => {
  const making = { ...usualMaking, style: "watercolor", size: "1536x1024", quality: "high", negativePrompt: " text " };
  const transparent = { ...making, transparent: true };
  const shared = { template: "toy", tokens: {}, count_per_prompt: 1, style: "watercolor" };
  expect(priceRequest("toy", {}, transparent, modelOffer(choices, null, ["fine"], undefined))).toEqual({
    ...shared,
    size: "1536x1024",
    quality: "high",
    transparent: true,
  });
  expect(priceRequest("toy", {}, transparent, modelOffer(choices, null, ["plain"], undefined))).toEqual(shared);
});
