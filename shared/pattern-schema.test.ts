import { describe, expect, test } from "vitest";
import { inOrder, type JsonSchema } from "./json-schema.ts";
import { PatternSchema, schemaFaults, schemaLimits } from "./pattern-schema.ts";

const object = (properties: Record<string, unknown>, more: JsonSchema = {}) => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
  ...more,
});
const text = { type: "string" };
/** Of a schema with the field `it`: each fault as `path: message`. */
const faultsOf = (it: unknown) =>
  schemaFaults(object({ it })).map(({ path, message }) => `${path.slice(2).join(".")}: ${message}`);
const nested = (levels: number) => {
  let schema: unknown = text;
  for (let level = 0; level < levels; level++) schema = { type: "array", items: schema };
  return schema;
};

describe("a pattern takes", () => {
  test.each<[string, unknown]>([
    ["texts, also of a list", { type: "string", enum: ["a", "b"], description: "One of them" }],
    ["nothing in place of something", { type: ["number", "null"], minimum: 0, maximum: 10 }],
    ["nothing among the values of a list", { type: ["string", "null"], enum: ["a", null] }],
    ["lists of objects", { type: "array", items: object({ a: text }), minItems: 1, maxItems: 10 }],
    ["one of several", { anyOf: [object({ a: text }), { type: "null" }], description: "Either" }],
    ["dates", { type: "string", format: "date" }],
    ["long lists", { type: "array", items: object({ a: text, b: text }), maxItems: 1000 }],
    ["lists that must have many", { type: "array", items: text, minItems: 1000 }],
    ["large and small numbers", { type: "number", minimum: -1_000_000_000_000, maximum: 0.000001 }],
    ["names as people write them", object({ "Größe (cm)": { type: "integer" } })],
    ["fields called like keywords", object({ type: text, properties: text, $ref: text, constructor: text })],
    ["as many levels as there may be", nested(schemaLimits.levels - 2)],
  ])("%s", (_what, schema) => {
    expect(faultsOf(schema)).toEqual([]);
  });
});

