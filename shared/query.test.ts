import { expect, test } from "vitest";
import { normalizeQuery, Query } from "./query.ts";

test("normalizeQuery gives one text for spellings that mean the same", () => {
  const spellings = [" Strawberry\tJam ", "STRAWBERRY\u0000jam", "ｓtrawberry  jam", "straw\u200bberry\njam\ufeff"];
  for (const spelling of spellings) expect(normalizeQuery(spelling)).toBe("strawberry jam");
});

test("normalizeQuery keeps accents, since a better embedder reads them", () => {
  expect(normalizeQuery("Crème")).toBe("crème");
  expect(normalizeQuery("Cre\u0300me")).toBe("crème");
});

test("normalizeQuery changes nothing the second time", () => {
  for (const text of ["İSTANBUL ﬁg", "ß ΑΣ Σ", "\ud800 jam", "ǅ ㎏ ½", "  ", "👩‍🍳 Brot"]) {
    const once = normalizeQuery(text);
    expect(normalizeQuery(once)).toBe(once);
  }
});

test("normalizeQuery leaves nothing that a Postgres text refuses", () => {
  expect(normalizeQuery("jam\u0000\ud83c")).toBe("jam \ufffd");
});

test("Query counts the characters that a text has once it is normalised", () => {
  expect(Query.safeParse("\u{20000}".repeat(500)).success).toBe(true);
  expect(Query.safeParse("\u{20000}".repeat(501)).success).toBe(false);
  expect(Query.safeParse(`${"\u{20000}".repeat(499)}\u337f`).success).toBe(false); // one character for a company of four
});
