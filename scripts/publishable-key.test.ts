import { expect, test } from "vitest";
import { publishableKey } from "./publishable-key.ts";

const secret = { name: "default", type: "secret", api_key: "sb_secret_1234····" };
const legacy = { name: "anon", type: "legacy", api_key: "eyJ" };

test("of a project's keys, the web app gets the default one for browsers", () => {
  const other = { name: "mobile", type: "publishable", api_key: "sb_publishable_mobile" };
  const own = { name: "default", type: "publishable", api_key: "sb_publishable_own" };
  expect(publishableKey(JSON.stringify([secret, legacy, other, own]))).toBe("sb_publishable_own");
  expect(publishableKey(JSON.stringify([secret, other]))).toBe("sb_publishable_mobile");
});

test("a project without one is told where to make it", () => {
  expect(() => publishableKey(JSON.stringify([secret, legacy]))).toThrow("make one in its dashboard");
});
