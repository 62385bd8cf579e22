import { expect, test } from "vitest";
import { TokenSetDraft } from "./token-sets.ts";

const messages = (value: unknown) => TokenSetDraft.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

test("a set of values has a name", () => {
  expect(TokenSetDraft.parse({ name: " Spring ", tokens: { FIRSTNAME: "Ann" } })).toEqual({
    name: "Spring",
    tokens: { FIRSTNAME: "Ann" },
  });
});

test.each([
  [{ name: " ", tokens: {} }, "Use a name of 1 to 100 characters"],
  [{ name: "x", tokens: { A: "x".repeat(5001) } }, "Use 5000 characters at most"],
  [
    { name: "x", tokens: Object.fromEntries(Array.from({ length: 101 }, (_, place) => [`A${place}`, "x"])) },
    "Keep 100 values at most",
  ],
])("%# is refused: %s", (value, message) => {
  expect(messages(value)).toEqual([message]);
});

test("values go by names that are slots", () => {
  expect(messages({ name: "x", tokens: { "first name": "Ann" } })).toHaveLength(1);
});
