import { expect, test } from "vitest";
import { recipeNamed } from "../catalog/testing-catalog.ts";
import { findRecipes } from "./find-recipes.ts";

const recipes = [
  recipeNamed("creme-brulee", { name: "Crème brûlée", category: "desserts", description: "With a burnt crust" }),
  recipeNamed("rye", { name: "Rye loaf", category: "breads", description: "A dark crust" }),
];
const found = (text: string, category = "") => findRecipes(recipes, text, category).map(({ slug }) => slug);

test("recipes are found by the beginnings of their words, whatever their accents and case", () => {
  expect(found("CREME")).toEqual(["creme-brulee"]);
  expect(found("crust")).toEqual(["creme-brulee", "rye"]);
  expect(found("crust dark")).toEqual(["rye"]);
  expect(found("", "breads")).toEqual(["rye"]);
  expect(found("crème", "breads")).toEqual([]);
  expect(found("(")).toEqual([]);
});
