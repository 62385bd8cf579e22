import { expect, test } from "vitest";
import { searchingStrings } from "../../strings/searching.ts";
import { countMatches } from "./count-matches.ts";

const results = (["good", "weak", "weak"] as const).map((match) => ({ match }));

test("results are counted by how well they fit, and what there is none of is not told", () => {
  expect(countMatches(results)).toEqual({ strong: 0, good: 1, weak: 2 });
  expect(searchingStrings.byMatch(countMatches(results))).toBe("1 good, 2 weak");
});

test("those that are not shown are candidates: nobody says that they fit", () => {
  expect(searchingStrings.found(10, 60)).toBe("The first 10 of 60 candidates");
  expect(searchingStrings.found(3, 3)).toBe("3 found");
});
