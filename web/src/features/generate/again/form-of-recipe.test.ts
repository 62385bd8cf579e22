import { expect, test } from "vitest";
import { catalogOf, recipeNamed } from "../../making/catalog/testing-catalog.ts";
import { emptyForm } from "../form/values.ts";
import { formOfChange, formOfRecipe } from "./form-of-recipe.ts";

const catalog = catalogOf({
  templates: [recipeNamed("card", { name: "Card" })],
  changes: [recipeNamed("brighter", { name: "Brighter", operation: "edit" })],
  styles: [recipeNamed("inked", { kind: "style", name: "Inked" })],
});

test("a template begins a form of its own; with a style alone the words stay", () => {
  expect(formOfRecipe({ template: "card", style: null }, "jam", catalog)).toEqual([
    { ...emptyForm, source: "template", template: "card" },
    "Card",
  ]);
  expect(formOfRecipe({ template: null, style: "inked" }, "jam", catalog)).toEqual([
    { ...emptyForm, prompts: "jam", style: "inked" },
    "Inked",
  ]);
  expect(formOfRecipe({ template: "card", style: "inked" }, "", catalog)[0].style).toBe("inked");
});

test("one that is not offered says so, a style that is named as a template too", () => {
  expect(() => formOfRecipe({ template: "inked", style: null }, "", catalog)).toThrow(/No recipe “inked”/);
});

test("a template of changes begins with the picture that is changed, and makes no new ones", () => {
  expect(formOfChange("picture", "brighter", catalog)).toEqual([
    {
      ...emptyForm,
      operation: "edit",
      source_image_id: "picture",
      count_per_prompt: "1",
      source: "template",
      template: "brighter",
    },
    "Brighter",
  ]);
  expect(() => formOfChange("picture", "card", catalog)).toThrow(/No recipe “card”/);
  expect(() => formOfRecipe({ template: "brighter", style: null }, "", catalog)).toThrow(/No recipe “brighter”/);
});
