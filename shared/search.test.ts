import { describe, expect, test } from "vitest";
import { search } from "./search.ts";

const parse = (input: Record<string, unknown>) => search.input.safeParse(input);

describe("the input of search", () => {
  test("is a query, and the rest has defaults", () => {
    expect(search.input.parse({ query: "  jar of jam " })).toEqual({
      query: "jar of jam",
      size: "product_card",
      limit: 10,
      min_score: 0,
    });
  });

  test.each([
    ["a query of 500 characters", { query: "x".repeat(500) }],
    ["SQL, which is a text like any other", { query: "'; drop table images; --" }],
    ["an emoji", { query: "🍪" }],
    ["a control character among others", { query: "\u0000jam" }],
    ["one result", { query: "jam", limit: 1 }],
    ["fifty results", { query: "jam", limit: 50 }],
    ["perfect fits only", { query: "jam", min_score: 1 }],
  ])("may be %s", (_what, input) => {
    expect(parse(input).success).toBe(true);
  });

  test.each([
    ["query", {}],
    ["query", { query: "" }],
    ["query", { query: " \t\n" }],
    ["query", { query: "\u0000\u200b\u0007" }],
    ["query", { query: "\ud800" }],
    ["query", { query: "x".repeat(10_000) }],
    ["query", { query: 42 }],
    ["query", { query: ["jam"] }],
    ["query", { query: null }],
    ["size", { query: "jam", size: "poster" }],
    ["size", { query: "jam", size: "__proto__" }],
    ["limit", { query: "jam", limit: 0 }],
    ["limit", { query: "jam", limit: 51 }],
    ["limit", { query: "jam", limit: 2.5 }],
    ["limit", { query: "jam", limit: "ten" }],
    ["min_score", { query: "jam", min_score: 2 }],
    ["min_score", { query: "jam", min_score: -0.1 }],
  ])("is refused by its %s: %j", (field, input) => {
    expect(parse(input).error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
  });

  test("is refused for a field that there is not", () => {
    expect(parse({ query: "jam", color: "red" }).error?.issues).toMatchObject([{ keys: ["color"] }]);
  });
});
