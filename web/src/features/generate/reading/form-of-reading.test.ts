import { expect, test } from "vitest";
import type { ImageModel } from "../../making/catalog/image-model.ts";
import { catalogOf, recipeNamed } from "../../making/catalog/testing-catalog.ts";
import { emptyForm } from "../form/values.ts";
import type { Reading } from "./ask-reading.ts";
import { formOfReading, offeredOf } from "./form-of-reading.ts";

const usual = {
  id: "usual",
  operations: ["generate"],
  sizes: ["1024x1024", "1024x1536"],
  isEnabled: true,
} as unknown as ImageModel;
const catalog = catalogOf({
  models: [usual],
  templates: [recipeNamed("card")],
  styles: [recipeNamed("watercolor", { kind: "style" })],
});
const reading: Reading = {
  recipe: null,
  style: "watercolor",
  product: "poster",
  tokens: {},
  prompt: "a fox",
  colors: ["#00897b"],
  read_by: "words",
};
const before = { ...emptyForm, prompts: "jam", count_per_prompt: "2", seed: "7", tokens: { NAME: "Ann", AGE: "3" } };

test("what was read fills the form, and how many of it and from which seed stay", () => {
  expect(formOfReading(reading, before, catalog)).toEqual({
    ...before,
    prompts: "a fox",
    style: "watercolor",
    colors: ["#00897b"],
    // A poster is high, and has a ground.
    size: "1024x1536",
  });
});

test("a template takes the place of the words, which stay, and what was said of its fields goes before what they held", () => {
  const read = { ...reading, recipe: "card", style: null, product: "mug", tokens: { NAME: "Bea" } } as const;
  expect(formOfReading(read, before, catalog)).toEqual({
    ...before,
    source: "template",
    template: "card",
    tokens: { NAME: "Bea", AGE: "3" },
    colors: ["#00897b"],
    size: "1024x1024",
    transparent: true,
  });
});

test("what is not offered here is not taken", () => {
  const { recipe, style } = offeredOf({ ...reading, recipe: "gone", style: "gone" }, catalog);
  expect([recipe, style]).toEqual([null, null]);
  expect(offeredOf(reading, catalog)).toEqual(reading);
});
