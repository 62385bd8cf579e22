import { expect, test } from "vitest";
import { byCategory, readTokens, usualStylesFirst } from "./recipes.ts";

test("a slot is read with its choices, and a text has none", () => {
  const tokens = [
    { name: "SURFACE", type: "choice", label: "Surface", default: "slate", choices: ["slate", "linen"] },
    { name: "NAME", type: "text", choices: ["never"] },
    { label: "no name" },
    null,
  ];
  expect(readTokens(tokens)).toEqual([
    { name: "SURFACE", label: "Surface", fallback: "slate", choices: ["slate", "linen"] },
    { name: "NAME", label: "NAME", fallback: "", choices: [] },
  ]);
  expect(readTokens({})).toEqual([]);
});

const recipe = (name: string, category: string | null) => ({
  id: name,
  slug: name.toLowerCase().replaceAll(" ", "-"),
  name,
  kind: "template",
  category,
  prompt: "",
  tokens: [],
});

test("templates stand in their category, both by name", () => {
  const groups = byCategory([recipe("Tarts", "pies"), recipe("Rye", "breads"), recipe("Baguette", "breads")]);
  expect(groups.map(([category, recipes]) => [category, recipes.map(({ name }) => name)])).toEqual([
    ["breads", ["Baguette", "Rye"]],
    ["pies", ["Tarts"]],
  ]);
});

test("the usual styles come first, the others in their order", () => {
  const styles = ["Abstract", "Artistic", "Grunge", "Lifestyle", "Product photography", "Vintage"];
  expect(usualStylesFirst(styles.map((name) => recipe(name, null))).map(({ name }) => name)).toEqual([
    ...["Product photography", "Lifestyle", "Artistic"],
    ...["Abstract", "Grunge", "Vintage"],
  ]);
});
