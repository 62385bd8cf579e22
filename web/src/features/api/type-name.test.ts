import { expect, test } from "vitest";
import { typeName } from "./type-name.ts";

test.each([
  [{ type: "string", maxLength: 500 }, "text, up to 500 characters"],
  [{ type: "integer", minimum: 1, maximum: 50 }, "whole number, 1 to 50"],
  [{ type: "number", minimum: 0 }, "number, at least 0"],
  [{ type: ["string", "null"] }, "text or null"],
  [{ type: "string", format: "uuid" }, "uuid"],
  [{ type: "array", items: { type: "string", format: "uuid" }, maxItems: 200 }, "list of uuid, up to 200"],
  [{ type: "array", items: { $ref: "#/components/schemas/SearchResult" } }, "list of SearchResult"],
  [{ enum: ["landscape", "portrait"] }, "landscape | portrait"],
  [{ anyOf: [{ type: "string", enum: ["red"] }, { type: "null" }] }, "red or null"],
  [{ type: "object", additionalProperties: { $ref: "#/components/schemas/PublicFile" } }, "by name: PublicFile"],
  [{ type: "object", properties: {} }, "object"],
  [{ type: "boolean" }, "true or false"],
])("%j is: %s", (schema, name) => {
  expect(typeName(schema)).toBe(name);
});
