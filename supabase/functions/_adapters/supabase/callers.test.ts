import { describe, expect, test } from "vitest";
import type { Allowance, CallerCredentials } from "../../_core/ports/callers.ts";
import { createCallers } from "./callers.ts";

const owner_id = "11111111-1111-4111-8111-111111111111";
const rate = { limit: 100, remaining: 0, reset: 60, retry_after: 3 };
const quota = { limit: 10, remaining: 2, reset: 3600 };
const known = { owner_id, key_id: null, is_test: false, rate, quota: null };

let told: Record<string, Allowance>;
const call = (more: Partial<CallerCredentials> = {}): CallerCredentials => {
  told = {};
  return {
    keyHash: "",
    origin: null,
    address: null,
    session: { apiKey: "sb_publishable_x", accessToken: "a.b.c" },
    setRate: (allowance) => Object.assign(told, { rate: allowance }),
    setQuota: (allowance) => Object.assign(told, { quota: allowance }),
    ...more,
  };
};

let asked: unknown[];
const callersWith = (answer: unknown) => {
  asked = [];
  return createCallers(
    async (...question) => {
      asked = ["worker", ...question];
      return answer;
    },
    async (_session, ...question) => {
      asked = ["person", ...question];
      return answer;
    },
  );
};

describe("a caller", () => {
  test("with a key is asked for by its hash, origin and address", async () => {
    const callers = callersWith({ ...known, status: "taken", key_id: owner_id, is_test: true });
    const caller = await callers.identify(call({ keyHash: "ab", address: "192.0.2.1" }), "patterns:ingest", "ingest");
    expect(caller).toEqual({ ownerId: owner_id, keyId: owner_id, isTest: true });
    const question = { key_hash: "ab", origin: null, address: "192.0.2.1" };
    expect(asked).toEqual(["worker", "take_call", { ...question, scope: "patterns:ingest", endpoint: "ingest" }]);
  });

  test("with a session is asked for as the person, and hears what is left", async () => {
    const callers = callersWith({ ...known, status: "taken", quota });
    await callers.identify(call(), "jobs:read", "jobs");
    expect(asked).toEqual(["person", "take_call_token", { scope: "jobs:read", endpoint: "jobs" }]);
    expect(told).toEqual({ rate: { limit: 100, remaining: 0, reset: 60, retryAfter: 3 }, quota });
  });
});

describe("a caller is told", () => {
  const refused = (answer: unknown, more: Partial<CallerCredentials> = {}) =>
    callersWith(answer)
      .identify(call({ keyHash: "ab", ...more }), "patterns:write", "patterns")
      .catch((error: unknown) => error);

  test("when to come back", async () => {
    const error = await refused({ ...known, status: "rate_limited" });
    expect(error).toMatchObject({ code: "rate_limited", retryAfter: 3, detail: expect.stringContaining("100 times") });
    expect(told.rate?.remaining).toBe(0);
  });

  test.each([
    ["unauthenticated", "unauthenticated", {}, "active API key"],
    ["forbidden", "forbidden", {}, "patterns:write"],
    ["wrong_origin", "forbidden", { origin: "https://evil.example" }, "https://evil.example"],
    ["wrong_address", "forbidden", { address: "192.0.2.9" }, "192.0.2.9"],
    ["wrong_address", "forbidden", {}, "not known"],
  ])("why not: %s", async (status, code, more, words) => {
    expect(await refused({ status }, more)).toMatchObject({ code, detail: expect.stringContaining(words) });
  });
});
