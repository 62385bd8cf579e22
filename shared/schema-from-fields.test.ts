import { expect, test } from "vitest";
import { schemaFaults } from "./pattern-schema.ts";
import { type Field, schemaFromFields } from "./schema-from-fields.ts";

const field = (path: string, more: Partial<Field> = {}): Field => ({
  path,
  kind: "text",
  choices: [],
  optional: false,
  description: "",
  ...more,
});
const object = (properties: Record<string, unknown>) => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

test("fields become a schema that a pattern can have, in their order", () => {
  const schema = schemaFromFields([
    field("shop.name", { description: "As on the sign" }),
    field("shop.open", { kind: "yes_or_no" }),
    field("lines[].what"),
    field("lines[].price", { kind: "number", optional: true }),
    field("tags[]"),
    field("grid[][]", { kind: "whole_number" }),
    field("day", { kind: "date" }),
    field("at", { kind: "date_time" }),
    field("paid by", { kind: "choice", choices: ["card", "cash", "cash"], optional: true }),
  ]);
  expect(schema).toEqual(
    object({
      shop: object({ name: { type: "string", description: "As on the sign" }, open: { type: "boolean" } }),
      lines: { type: "array", items: object({ what: { type: "string" }, price: { type: ["number", "null"] } }) },
      tags: { type: "array", items: { type: "string" } },
      grid: { type: "array", items: { type: "array", items: { type: "integer" } } },
      day: { type: "string", format: "date" },
      at: { type: "string", format: "date-time" },
      "paid by": { type: ["string", "null"], enum: ["card", "cash", null] },
    }),
  );
  expect(schemaFaults(schema)).toEqual([]);
});

test("what contradicts an earlier field is left out", () => {
  const fields = ["a", "a", "a.b", "c.d", "c", "c[]", "c[].e", "", "..", "[]"];
  expect(schemaFromFields(fields.map((path) => field(path)))).toEqual(
    object({ a: { type: "string" }, c: object({ d: { type: "string" } }) }),
  );
});

test("a choice without values is a text", () => {
  expect(schemaFromFields([field("kind", { kind: "choice" })])).toEqual(object({ kind: { type: "string" } }));
});
