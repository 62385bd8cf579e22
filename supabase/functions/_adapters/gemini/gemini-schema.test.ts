import { expect, test } from "vitest";
import { geminiSchema } from "./gemini-schema.ts";

const object = (properties: Record<string, object>) => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

test.each<[string, object, object]>([
  ["texts", { type: "string", enum: ["a", "b"] }, { type: "string", enum: ["a", "b"] }],
  ["numbers", { type: "integer", enum: [1, 2] }, { type: "integer", enum: [1, 2] }],
  [
    "null among others",
    { type: ["string", "null"], enum: ["a", null], description: "Which" },
    { anyOf: [{ type: "string", enum: ["a"], description: "Which" }, { type: "null" }] },
  ],
  ["true and false", { type: "boolean", enum: [true] }, { type: "boolean" }],
  ["null alone", { type: "null", enum: [null] }, { type: "null" }],
])("an enum of %s is such as Gemini takes, wherever it stands", (_what, given, sent) => {
  const around = (one: object) => ({
    ...object({
      enum: one,
      list: { type: "array", items: one },
      either: { anyOf: [one, { type: "array", items: one }] },
    }),
  });
  expect(geminiSchema({ $schema: "http://json-schema.org/draft-07/schema#", ...around(given) })).toEqual(around(sent));
});
