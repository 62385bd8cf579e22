import { describe, expect, test } from "vitest";
import type { Allowance, CallerCredentials } from "../../_core/ports/callers.ts";
import { createIngests } from "./ingests.ts";

const owner_id = "11111111-1111-4111-8111-111111111111";
const caller = { ownerId: owner_id, keyId: owner_id, isTest: false };
const quota = { limit: 10, remaining: 2, reset: 3600 };
const rate = { limit: 100, remaining: 7, reset: 60, retry_after: 3 };
const taken = { status: "taken", owner_id, key_id: owner_id, is_test: false, rate, quota: { ...quota, remaining: 3 } };
const accepted = { status: "accepted", ingest_id: "i", job_ids: ["j"], quota };
const asked = {
  pattern: "receipts",
  version: null,
  sources: [{ url: "https://example.com/" }],
  idempotencyKey: null,
  bodyHash: "h",
};

/** Asks a database that answers so; what it was asked, and what the caller was told. */
function create(answer: unknown, known: typeof caller | null) {
  const told: Record<string, Allowance> = {};
  const call: CallerCredentials = {
    keyHash: "ab",
    origin: "https://shop.example",
    address: null,
    session: { apiKey: "", accessToken: "" },
    setRate: (allowance) => Object.assign(told, { rate: allowance }),
    setQuota: (allowance) => Object.assign(told, { quota: allowance }),
  };
  const questions: [string, unknown][] = [];
  const ingests = createIngests(async (...question) => {
    questions.push(question);
    return answer;
  });
  return { created: ingests.create(call, known, asked), told, questions };
}

describe("pictures of a key that was not looked at", () => {
  test("are taken in by the request that looks at it, which tells what is left", async () => {
    const { created, told, questions } = create({ call: taken, ingest: accepted }, null);
    expect(await created).toEqual({
      caller,
      answer: { status: "accepted", ingestId: "i", jobIds: ["j"], repeated: false },
    });
    expect(questions).toMatchObject([
      ["take_ingest", { key_hash: "ab", origin: "https://shop.example", address: null, pattern: "receipts" }],
    ]);
    expect(told).toMatchObject({ rate: { remaining: 7 }, quota });
  });

  test.each([
    ["unauthenticated", { status: "unauthenticated" }],
    ["forbidden", { status: "forbidden" }],
    ["forbidden", { status: "wrong_origin" }],
    ["rate_limited", { ...taken, status: "rate_limited" }],
  ])("are refused as %s where it is not let in", async (code, said) => {
    await expect(create({ call: said }, null).created).rejects.toMatchObject({ code });
  });
});

test("pictures of whoever is let in are taken in for them", async () => {
  const { created, told, questions } = create(accepted, caller);
  expect(await created).toMatchObject({ caller, answer: { status: "accepted" } });
  expect(questions).toMatchObject([["create_ingest", { owner_id, key_id: owner_id, is_test: false }]]);
  expect(told).toEqual({ quota });
});

test.each([
  ["a key", { call: taken, ingest: { status: "quota_exhausted", quota } }, null],
  ["whoever is let in", { status: "quota_exhausted", quota }, caller],
])("%s is told how many pictures are left, until when", async (_who, answer, known) => {
  const { created, told } = create(answer, known);
  await expect(created).rejects.toMatchObject({
    code: "quota_exhausted",
    retryAfter: 3600,
    detail: "2 of your 10 pictures of this month are left: these are more",
  });
  expect(told).toMatchObject({ quota });
});
