import { expect, test } from "vitest";
import { RecipeDraft } from "../../shared/recipes.ts";
import { planImport } from "./recipe-import.ts";

const recipe = (slug: string, prompt = "A tart") => RecipeDraft.parse({ slug, name: "Tart", kind: "template", prompt });

test("what is there just so is left alone, and what is there otherwise gets a free name", () => {
  const there = [recipe("tart"), recipe("tart-2", "Another tart")];
  const plan = planImport([recipe("tart"), recipe("tart", "A third tart"), recipe("cake")], there);
  expect(plan.map(({ outcome, slug, recipe }) => [outcome, slug, recipe.slug])).toEqual([
    ["same", "tart", "tart"],
    ["renamed", "tart", "tart-3"],
    ["new", "cake", "cake"],
  ]);
});

test("a file that is read twice makes nothing new the second time, renamed ones included", () => {
  const there = [recipe("tart", "Theirs")];
  const file = [recipe("tart"), recipe("tart", "Mine as well")];
  const first = planImport(file, there).map((plan) => plan.recipe);
  expect(planImport(file, [...there, ...first]).map(({ outcome }) => outcome)).toEqual(["same", "same"]);
});

test("a slug of 100 characters is shortened for its number", () => {
  const long = "a".repeat(100);
  const [plan] = planImport([recipe(long, "New")], [recipe(long)]);
  expect(plan!.recipe.slug).toBe(`${"a".repeat(98)}-2`);
});
