import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readAddress, writeAddress } from "./address.ts";

const schema = z.strictObject({
  query: z.string().trim().optional(),
  limit: z.int().min(1).default(10),
  min_score: z.number().optional(),
  is_new: z.boolean().optional(),
  tags: z.array(z.string()).max(3).optional(),
  years: z.array(z.int()).optional(),
  words: z.record(z.string(), z.string()).optional(),
  color: z.union([z.enum(["red"]), z.string().regex(/^#/)]).optional(),
});
const read = (query: string) => readAddress(schema, new URLSearchParams(query));

describe("readAddress", () => {
  test.each([
    ["a text", "query=jar+of%20jam", { query: "jar of jam" }],
    ["a text of digits", "query=42", { query: "42" }],
    ["a number", "limit=3&min_score=-0.5e1", { limit: 3, min_score: -5 }],
    ["a truth", "is_new=true", { is_new: true }],
    ["a list of one", "tags=rye", { tags: ["rye"] }],
    ["a list, in its order", "tags=rye&tags=flat,bread", { tags: ["rye", "flat,bread"] }],
    ["a list of numbers", "years=1&years=x", { years: [1, "x"] }],
    ["one of several texts", "color=%23aa3322", { color: "#aa3322" }],
    ["named values", "words=%7B%22mug%22%3A%22blue%22%7D", { words: { mug: "blue" } }],
    ["a text where named values belong", "words=42", { words: "42" }],
    ["broken JSON", "words=%7B%22mug", { words: '{"mug' }],
    ["nothing", "", {}],
  ])("reads %s", (_what, query, input) => {
    expect(read(query)).toEqual(input);
  });

  test.each(["", " 1", "0x10", "1_0", "NaN", "Infinity", "1e", "１", "true"])("takes %j for no number", (text) => {
    expect(read(new URLSearchParams({ limit: text }).toString())).toEqual({ limit: text });
  });

  test("leaves what is said twice, and what there is not, to the schema, which names it", () => {
    const input = read("query=a&query=b&limit=1&limit=2&colour=red&__proto__=x&tags[]=rye");
    const issues = schema
      .safeParse(input)
      .error?.issues.map(({ path, ...issue }) => ("keys" in issue ? issue.keys : path));
    expect(issues).toEqual([["query"], ["limit"], ["colour", "__proto__", "tags[]"]]);
  });

  test("takes no notice of an address where there is no field", () => {
    expect(readAddress(z.strictObject({}), new URLSearchParams("probe=1"))).toEqual({});
  });

  test("knows the fields of an input that is checked as a whole, or is one of two", () => {
    const checked = schema.refine(() => true).transform((input) => input);
    const either = z.union([z.strictObject({ limit: z.int() }), z.strictObject({ ids: z.array(z.uuid()) })]);
    expect(readAddress(checked, new URLSearchParams("limit=3"))).toEqual({ limit: 3 });
    expect(readAddress(either, new URLSearchParams("limit=3&ids=a"))).toEqual({ limit: 3, ids: ["a"] });
  });
});

test("writeAddress writes what readAddress reads", () => {
  const input = {
    query: "a&b=c #1 é\ud83c\udf6a",
    limit: 3,
    is_new: false,
    tags: ["rye", "x,y"],
    words: { mug: "a&b=c" },
    min_score: undefined,
  };
  const { min_score: _, ...written } = input;
  expect(read(writeAddress(input))).toEqual(written);
});
