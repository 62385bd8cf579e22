import { expect, test } from "vitest";
import { readRecipes, writeRecipesJson } from "./recipe-files.ts";
import { outcomesOf } from "./recipe-outcomes.ts";
import { RecipeDraft } from "./recipes.ts";

const recipe = (slug: string, some: object = {}) =>
  RecipeDraft.parse({ slug, name: slug, kind: "template", prompt: `A ${slug}`, ...some });
const known = { slugs: new Set(["tart", "tart-2"]), recipes: [recipe("tart")], modelIds: new Set(["sketch-1"]) };
const told = (read: RecipeDraft[]) => outcomesOf(read, known).map(({ recipe, kind }) => `${kind} ${recipe.slug}`);

test("what is new is new, what is there is not imported again, and what has a name that is taken gets the next", () => {
  expect(told([recipe("jam"), recipe("tart"), recipe("tart", { prompt: "Another tart" })])).toEqual([
    "new jam",
    "same tart",
    "renamed tart-3",
  ]);
});

test("what was renamed before is known again", () => {
  const renamed = { ...known, recipes: [recipe("tart-2", { name: "tart", prompt: "Another tart" })] };
  expect(outcomesOf([recipe("tart", { prompt: "Another tart" })], renamed)[0]).toMatchObject({ kind: "same" });
});

test("a file that names two alike keeps both, and one that has the same twice keeps one", () => {
  expect(told([recipe("jam"), recipe("jam", { prompt: "x" }), recipe("jam")])).toEqual([
    "new jam",
    "renamed jam-2",
    "same jam",
  ]);
});

test("models that are not here are left out, and told", () => {
  const [outcome] = outcomesOf([recipe("jam", { model_ids: ["gone", "sketch-1"] })], known);
  expect(outcome).toMatchObject({ kind: "new", missingModels: ["gone"], recipe: { model_ids: ["sketch-1"] } });
});

test("what was exported is there already", () => {
  const all = [
    recipe("tart"),
    recipe("jam", { fields: [{ name: "A", type: "choice", choices: ["x"], default: "x" }] }),
  ];
  const { recipes } = readRecipes(writeRecipesJson(all));
  expect(outcomesOf(recipes, { ...known, recipes: all }).map(({ kind }) => kind)).toEqual(["same", "same"]);
});

test("a slug of 100 characters is shortened for its number", () => {
  const long = "a".repeat(100);
  const [outcome] = outcomesOf([recipe(long)], { ...known, slugs: new Set([long]) });
  expect(outcome).toMatchObject({ kind: "renamed", recipe: { slug: `${"a".repeat(98)}-2` } });
});

test("a file that is read twice makes nothing new the second time, renamed ones included", () => {
  const there = recipe("tart", { prompt: "Theirs" });
  const file = [recipe("tart"), recipe("tart", { prompt: "Mine as well" })];
  const first = outcomesOf(file, { ...known, slugs: new Set(["tart"]), recipes: [there] }).map(({ recipe }) => recipe);
  const recipes = [there, ...first];
  const second = outcomesOf(file, { ...known, slugs: new Set(recipes.map(({ slug }) => slug)), recipes });
  expect(second.map(({ kind }) => kind)).toEqual(["same", "same"]);
});
