import { expect, test } from "vitest";
import { callbackToken } from "./callback-token.ts";

test("callbackToken gives the same token for the same provider and secret, and another for any other", async () => {
  const token = await callbackToken("later", "a-ring-secret");
  expect(token).toMatch(/^[0-9a-f]{64}$/);
  expect(await callbackToken("later", "a-ring-secret")).toBe(token);
  expect(await callbackToken("sooner", "a-ring-secret")).not.toBe(token);
  expect(await callbackToken("later", "another-secret")).not.toBe(token);
});
