import { describe, expect, test } from "vitest";
import { search } from "./search.ts";

const id = "0b7c0a52-3a9b-4b8c-9d57-0c8f4a1f2f10";
const filters = {
  orientation: "square",
  color: "burgundy",
  palette: ["#aa3322"],
  tags: ["jar"],
  category: "jam",
  exclude_ids: [id],
  locale: "en-GB",
  cursor: "abc_-1",
};
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
    ["a picture that others are to be like", { image_id: id }],
    ["a query with every filter", { query: "jam", ...filters }],
    ["a color by its code, in either case", { query: "jam", color: "#AA3322" }],
    ["a query without 200 pictures", { query: "jam", exclude_ids: Array(200).fill(id) }],
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
    ["image_id", { query: "jam", image_id: id }],
    ["image_id", { image_id: "jam" }],
    ["orientation", { query: "jam", orientation: "round" }],
    ["color", { query: "jam", color: "jammy" }],
    ["color", { query: "jam", color: "#abc" }],
    ["color", { query: "jam", color: "toString" }],
    ["palette", { query: "jam", palette: [] }],
    ["palette", { query: "jam", palette: Array(9).fill("#aabbcc") }],
    ["palette.1", { query: "jam", palette: ["#aabbcc", "blue"] }],
    ["tags", { query: "jam", tags: [] }],
    ["tags", { query: "jam", tags: Array(11).fill("jar") }],
    ["tags.0", { query: "jam", tags: [" "] }],
    ["tags.0", { query: "jam", tags: ["a\u0000b"] }],
    ["tags.0", { query: "jam", tags: ["\ud800"] }],
    ["category", { query: "jam", category: "" }],
    ["category", { query: "jam", category: "a\u0000b" }],
    ["category", { query: "jam", category: "\ud800" }],
    ["exclude_ids", { query: "jam", exclude_ids: Array(201).fill(id) }],
    ["exclude_ids.0", { query: "jam", exclude_ids: ["1"] }],
    ["locale", { query: "jam", locale: "en_GB" }],
    ["cursor", { query: "jam", cursor: "a cursor" }],
  ])("is refused by its %s: %j", (field, input) => {
    expect(parse(input).error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
  });

  test("is refused for a field that there is not", () => {
    expect(parse({ query: "jam", colour: "red" }).error?.issues).toMatchObject([{ keys: ["colour"] }]);
  });
});

test.each(["Burgundy", "#abc"])("search tells whoever sends the color %s that names are taken too", (color) => {
  const { error } = search.input.safeParse({ query: "jam", color });
  expect(error?.issues.map(({ message }) => message)).toEqual([expect.stringContaining("such as burgundy, or a hex")]);
});
