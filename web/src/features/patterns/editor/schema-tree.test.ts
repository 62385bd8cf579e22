import { describe, expect, test } from "vitest";
import { schemaFaults } from "../../../../../shared/pattern-schema.ts";
import {
  choicesIn,
  fieldKinds,
  fieldsOf,
  moved,
  viewOf,
  withChoices,
  withFields,
  withKind,
  withLimit,
  withMissing,
  withNewField,
} from "./schema-tree.ts";

const empty = { type: "object" };

describe("the form's changes of a schema", () => {
  test.each(fieldKinds)("make a schema that a pattern may have of a field of the kind %s, missing or not", (kind) => {
    const field = withKind({ type: "string", description: "What it says" }, kind);
    for (const one of [field, withMissing(field, true), withMissing(withMissing(field, true), false)]) {
      expect(schemaFaults(withFields(empty, [["field", one]]))).toEqual([]);
      expect(viewOf(one)).toMatchObject({ kind, description: "What it says" });
    }
    expect(viewOf(withMissing(field, true)).mayBeMissing).toBe(true);
  });

  test("keep null among the values of a choice that may be missing", () => {
    const choice = withChoices(withMissing(withKind({}, "choice"), true), ["red", "blue"]);
    expect(choice.enum).toEqual(["red", "blue", null]);
    expect(viewOf(choice).choices).toEqual(["red", "blue"]);
  });

  test("take no empty line for a value of a choice", () =>
    expect(choicesIn("red\n\nblue\n ")).toEqual(["red", "blue"]));

  test.each([
    ["2.5", 2.5],
    ["-1", -1],
    ["", undefined],
    ["1e999", undefined],
  ])("make a limit of %j", (text, minimum) =>
    expect(withLimit({ type: "number", minimum: 7 }, "minimum", text).minimum).toBe(minimum),
  );

  test("give a new field a name that is free", () => {
    const schema = withFields(empty, [["field_2", { type: "number" }]]);
    expect(fieldsOf(withNewField(schema)).map(([name]) => name)).toEqual(["field_2", "field_3"]);
  });

  test("move an entry up and down", () => {
    expect(moved(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
    expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
  });

  test.each([
    [{ anyOf: [{ type: "string" }, { type: "number" }] }],
    [{ type: ["string", "number"] }],
    [{ type: "integer", enum: [1, 2] }],
    [{}],
  ])("leave to JSON what they have no words for: %j", (schema) => expect(viewOf(schema).kind).toBe("other"));
});
