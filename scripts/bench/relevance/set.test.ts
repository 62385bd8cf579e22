import { expect, test } from "vitest";
import { categories } from "../../../shared/categories.ts";
import { vocabularyOfMigration } from "../../../supabase/tests/support/vocabulary.ts";
import { readCaptions } from "./captions.ts";
import { isRight } from "./measures.ts";
import { isHeldOut, type Part, parts, readQueries } from "./queries.ts";

const captions = readCaptions();
const queries = readQueries();

test("there are at least 200 captions, each with a name of its own", () => {
  expect(captions.length).toBeGreaterThanOrEqual(200);
  expect(new Set(captions.map(({ name }) => name)).size).toBe(captions.length);
});

test("captions have the categories and the tags that the tagger has", () => {
  const terms = new Set(vocabularyOfMigration().map(({ term }) => term));
  expect(captions.filter(({ category }) => !categories.some((known) => known === category))).toEqual([]);
  expect(captions.flatMap(({ tags }) => tags.filter((tag) => !terms.has(tag)))).toEqual([]);
});

test("there are at least 120 queries, none twice, and every graded picture is there", () => {
  expect(queries.length).toBeGreaterThanOrEqual(120);
  expect(new Set(queries.map(({ text }) => text)).size).toBe(queries.length);
  const names = new Set(captions.map(({ name }) => name));
  expect(queries.flatMap(({ grades }) => [...grades.keys()].filter((name) => !names.has(name)))).toEqual([]);
});

test("every query has a right picture, unless it is of those that nothing answers", () => {
  const answered = queries.filter(({ grades }) => [...grades.keys()].some((name) => isRight(grades, name)));
  expect(queries.filter((query) => query.kind === "none" && answered.includes(query))).toEqual([]);
  expect(queries.filter((query) => query.kind !== "none" && !answered.includes(query))).toEqual([]);
});

test("nobody chose the halves: a hash of the words of a query did", () => {
  expect(["jam", "bread", "cake", "pie"].map(isHeldOut)).toEqual([false, true, true, false]);
  const sizeOf = (part: Part) => queries.filter((query) => query.part === part).length;
  expect(parts.map(sizeOf)).toEqual([87, 75, 40]);
});