describe("a pattern refuses", () => {
  test.each<[string, unknown, string]>([
    ["an unknown type", { type: "money" }, "type: There is no such type"],
    ["a type that is none", { type: 7 }, "type: There is no such type"],
    ["two types", { type: ["string", "number"] }, 'type: A type is one, or one and "null"'],
    ["no type", { description: "What" }, ": Give it a type"],
    ["recursion", { $ref: "#" }, "$ref: Not a keyword of patterns: A schema cannot refer"],
    ["definitions", { type: "string", $defs: {} }, "$defs: Not a keyword of patterns: A schema cannot refer"],
    ["oneOf", { oneOf: [text] }, "oneOf: Not a keyword of patterns: Use anyOf"],
    ["a keyword that there is not", { type: "string", colour: "red" }, "colour: Not a keyword of patterns"],
    ["a keyword of another type", { type: "string", minimum: 1 }, "minimum: Means nothing for the type string"],
    ["an open object", object({ a: text }, { additionalProperties: true }), "additionalProperties: Objects are closed"],
    [
      "a field that may be left out",
      object({ a: text, b: text }, { required: ["a"] }),
      "required: Every property is required, and null where it is missing: add b",
    ],
    [
      "a required field that there is not",
      object({ a: text }, { required: ["a", "b"] }),
      "required.1: There is no property",
    ],
    ["an object without fields", object({}), "properties: An object has one property or more"],
    ["a name that cannot be seen", object({ "a\u0000": text }), "properties.a\u0000: A name has"],
    [
      "a name that JavaScript keeps",
      object(JSON.parse('{"__proto__": {"type": "string"}}')),
      "properties.__proto__: A name has",
    ],
    ["a list of nothing", { type: "array" }, ": Say in items what a list is of"],
    ["an enum of another type", { type: "string", enum: ["a", 1] }, "enum.1: Not of the type string"],
    ["an enum with one value twice", { type: "string", enum: ["a", "a"] }, "enum: Each value stands there once"],
    ["an enum without the null that may be", { type: ["string", "null"], enum: ["a"] }, "enum: Where null may stand"],
    [
      "an enum of 1001 values",
      { type: "integer", enum: Array.from({ length: 1001 }, (_, at) => at) },
      "enum: A schema's enums have 1000",
    ],
    ["an enum of infinity", JSON.parse('{"type": "number", "enum": [1, 1e999]}'), "enum.1: Not of the type number"],
    ["an enum with nothing in it", { type: "string", enum: ["a", ""] }, "enum.1: An empty text is no choice"],
    ["an enum of long texts", { type: "string", enum: ["a".repeat(15_001)] }, "enum: An enum has 15000 letters"],
    [
      "a pattern of text",
      { type: "string", pattern: "(a+)+$" },
      "pattern: Not a keyword of patterns: Say in the description",
    ],
    ["a format that one vendor lacks", { type: "string", format: "email" }, "format: The formats are"],
    ["a range that is empty", { type: "number", minimum: 2, maximum: 1 }, "minimum: Cannot be more than maximum"],
    ["a bound of 300 digits", { type: "number", minimum: 1e300 }, "minimum: Give a number that takes no exponent"],
    ["a bound of infinity", JSON.parse('{"type": "number", "maximum": 1e999}'), "maximum: Give a number"],
    [
      "lists of lists that nobody can fill",
      { type: "array", minItems: 100, items: { type: "array", minItems: 100, items: text } },
      "items.minItems: With what is around it, more than 2000 values must be there",
    ],
    [
      "a list of objects that nobody can fill",
      { type: "array", minItems: 1000, items: object({ a: text, b: text }) },
      "items.properties: With the lists around it, more than 2000 values must be there",
    ],
    ["a count that is none", { type: "array", items: text, minItems: -1 }, "minItems: Give a whole number"],
    ["a choice of nothing", { anyOf: [] }, "anyOf: A list of 1 to 10 schemas"],
    ["something beside a choice", { anyOf: [text], type: "string" }, "anyOf: Beside anyOf stands a description"],
    ["what is no schema", "text", ": A schema is an object"],
    ["200 levels", nested(200), `${"items.".repeat(8)}items: A schema goes 10 levels deep at most`],
  ])("%s, and says where", (_what, schema, fault) => {
    const faults = faultsOf(schema);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });

  test.each<[string, unknown, string]>([
    ["a list", [], ""],
    ["nothing", null, ""],
    ["a text at its root", text, "type"],
    ["a choice at its root", { anyOf: [object({ a: text })] }, "anyOf"],
    [
      "more fields than 500",
      object(Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`f${at}`, text]))),
      "properties",
    ],
    ["60 kB", object({ it: { ...text, description: "ä".repeat(30_000) } }), ""],
  ])("%s", (_what, schema, place) => {
    expect(schemaFaults(schema).map(({ path }) => path.join("."))).toContain(place);
  });

  test("what is as deep as a megabyte can be, in a moment", () => {
    const deep = JSON.parse(`${"[".repeat(500_000)}${"]".repeat(500_000)}`);
    expect(faultsOf({ type: "string", enum: [deep] })).toEqual(["enum.0: Not of the type string"]);
    expect(faultsOf(object({ a: text }, { required: ["a", deep] }))).toHaveLength(1);
    expect(faultsOf(deep)).toEqual([": A schema is an object"]);
  });

  test("with twenty faults at most", () => {
    const wrong = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`f${at}`, {}]));
    expect(schemaFaults(object(wrong))).toHaveLength(20);
  });

  test("in a request, by the same places", () => {
    const { error } = PatternSchema.safeParse(object({ a: { type: "money" } }));
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual(["properties.a.type"]);
  });
});

test("the order of fields survives a database that keeps none but that of lists", () => {
  const schema = object({
    zebra: text,
    list: { type: "array", items: object({ y: text, b: text }) },
    apple: { anyOf: [object({ d: text, c: text })] },
  });
  const parsed = PatternSchema.parse({ ...schema, required: ["apple", "zebra", "list"] });
  expect(parsed.required).toEqual(["zebra", "list", "apple"]);
  const kept = sorted(parsed) as JsonSchema;
  expect(JSON.stringify(kept)).not.toBe(JSON.stringify(schema));
  const { properties } = inOrder(kept) as { properties: Record<string, { items?: JsonSchema; anyOf?: JsonSchema[] }> };
  expect(Object.keys(properties)).toEqual(["zebra", "list", "apple"]);
  expect(Object.keys(properties.list?.items?.properties as object)).toEqual(["y", "b"]);
  expect(Object.keys(properties.apple?.anyOf?.[0]?.properties as object)).toEqual(["d", "c"]);
});

/** As jsonb keeps it. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}
