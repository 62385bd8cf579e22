import { describe, expect, test } from "vitest";
import { withConfidence } from "../../_core/patterns/field-confidence.ts";
import type { PictureFacts } from "../../_core/ports/provider.ts";
import { validateJson } from "../validate-json.ts";
import { fillSchema } from "./fill-schema.ts";

const facts: PictureFacts = {
  name: "till.jpg",
  url: null,
  mime: "image/jpeg",
  bytes: 4321,
  sentAt: new Date("2026-11-21T10:20:30.400Z"),
  width: 1200,
  height: 800,
  palette: [
    { hex: "#b02020", percentage: 70 },
    { hex: "#ffffff", percentage: 30 },
  ],
  description: "Rye bread on a board.",
  alt: "Rye bread",
  category: "bread",
  prompt: "rye bread",
  tags: [
    { tag: "rye", confidence: 0.9 },
    { tag: "board", confidence: 0.5 },
  ],
};
const nothing: PictureFacts = {
  ...facts,
  name: null,
  palette: [],
  description: null,
  alt: null,
  category: null,
  prompt: null,
  tags: [],
};

const object = (properties: Record<string, object>) => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const of = (name: string, schema: object, from = facts) => fillSchema(object({ [name]: schema }), from)[name];
const text = { type: "string" };
const number = { type: "number" };
const texts = { type: "array", items: text };

describe("a field is filled by what its name asks for", () => {
  test.each<[string, object, unknown]>([
    ["width", { type: "integer" }, 1200],
    ["image_height", number, 800],
    ["aspectRatio", number, 1.5],
    ["orientation", { type: "string", enum: ["portrait", "landscape"] }, "landscape"],
    ["file_name", text, "till.jpg"],
    ["fileSize", { type: "integer" }, 4321],
    ["mime_type", text, "image/jpeg"],
    ["dominant_color", text, "red, white"],
    ["colors", texts, ["red", "white"]],
    ["hex_colors", texts, ["#b02020", "#ffffff"]],
    ["tags", texts, ["rye", "board"]],
    ["keywords", { type: "array", items: text, maxItems: 1 }, ["rye"]],
    ["category", text, "bread"],
    ["description", text, "Rye bread on a board."],
    ["title", text, "Rye bread"],
    ["bread_kind", { type: "string", enum: ["wheat", "Rye"] }, "Rye"],
    ["dimensions", object({ width: number, height: number }), { width: 1200, height: 800 }],
  ])("%s", (name, schema, value) => {
    expect(of(name, schema)).toEqual(value);
  });
});

describe("what is not known is not made up", () => {
  test.each<[string, object, unknown]>([
    ["total", { type: ["number", "null"] }, null],
    ["shop", { anyOf: [text, { type: "null" }] }, null],
    ["total", number, 0],
    ["year", { type: "integer", minimum: 1900 }, 1900],
    ["share", { type: "number", minimum: 0.2, maximum: 0.8 }, 0.2],
    ["below", { type: "number", maximum: -0.5 }, -0.5],
    ["below", { type: "integer", maximum: -0.5 }, -1],
    ["shop", text, ""],
    ["paid", { type: "boolean" }, false],
    ["bought_on", { type: "string", format: "date" }, "2026-11-21"],
    ["bought_at", { type: "string", format: "date-time" }, "2026-11-21T10:20:30.400Z"],
    ["bought_by", { type: "string", format: "time" }, "10:20:30.400Z"],
    ["bought_on", { type: ["string", "null"], format: "date" }, null],
    ["bought_on", { anyOf: [{ type: "string", format: "date-time" }, { type: "null" }] }, null],
    ["lines", { type: "array", items: object({ price: number }) }, []],
    ["lines", { type: "array", items: number, minItems: 2 }, [0, 0]],
    ["mood", { type: "string", enum: ["calm", "loud"] }, "calm"],
    ["mood", { type: ["string", "null"], enum: ["calm", null] }, null],
  ])("%s", (name, schema, value) => {
    expect(of(name, schema, nothing)).toEqual(value);
  });

  test("and said to be 0 sure of, but for what the file itself says", () => {
    const schema = object({ width: number, shop: text, tags: texts, total: { type: ["number", "null"] } });
    expect(fillSchema(withConfidence(schema), facts).__confidence__).toEqual({
      width: 1,
      shop: 0,
      tags: 0.7,
      total: 0,
    });
  });
});

test("objects in objects are each filled once", () => {
  let asked = 0;
  const counting = new Proxy(nothing, {
    get: (all, fact: keyof PictureFacts) => {
      if (fact === "prompt") asked++;
      return all[fact];
    },
  });
  const nested = (levels: number): object =>
    object({ prompt: text, ...(levels > 0 && { deeper: nested(levels - 1) }) });
  fillSchema(nested(8) as Record<string, unknown>, counting);
  expect(asked).toBe(9);
});

test.each([facts, nothing])("whatever the schema, what comes of it fits", (from) => {
  const kinds = [
    text,
    number,
    texts,
    { type: ["integer", "null"] },
    { type: "boolean" },
    { type: "string", format: "date-time" },
  ];
  const shapes = [
    ...kinds,
    ...kinds.map((items) => ({ type: "array", items, minItems: 1, maxItems: 3 })),
    { anyOf: [object({ color: text }), { type: "null" }] },
  ];
  const names = ["width", "color", "tags", "title", "total", "url"];
  const properties = Object.fromEntries(
    names.flatMap((name) => shapes.map((shape, at) => [`${name}_${at}`, at % 2 ? shape : object({ [name]: shape })])),
  );
  const schema = object({ all: object(properties), colors: { type: "array", items: object(properties), minItems: 1 } });
  expect(validateJson(withConfidence(schema), fillSchema(withConfidence(schema), from))).toEqual([]);
});
