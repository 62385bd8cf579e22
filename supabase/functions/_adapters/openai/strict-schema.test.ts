import { expect, test } from "vitest";
import { strictFault } from "./fake/openai-strict-schema.ts";
import { strictSchema } from "./strict-schema.ts";

const schema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  type: "object",
  additionalProperties: false,
  required: ["title", "tags"],
  properties: {
    title: { type: "string", minLength: 1, default: "" },
    tags: { type: "array", maxItems: 3, items: { anyOf: [{ type: "string", maxLength: 9 }, { type: "null" }] } },
  },
};

test("keywords that OpenAI refuses are taken out, wherever they stand; properties of that name stay", () => {
  expect(strictFault(schema)).not.toBeNull();
  expect(strictSchema(schema)).toEqual({
    type: "object",
    additionalProperties: false,
    required: ["title", "tags"],
    properties: {
      title: { type: "string" },
      tags: { type: "array", maxItems: 3, items: { anyOf: [{ type: "string" }, { type: "null" }] } },
    },
  });
  expect(strictFault(strictSchema(schema))).toBeNull();
});
