import { expect, test } from "vitest";
import type { ListedRecipe } from "../recipe.ts";
import { categoriesOf, readView, shownRecipes } from "./view.ts";

const recipe = (name: string, some: Partial<ListedRecipe> = {}): ListedRecipe => ({
  id: name,
  slug: name.toLowerCase().replaceAll(" ", "-"),
  name,
  kind: "template",
  operation: "generate",
  category: null,
  description: "",
  owner_id: null,
  shared_at: null,
  archived_at: null,
  uses: 0,
  created_at: "2026-11-20T00:00:00Z",
  aspect: null,
  ...some,
});

const recipes = [
  recipe("Watercolor", { kind: "style", uses: 4 }),
  recipe("Bread on oak", { category: "bread", description: "A whole loaf" }),
  recipe("Annes tart", { owner_id: "ann", created_at: "2026-11-22T00:00:00Z" }),
  recipe("Beas tart", { owner_id: "bea", shared_at: "2026-11-21T00:00:00Z", uses: 9 }),
  recipe("Velvet", { operation: "scene" }),
  recipe("Old", { archived_at: "2026-11-21T00:00:00Z" }),
];
const names = (search: string) =>
  shownRecipes(recipes, readView(new URLSearchParams(search)), "ann").map(({ name }) => name);

test("without filters all but the archived are there, by name", () => {
  expect(names("")).toEqual(["Annes tart", "Beas tart", "Bread on oak", "Velvet", "Watercolor"]);
});

test.each([
  ["show=own", ["Annes tart"]],
  ["show=shared", ["Beas tart"]],
  ["show=common", ["Bread on oak", "Velvet", "Watercolor"]],
  ["show=archived", ["Old"]],
  ["kind=style", ["Watercolor"]],
  ["kind=scene", ["Velvet"]],
  ["category=bread", ["Bread on oak"]],
  ["q=LOAF+bread", ["Bread on oak"]],
  ["q=tart&sort=uses", ["Beas tart", "Annes tart"]],
  ["q=zeppelin", []],
])("%s", (search, expected) => {
  expect(names(search)).toEqual(expected);
});

test("the newest come first where that is asked for", () => {
  expect(names("sort=newest")[0]).toBe("Annes tart");
});

test("an address that was typed wrongly shows all", () => {
  expect(names("show=mine&kind=poem&sort=color")).toEqual(names(""));
});

test("each category is offered once", () => {
  expect(categoriesOf([{ category: "jam" }, { category: "bread" }, { category: null }, { category: "jam" }])).toEqual([
    "bread",
    "jam",
  ]);
});
