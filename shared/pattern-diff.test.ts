import { describe, expect, test } from "vitest";
import type { JsonSchema } from "./json-schema.ts";
import { diffVersions, type VersionContent } from "./pattern-diff.ts";

const object = (properties: Record<string, JsonSchema>): JsonSchema => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const version = (more: Partial<VersionContent> = {}): VersionContent => ({
  instructions: "Read it",
  schema: object({ shop: { type: "string" }, total: { type: "number", minimum: 0 } }),
  format: "json",
  csv_delimiter: ",",
  model_id: null,
  ...more,
});
const schemaDiff = (before: Record<string, JsonSchema>, after: Record<string, JsonSchema>) =>
  diffVersions(version({ schema: object(before) }), version({ schema: object(after) }));

describe("two versions differ", () => {
  test("in nothing where they say the same", () => {
    expect(diffVersions(version(), version())).toEqual([]);
  });

  test("in nothing where only the database's order of names is another", () => {
    const { schema } = version();
    const { properties, ...others } = schema as { properties: Record<string, JsonSchema> };
    const shuffled = { ...others, properties: Object.fromEntries(Object.entries(properties).reverse()) };
    expect(diffVersions(version(), version({ schema: shuffled }))).toEqual([]);
  });

  test("in their words, format and model", () => {
    const after = version({ instructions: "Read it well", format: "csv", csv_delimiter: ";", model_id: "gpt-5" });
    expect(diffVersions(version(), after)).toEqual([
      { path: ["instructions"], before: "Read it", after: "Read it well" },
      { path: ["format"], before: "json", after: "csv" },
      { path: ["csv_delimiter"], before: ",", after: ";" },
      { path: ["model_id"], before: null, after: "gpt-5" },
    ]);
  });

  test("in fields that were added, removed and changed, each once", () => {
    const differences = schemaDiff(
      { shop: { type: "string" }, total: { type: "number", minimum: 0 } },
      { total: { type: ["number", "null"] }, day: { type: "string", format: "date" } },
    );
    expect(differences).toEqual([
      { path: ["schema", "properties", "total", "type"], before: "number", after: ["number", "null"] },
      { path: ["schema", "properties", "total", "minimum"], before: 0 },
      { path: ["schema", "properties", "day"], after: { type: "string", format: "date" } },
      { path: ["schema", "properties", "shop"], before: { type: "string" } },
    ]);
  });

  test("in a field that is called like a keyword", () => {
    const [text, number] = [{ type: "string" }, { type: "number" }] as const;
    expect(schemaDiff({ required: text, type: text }, { required: number, enum: text })).toEqual([
      { path: ["schema", "properties", "required", "type"], before: "string", after: "number" },
      { path: ["schema", "properties", "enum"], after: text },
      { path: ["schema", "properties", "type"], before: text },
    ]);
    expect(schemaDiff({ a: text, required: text }, { a: text })).toEqual([
      { path: ["schema", "properties", "required"], before: text },
    ]);
  });

  test("in the order of their fields", () => {
    const [a, b] = [{ type: "string" }, { type: "number" }] as const;
    expect(schemaDiff({ a, b }, { b, a })).toEqual([
      { path: ["schema", "required"], before: ["a", "b"], after: ["b", "a"] },
    ]);
  });

  test("deep inside lists and choices, where a list of values is one thing", () => {
    const items = (values: string[]) => ({
      items: {
        type: "array",
        items: object({ kind: { anyOf: [{ type: "null" }, { type: "string", enum: values }] } }),
      },
    });
    expect(schemaDiff(items(["a", "b"]), items(["a", "c"]))).toEqual([
      {
        path: ["schema", "properties", "items", "items", "properties", "kind", "anyOf", 1, "enum"],
        before: ["a", "b"],
        after: ["a", "c"],
      },
    ]);
  });
});
