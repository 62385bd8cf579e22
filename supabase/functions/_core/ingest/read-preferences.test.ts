import { expect, test } from "vitest";
import { readPreferences } from "./read-preferences.ts";

const preferences = (headers: Record<string, string>) => readPreferences(new Headers(headers));

test.each<[string, number]>([
  ["wait", 25],
  ["wait=10", 10],
  ['wait="3"', 3],
  ["wait=90", 25],
  ["respond-async, wait=5", 5],
  ["respond-async", 0],
  ["waiting", 0],
  ["wait=soon", 0],
])("Prefer: %s is %i seconds", (prefer, seconds) => {
  expect(preferences({ prefer }).wait).toBe(seconds);
});

test("without headers nobody waits, and the same is done again", () => {
  expect(preferences({})).toEqual({ idempotencyKey: null, wait: 0 });
});

test("an Idempotency-Key is taken as it is", () => {
  expect(preferences({ "idempotency-key": "order 17/b" }).idempotencyKey).toBe("order 17/b");
  expect(preferences({ "idempotency-key": "k".repeat(255) }).idempotencyKey).toHaveLength(255);
});

test.each(["", "k".repeat(256), "schlüssel"])("an Idempotency-Key that is none is refused by name: %j", (key) => {
  const refusal = expect.objectContaining({
    code: "invalid_input",
    errors: [expect.objectContaining({ field: "Idempotency-Key" })],
  });
  expect(() => preferences({ "idempotency-key": key })).toThrow(refusal);
});
