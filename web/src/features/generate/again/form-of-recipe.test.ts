import { expect, test } from "vitest";
import { catalogOf, recipeNamed } from "../catalog/testing-recipe.ts";
import { emptyForm } from "../form/values.ts";
import { formOfRecipe } from "./form-of-recipe.ts";

const catalog = catalogOf({
  templates: [recipeNamed("card", { name: "Card" })],
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
