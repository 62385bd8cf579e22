import { expect, test } from "vitest";
import { byCategory, readTokens } from "./recipes.ts";

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

test("templates stand in their category, both by name", () => {
  const recipe = (name: string, category: string | null) => ({
    id: name,
    slug: name,
    name,
    kind: "template",
    category,
    prompt: "",
    tokens: [],
  });
  const groups = byCategory([recipe("Tarts", "pies"), recipe("Rye", "breads"), recipe("Baguette", "breads")]);
  expect(groups.map(([category, recipes]) => [category, recipes.map(({ name }) => name)])).toEqual([
    ["breads", ["Baguette", "Rye"]],
    ["pies", ["Tarts"]],
  ]);
});
