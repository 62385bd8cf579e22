import { expect, test } from "vitest";
import { inGroups, type RecipeRow, recipeOf, usualStylesFirst } from "./recipes.ts";
import { recipeNamed } from "./testing-catalog.ts";

const row: RecipeRow = {
  id: "1",
  slug: "card",
  name: "Card",
  kind: "template",
  operation: "generate",
  category: null,
  description: "",
  prompt: "[NAME]",
  fields: [{ name: "SURFACE", type: "choice", choices: ["slate", "linen"] }, { name: "NAME" }, null],
  overlays: null,
  negative_prompt: null,
  aspect: "2:3",
  quality: null,
  model_ids: [],
  owner_id: null,
};

test("a field that says no type is a text, and what is no list is none", () => {
  const { fields, overlays, aspect } = recipeOf(row);
  expect(fields).toEqual([
    { name: "SURFACE", type: "choice", choices: ["slate", "linen"] },
    { name: "NAME", type: "text" },
  ]);
  expect([overlays, aspect]).toEqual([[], "2:3"]);
});

test("one's own recipes come first, then those that others share, then everybody's by category; all by name", () => {
  const recipes = [
    recipeNamed("tarts", { category: "pies" }),
    recipeNamed("rye", { category: "breads" }),
    recipeNamed("baguette", { category: "breads" }),
    recipeNamed("hers", { ownerId: "ann", category: "pies" }),
    recipeNamed("mine", { ownerId: "me" }),
  ];
  expect(
    inGroups(recipes, "me").map(({ of, category, recipes }) => [of, category, recipes.map(({ slug }) => slug)]),
  ).toEqual([
    ["mine", "", ["mine"]],
    ["others", "", ["hers"]],
    ["everybody", "breads", ["baguette", "rye"]],
    ["everybody", "pies", ["tarts"]],
  ]);
});

test("the usual styles come first, the others in their order", () => {
  const styles = ["Abstract", "Artistic", "Grunge", "Lifestyle", "Product photography", "Vintage"];
  expect(
    usualStylesFirst(styles.map((name) => recipeNamed(name.toLowerCase().replaceAll(" ", "-"), { name }))).map(
      ({ name }) => name,
    ),
  ).toEqual([...["Product photography", "Lifestyle", "Artistic"], ...["Abstract", "Grunge", "Vintage"]]);
});
