import { describe, expect, test } from "vitest";
import { validateJson } from "../../_adapters/validate-json.ts";
import { mendData } from "./mend-data.ts";

const object = (properties: Record<string, object>) => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const number = { type: "number" };
const text = { type: "string" };
/** The field `it` of this schema and value, mended; and what was told of it. */
const mended = (schema: object, it: unknown) => {
  const { data, repairs } = mendData(object({ it: schema }), { it }, validateJson);
  return [(data as { it: unknown }).it, repairs.map(({ path, repair }) => `${path}: ${repair}`)];
};

describe("what is plainly meant is mended and told", () => {
  test.each<[string, object, unknown, unknown, string]>([
    ["a number in a text", number, " 12.50 ", 12.5, "/it: A number in a text: the number"],
    ["a whole number in a text", { type: "integer" }, "-3", -3, "/it: A number in a text: the number"],
    ["yes in a text", { type: "boolean" }, "Yes", true, "/it: Yes or no in a text: true or false"],
    ["false in a text", { type: "boolean" }, "false", false, "/it: Yes or no in a text: true or false"],
    ["a number for a text", text, 7, "7", "/it: Written as a text"],
    ["nothing in a text", { type: ["number", "null"] }, "N/A", null, "/it: A text that says nothing: null"],
    [
      "one thing for a list",
      { type: "array", items: text },
      "rye",
      ["rye"],
      "/it: One thing where a list is asked for: a list of it",
    ],
    ["too many", { type: "array", items: number, maxItems: 2 }, [1, 2, 3], [1, 2], "/it: Cut to 2 items: there were 3"],
    [
      "a choice in other letters",
      { type: "string", enum: ["Rye", "Oat"] },
      "rye ",
      "Rye",
      "/it: Written as the schema has it",
    ],
    [
      "a time for a date",
      { type: "string", format: "date" },
      "2026-11-21T08:00:00Z",
      "2026-11-21",
      "/it: Cut to the date",
    ],
    ["JSON in a text", { type: "array", items: number }, "[1, 2]", [1, 2], "/it: JSON in a text: what it says"],
    [
      "one of several shapes",
      { anyOf: [{ type: "null" }, object({ a: number })] },
      { a: "1" },
      { a: 1 },
      "/it/a: A number in a text: the number",
    ],
  ])("%s", (_what, schema, given, wanted, told) => {
    expect(mended(schema, given)).toEqual([wanted, [told]]);
  });

  test("a stray field is left out, a missing one is null where that is allowed", () => {
    const schema = object({ "a/b": { type: ["string", "null"] }, c: text });
    expect(mendData(schema, { c: "x", "d~e": 1 }, validateJson)).toEqual({
      data: { "a/b": null, c: "x" },
      repairs: [
        { path: "/d~0e", repair: "Left out: there is no such field" },
        { path: "/a~1b", repair: "It was missing: null" },
      ],
    });
  });

  test("wherever it is", () => {
    const schema = object({ rows: { type: "array", items: object({ price: number }) } });
    expect(mendData(schema, { rows: [{ price: 1 }, { price: "2" }] }, validateJson).repairs).toEqual([
      { path: "/rows/1/price", repair: "A number in a text: the number" },
    ]);
  });
});

describe("what would be a guess stays as it is", () => {
  test.each<[string, object, unknown]>([
    ["a number as people write it", number, "1,234.50"],
    ["a fraction for a whole number", { type: "integer" }, "2.5"],
    ["more digits than a number holds", { type: "integer" }, "12345678901234567890"],
    ["more digits than there are numbers", number, "9".repeat(400)],
    ["a word for yes", { type: "boolean" }, "perhaps"],
    ["another choice", { type: "string", enum: ["rye", "oat"] }, "wheat"],
    ["a choice that could be two", { type: "string", enum: ["Rye", "RYE"] }, "rye"],
    ["null for a text", text, null],
    ["an object for a text", text, { a: 1 }],
    ["no shape of several", { anyOf: [number, { type: "boolean" }] }, "perhaps"],
    ["null for a list", { type: "array", items: text }, null],
  ])("%s", (_what, schema, given) => {
    expect(mended(schema, given)).toEqual([given, []]);
  });

  test("a missing field that must be there", () => {
    expect(mendData(object({ a: text }), {}, validateJson)).toEqual({ data: {}, repairs: [] });
  });
});

test("what fits is not touched", () => {
  const schema = object({
    a: { type: ["string", "null"] },
    b: { type: "array", items: number },
    c: { anyOf: [text, number] },
  });
  const data = { a: "12", b: [1, 2.5], c: "3" };
  expect(mendData(schema, data, validateJson)).toEqual({ data, repairs: [] });
});

test("of ever so many repairs a hundred are told", () => {
  const schema = object({ rows: { type: "array", items: number } });
  const { data, repairs } = mendData(schema, { rows: Array(500).fill("1") }, validateJson);
  expect([(data as { rows: number[] }).rows.every((row) => row === 1), repairs.length]).toEqual([true, 100]);
});
