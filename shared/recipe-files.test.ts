import { describe, expect, test } from "vitest";
import { readRecipes, slugOf, writeRecipesCsv, writeRecipesJson } from "./recipe-files.ts";
import { RecipeDraft } from "./recipes.ts";
import { usualStand } from "./stands.ts";

const tart = RecipeDraft.parse({
  slug: "tart",
  name: '=Tart, "small"',
  kind: "template",
  operation: "edit",
  category: "pies",
  description: "Two\nlines",
  prompt: "-A {red|blue} tart for [GUEST|a \\] friend] on [SURFACE], Zoë 🍞",
  negative_prompt: "@text",
  aspect: "16:9",
  quality: "high",
  model_ids: ["sketch-1", "other-2"],
  fields: [
    { name: "GUEST", label: "Guest, please", max_length: 20 },
    { name: "SURFACE", type: "choice", choices: ["slate, dark", 'an "oak" board'], default: "slate, dark" },
    { name: "AGE", type: "number", min: 0, max: 9.5 },
  ],
  overlays: [{ text: "[GUEST]", place: "top", size: 0.1, color: "#ffffff" }],
});
const style = RecipeDraft.parse({ slug: "ink", name: "Ink", kind: "style", prompt: "[PROMPT], in ink" });
const scene = RecipeDraft.parse({
  slug: "shelf",
  name: "Shelf",
  kind: "template",
  operation: "scene",
  prompt: "An empty shelf",
  stand: { ...usualStand, y: 0.72, light: [0.25, -1] },
});

describe("recipes come back as they were written", () => {
  test.each([
    ["JSON", writeRecipesJson],
    ["CSV", writeRecipesCsv],
  ])("as %s", (_format, write) => {
    expect(readRecipes(write([tart, style, scene]))).toEqual({ recipes: [tart, style, scene], problems: [] });
  });

  test("with a form of fifty fields", () => {
    const names = Array.from({ length: 50 }, (_, place) => `F${place}`);
    const choices = Array.from({ length: 20 }, (_, place) => `${"long ".repeat(10)}${place}`);
    const large = { ...tart, fields: names.map((name) => ({ name, type: "choice" as const, choices })) };
    expect(readRecipes(writeRecipesCsv([large])).recipes).toEqual([large]);
  });
});

test("presets of others are read: a name and a prompt are enough", () => {
  const { recipes, problems } = readRecipes(
    "Name,Prompt,Negative prompt\nÉtude in blue,{prompt} in blue,red\nCake,A cake,\n",
  );
  expect(problems).toEqual([]);
  expect(recipes).toMatchObject([
    { slug: "etude-in-blue", kind: "style", prompt: "[PROMPT] in blue", negative_prompt: "red" },
    { slug: "cake", kind: "template", prompt: "A cake", negative_prompt: null },
  ]);
  expect(
    readRecipes('[{"name": "Blue", "prompt": "{prompt} in blue", "negative_prompt": "red"}]').recipes,
  ).toMatchObject([{ slug: "blue", kind: "style", prompt: "[PROMPT] in blue" }]);
});

test.each([
  ["", ["This file is empty"]],
  ["[]", ["This file has no recipes"]],
  ["{", ["This file begins as JSON and is none"]],
  ['{"a": 1}', ["This file is no list of recipes"]],
  ["[1]", ["This file is no list of recipes"]],
  ["name,prompt\n", ["This file has the names of columns and no rows"]],
  [
    "name,prompt,price\nCake,,3\n",
    [
      "Nothing of a recipe is called price: the column is left out",
      "Row 2, prompt: Use a prompt of 1 to 2000 characters",
    ],
  ],
  ["name,prompt,fields\nCake,[A],oops\n", ["Row 2, fields: Fields are a list of objects"]],
  [
    '[{"name": "Cake", "prompt": "[A]", "fields": [{"name": "a"}]}]',
    ["Recipe 1, fields 1 name: A field is named in capitals, digits and underscores, such as FIRSTNAME"],
  ],
  [
    "name,prompt,stand\nCake,A cake,high\n",
    ["Row 2, stand: A stand is {x, y, width, height, light: [right, down], shadow}"],
  ],
  [
    `[{"name": "Cake", "prompt": "A cake", "stand": ${JSON.stringify(usualStand)}}]`,
    ["Recipe 1, stand: Only a scene has a stand"],
  ],
])("what is wrong with %j is told: %j", (text, problems) => {
  expect(readRecipes(text)).toEqual({ recipes: [], problems });
});

test.each([
  ["JSON", '[{"name": "Shelf", "operation": "scene", "prompt": "An empty shelf", "stand": null}]'],
  ["CSV", "name,operation,prompt\nShelf,scene,An empty shelf\n"],
])("a scene of a %s that says nothing of a stand has the usual one", (_format, text) => {
  expect(readRecipes(text)).toMatchObject({ recipes: [{ slug: "shelf", stand: usualStand }], problems: [] });
});

test("a recipe that is wrong takes no other with it", () => {
  const read = readRecipes(JSON.stringify([{ name: "Cake" }, { name: "Tart", prompt: "A tart" }]));
  expect(read.recipes.map(({ slug }) => slug)).toEqual(["tart"]);
  expect(read.problems).toEqual(["Recipe 1, prompt: Use a prompt of 1 to 2000 characters"]);
});

test.each([
  ["Jam, at dawn", "jam-at-dawn"],
  ["パン", "recipe"],
  [`${"long ".repeat(20)}`, `${"long-".repeat(11)}long`],
])("%s has the slug %s", (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});
