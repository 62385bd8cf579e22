import { expect, test } from "vitest";
import { createPattern, readPattern, readPatternVersion } from "./patterns.ts";

const schema = {
  type: "object",
  properties: { total: { type: "number" } },
  required: ["total"],
  additionalProperties: false,
};
const refusals = (input: object) =>
  createPattern.input.safeParse({ name: "Receipts", schema, ...input }).error?.issues.map(({ message }) => message);

test.each([
  ["a control character", "a\u0000"],
  ["half a letter", "\ud800"],
  ["a bell", "a\u0007b"],
])("a name with %s is refused", (_what, name) => {
  expect(refusals({ name })).toEqual(["A name has no control characters"]);
});

test("a name is whatever people write", () => {
  for (const name of ["日本語", "🧑‍🍳 Brote", "قبض‌ها"]) expect(refusals({ name })).toBeUndefined();
});

test("a slug that could be taken for an id is refused", () => {
  expect(refusals({ slug: "00000000-0000-4000-8000-000000000001" })).toEqual(["A slug is no id"]);
  expect(refusals({ slug: "00000000-0000" })).toBeUndefined();
});

test("what is no slug and no id is told so, and what is no version", () => {
  expect(readPattern.input.safeParse({ pattern: "A b" }).error?.issues[0]?.message).toBe(
    "Use the slug or the id of a pattern",
  );
  const version = { pattern: "receipts", version: 99_999_999_999 };
  expect(readPatternVersion.input.safeParse(version).error?.issues[0]?.message).toBe("There are not so many versions");
});
