import { expect, test } from "vitest";
import { readWishes } from "./read-wishes.ts";

const wishes = (headers: Record<string, string>) => readWishes(new Headers(headers));

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
  expect(wishes({ prefer }).wait).toBe(seconds);
});

test("without headers nobody waits, and the same is done again", () => {
  expect(wishes({})).toEqual({ idempotencyKey: null, wait: 0 });
});

test("an Idempotency-Key is taken as it is", () => {
  expect(wishes({ "idempotency-key": "order 17/b" }).idempotencyKey).toBe("order 17/b");
  expect(wishes({ "idempotency-key": "k".repeat(255) }).idempotencyKey).toHaveLength(255);
});

test.each(["", "k".repeat(256), "schlüssel"])("an Idempotency-Key that is none is refused by name: %j", (key) => {
  const refusal = expect.objectContaining({
    code: "invalid_input",
    errors: [expect.objectContaining({ field: "Idempotency-Key" })],
  });
  expect(() => wishes({ "idempotency-key": key })).toThrow(refusal);
});
