import { describe, expect, test } from "vitest";
import { faultsOfTerm, KnownWords } from "./check-term.ts";
import { readPasted } from "./pasted-terms.ts";
import type { Term } from "./term.ts";

const vocabulary: Term[] = [{ term: "cookie", facet: "food", synonyms: ["biscuit"] }];

describe("a pasted list", () => {
  test("is read a line a term, synonyms after a colon, in small letters", () => {
    const { terms, faults } = readPasted("Scone:  Cream  Scone, tea scone\n\n  plum jam \r\n", "food", vocabulary);
    expect(faults).toEqual([]);
    expect(terms).toEqual([
      { term: "scone", facet: "food", synonyms: ["cream scone", "tea scone"] },
      { term: "plum jam", facet: "food", synonyms: [] },
    ]);
  });

  test("tells of each bad line which one it is and why, and takes the others", () => {
    const lines = [
      "Cookie",
      "wafer: biscuit",
      "tart",
      "tart",
      `${"x".repeat(51)}`,
      ": plum",
      "roll: bun, bun",
      "pie: pie",
      "flan: tart",
    ];
    const { terms, faults } = readPasted(lines.join("\n"), "food", vocabulary);
    expect(terms.map(({ term }) => term)).toEqual(["tart"]);
    expect(faults.map(({ line }) => line)).toEqual([1, 2, 4, 5, 6, 7, 8, 9]);
    expect(faults[0]?.fault).toBe("“cookie” is a term already, in Food.");
    expect(faults[1]?.fault).toBe("“biscuit” is a synonym of cookie already.");
    expect(faults[2]?.fault).toBe("“tart” stands twice in the list.");
    expect(faults[7]?.fault).toBe("“tart” stands twice in the list.");
    expect(faults[4]?.fault).toBe("Write a word.");
  });
});

test("a term that is edited may keep its own words", () => {
  const known = new KnownWords(vocabulary, "cookie");
  expect(faultsOfTerm({ term: "cookie", synonyms: ["biscuit", "rusk"] }, known)).toEqual({});
  expect(faultsOfTerm({ term: "cookie", synonyms: ["cookie"] }, known)).toHaveProperty("synonyms");
});
