import { describe, expect, test } from "vitest";
import { authenticate } from "./audience.ts";

const secrets = { secretKey: "the-secret-key", ringSecret: "the-ring-secret" };
const refused = { code: "unauthenticated" };
const letIn = (audience: Parameters<typeof authenticate>[1], headers: Record<string, string>, known = secrets) =>
  authenticate(new Headers(headers), audience, known);

test("authenticate lets anyone in without a look at what they bring", async () => {
  expect(await letIn("anyone", {})).toBe("");
  expect(await letIn("anyone", { "x-api-key": "key" })).toBe("");
});

test("authenticate knows a key by its hash alone, and asks for one by its header's name", async () => {
  expect(await letIn("key", { "x-api-key": "abc" })).toMatch(/^ba7816bf/);
  await expect(letIn("key", {})).rejects.toMatchObject({ ...refused, detail: expect.stringContaining("x-api-key") });
});

describe("authenticate lets the service in", () => {
  test.each([
    ["apikey", "the-secret-key"],
    ["authorization", "Bearer the-secret-key"],
    ["authorization", "bearer the-secret-key"],
  ])("by %s: %s", async (header, value) => {
    expect(await letIn("service", { [header]: value })).toBe("");
  });
});

describe("authenticate keeps out", () => {
  test.each([
    ["service", "apikey", "the-ring-secret"],
    ["service", "authorization", "Basic the-secret-key"],
    ["service", "x-api-key", "the-secret-key"],
    ["clock", "x-ring-secret", "the-secret-key"],
    ["clock", "authorization", "Bearer the-ring-secret"],
    ["clock", "x-api-key", "the-ring-secret"],
  ] as const)("from the %s whoever sends %s: %s", async (audience, header, value) => {
    await expect(letIn(audience, { [header]: value })).rejects.toMatchObject(refused);
  });
});
