import { describe, expect, test } from "vitest";
import { schemaFaults } from "./pattern-schema.ts";
import { schemaFromExample } from "./schema-from-example.ts";

const fieldOf = (value: unknown) => {
  const { schema, notes } = schemaFromExample({ it: value });
  return { field: (schema.properties as Record<string, unknown>).it, notes, faults: schemaFaults(schema) };
};

describe("an example", () => {
  test("of a receipt gives a schema that a pattern can have, in the example's order", () => {
    const { schema, notes } = schemaFromExample({
      shop: "Corner",
      day: "2026-11-21",
      total: 12.5,
      paid: true,
      lines: [
        { what: "Bread", price: 4 },
        { what: "Jam", price: 8.5, note: "half off" },
      ],
    });
    expect(schema).toEqual({
      type: "object",
      properties: {
        shop: { type: "string" },
        day: { type: "string", format: "date" },
        total: { type: "number" },
        paid: { type: "boolean" },
        lines: {
          type: "array",
          items: {
            type: "object",
            properties: {
              what: { type: "string" },
              price: { type: "number" },
              note: { type: ["string", "null"] },
            },
            required: ["what", "price", "note"],
            additionalProperties: false,
          },
        },
      },
      required: ["shop", "day", "total", "paid", "lines"],
      additionalProperties: false,
    });
    expect(schemaFaults(schema)).toEqual([]);
    expect(notes).toEqual([]);
  });

  test.each([
    ["2026-11-21T10:00:00Z", { type: "string", format: "date-time" }],
    ["10:00:00+01:00", { type: "string", format: "time" }],
    ["21 November", { type: "string" }],
    [["2026-11-21", "soon"], { type: "array", items: { type: "string" } }],
    [[1, null], { type: "array", items: { type: ["number", "null"] } }],
    [[[1], [2.5]], { type: "array", items: { type: "array", items: { type: "number" } } }],
  ])("%j is told by its kind alone", (value, schema) => {
    expect(fieldOf(value)).toEqual({ field: schema, notes: [], faults: [] });
  });

  test.each([
    [null, { type: ["string", "null"] }, "it: the example does not tell what it is, so it is text"],
    [
      [],
      { type: "array", items: { type: ["string", "null"] } },
      "it[]: the example does not tell what it is, so it is text",
    ],
    [
      [1, "many", null],
      { type: "array", items: { anyOf: [{ type: "number" }, { type: "string" }, { type: "null" }] } },
      "it[]: the example has number and string, so it may be either",
    ],
  ])("%j leaves something open, which is said", (value, schema, note) => {
    expect(fieldOf(value)).toEqual({ field: schema, notes: [note], faults: [] });
  });

  test("that goes too deep stops at the limit", () => {
    let deep: unknown = "bottom";
    for (let level = 0; level < 200; level++) deep = { deep };
    const { notes } = schemaFromExample({ deep });
    expect(notes).toHaveLength(1);
  });

  test("that a pattern cannot have gives a schema whose faults are told", () => {
    expect(fieldOf({}).faults).toMatchObject([{ path: ["properties", "it", "properties"] }]);
  });
});
