import { expect, test } from "vitest";
import { validateJson } from "../../_adapters/validate-json.ts";
import { withConfidence } from "./field-confidence.ts";
import { fitData } from "./fit-data.ts";

const schema = {
  type: "object",
  properties: { total: { type: "number" }, "a/b": { type: ["string", "null"] } },
  required: ["total", "a/b"],
  additionalProperties: false,
};

test("data that fits is taken as it is, with how sure the model is of each field", () => {
  const answer = { total: 3, "a/b": null, __confidence__: { total: 0.9, "a/b": 0 } };
  expect(validateJson(withConfidence(schema), answer)).toEqual([]);
  expect(fitData(schema, answer, validateJson)).toEqual({
    data: { total: 3, "a/b": null },
    confidence: { "/total": 0.9, "/a~1b": 0 },
    repairs: [],
  });
});

test.each<[string, unknown]>([
  ["left out", undefined],
  ["nonsense", "sure"],
  ["of fields that there are not", { other: 1 }],
  ["beyond 1", { total: 90 }],
])("how sure a model is says nothing of the data where it is %s", (_what, told) => {
  expect(fitData(schema, { total: 3, "a/b": null, __confidence__: told }, validateJson)).toEqual({
    data: { total: 3, "a/b": null },
    confidence: null,
    repairs: [],
  });
});

test("what does not fit is mended, and told", () => {
  expect(fitData(schema, { total: "3", "a/b": null }, validateJson)).toMatchObject({
    data: { total: 3 },
    repairs: [{ path: "/total", repair: "A number in a text: the number" }],
  });
});

test.each<[string, unknown, string]>([
  ["a field", { total: "three", "a/b": null }, "/total: "],
  ["a number that nobody can write", JSON.parse('{"total": 1e999, "a/b": null}'), "/total: "],
  ["a list", [3], "the whole of it: "],
  ["nothing", null, "the whole of it: "],
])("what cannot be mended is refused by its place: %s", (_what, answer, place) => {
  const fit = () => fitData(schema, answer, validateJson);
  expect(fit).toThrow(expect.objectContaining({ code: "output_invalid", detail: expect.stringContaining(place) }));
});

test("a place is told as its field is written", () => {
  const properties = { "Größe 50%": { type: "number" } };
  const fit = () => fitData({ ...schema, properties, required: ["Größe 50%"] }, { "Größe 50%": "viel" }, validateJson);
  expect(fit).toThrow(expect.objectContaining({ detail: expect.stringContaining(" /Größe 50%: ") }));
});

test("a schema of very many fields, or with a field of that name, is asked without", () => {
  const fields = Array.from({ length: 51 }, (_, at) => [`f${at}`, { type: "number" }] as const);
  for (const properties of [Object.fromEntries(fields), { __confidence__: { type: "number" } }, {}]) {
    const wide = { ...schema, properties, required: Object.keys(properties) };
    expect(withConfidence(wide)).toBe(wide);
  }
});
