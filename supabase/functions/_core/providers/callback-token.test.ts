import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { callbackToken, isCallbackToken } from "./callback-token.ts";

const given = ["later", "job-1", "a-ring-secret"] as const;

test("callbackToken is the HMAC of provider and job under the ring's secret", async () => {
  const expected = createHmac("sha256", "a-ring-secret").update("callback:later:job-1").digest("hex");
  expect(await callbackToken(...given)).toBe(expected);
});

test("isCallbackToken takes the token of this provider, this job and this secret, and no other", async () => {
  const token = await callbackToken(...given);
  expect(await isCallbackToken(token, ...given)).toBe(true);
  expect(await isCallbackToken(token, "sooner", "job-1", "a-ring-secret")).toBe(false);
  expect(await isCallbackToken(token, "later", "job-2", "a-ring-secret")).toBe(false);
  expect(await isCallbackToken(token, "later", "job-1", "another-secret")).toBe(false);
  const wrong = (token[0] === "0" ? "1" : "0") + token.slice(1);
  for (const other of ["", "x", token.slice(2), `${token}00`, token.toUpperCase().replace(/\d/g, "G"), wrong]) {
    expect(await isCallbackToken(other, ...given)).toBe(false);
  }
});
