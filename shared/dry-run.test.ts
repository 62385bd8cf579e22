import { expect, test } from "vitest";
import { dryRun } from "./dry-run.ts";
import { RecipeDraft } from "./recipes.ts";

const figure = RecipeDraft.parse({
  slug: "figure",
  name: "Figure",
  kind: "template",
  prompt: "A {boxed|loose} toy[FACE] of [PERSON], [TITLE|a baker], in [COLOR]",
  fields: [
    { name: "PERSON", required: true, max_length: 10 },
    { name: "COLOR", type: "color", default: "#f4d35e" },
    { name: "FACE", type: "picture" },
  ],
});

const rowsOf = (...tokens: Record<string, string>[]) => tokens.map((one) => ({ tokens: one }));

test("rows that can be made are counted", () => {
  expect(dryRun(figure, {}, rowsOf({ PERSON: "Ann" }, { PERSON: "Bea", TITLE: "a nurse" }))).toEqual({
    count: 2,
    good: 2,
    missing: { count: 0, list: [] },
    duplicates: { count: 0, list: [] },
    too_long: { count: 0, list: [] },
    bad: { count: 0, list: [] },
    unused: [],
  });
});

test("what a row does not say is taken from what all share, and from the recipe", () => {
  expect(dryRun(figure, { PERSON: "Ann" }, rowsOf({}, { PERSON: " " })).good).toBe(2);
  expect(dryRun(figure, {}, rowsOf({}, { PERSON: " " })).missing).toEqual({
    count: 2,
    list: [
      { row: 1, names: ["PERSON"] },
      { row: 2, names: ["PERSON"] },
    ],
  });
});

test("values that do not fit are told, with their row and field", () => {
  const found = dryRun(figure, {}, [
    ...rowsOf({ PERSON: "Bartholomew" }, { PERSON: "Ann", COLOR: "red" }, { PERSON: "Bo", FACE: "me.jpg" }),
    { tokens: { PERSON: "Cy" }, file_name: "a/b", folder: "../up" },
  ]);
  expect(found.too_long).toEqual({ count: 1, list: [{ row: 1, name: "PERSON" }] });
  expect(found.bad.list).toEqual([
    { row: 2, field: "COLOR", message: "Use a hex color such as #f4d35e" },
    { row: 3, field: "FACE", message: "Choose a picture of the library, by its id" },
    { row: 4, field: "file_name", message: "Use a name of 150 characters at most, without slashes" },
    { row: 4, field: "folder", message: "Use a folder of 150 characters at most, such as spring/cards" },
  ]);
  expect(found.good).toBe(0);
});

test("rows that come to the same are told, and values that nothing takes", () => {
  const found = dryRun(
    figure,
    { SEASON: "spring" },
    rowsOf({ PERSON: "Ann", NOTE: "x" }, { PERSON: "Ann " }, { PERSON: "ann" }),
  );
  expect(found.duplicates).toEqual({ count: 1, list: [{ row: 2, of: 1 }] });
  expect(found.unused).toEqual(["NOTE", "SEASON"]);
  expect(found.good).toBe(3);
});

test("rows are told by their numbers, where they have some", () => {
  const found = dryRun(figure, {}, [
    { number: 2, tokens: { PERSON: "Ann" } },
    { number: 5, tokens: {} },
    { number: 9, tokens: { PERSON: "Ann" } },
  ]);
  expect(found.missing.list).toEqual([{ row: 5, names: ["PERSON"] }]);
  expect(found.duplicates.list).toEqual([{ row: 9, of: 2 }]);
});

test("a hundred of a kind are listed, and all are counted", () => {
  const found = dryRun(figure, {}, rowsOf(...Array.from({ length: 250 }, () => ({}))));
  expect(found.missing.count).toBe(250);
  expect(found.missing.list).toHaveLength(100);
});

test("a prompt that says nothing or too much is told", () => {
  const bare = { ...figure, prompt: "[WHAT|]", fields: [{ name: "WHAT", type: "text" as const, max_length: 5000 }] };
  expect(dryRun(bare, {}, rowsOf({}, { WHAT: "x".repeat(2001) })).bad.list).toEqual([
    { row: 1, field: null, message: "The prompt says nothing" },
    { row: 2, field: null, message: "The prompt comes to more than 2000 characters" },
  ]);
});
