import { describe, expect, test } from "vitest";
import { createPreviewIndex, createPreviewTokens } from "./search-previews.ts";
import { fakePostgrest } from "./testing/fake-postgrest.ts";

const rate = { allowed: true, limit: 20, remaining: 19, reset: 3, retry_after: 1 };
const told = { limit: 20, remaining: 19, reset: 3, retryAfter: 1 };
const session = { apiKey: "sb_publishable_x", accessToken: "a.b.c" };
const request = { query: "jam", max_results: 5, min_score: 0.1, size: "product_card" } as const;
const question = { request, textOnly: false, elapsedMs: 2 };
const found = { status: "ok", total: 0, results: [], next_cursor: null, wish_id: null, degraded: false };

describe("tokens of previews", () => {
  test.each(["taken", "rate_limited", "busy"])("are taken of a visitor as the worker: %s", async (status) => {
    const { rpc, calls } = fakePostgrest(() => ({ status, rate }));
    const tokens = createPreviewTokens(rpc, () => Promise.reject(new Error("nobody is signed in")));
    expect(await tokens.ofVisitor("hash")).toEqual({ status, rate: told });
    expect(calls).toEqual([{ name: "take_visitor_token", body: { visitor: "hash" } }]);
  });

  test("may be closed to visitors", async () => {
    const { rpc } = fakePostgrest(() => ({ status: "closed" }));
    expect(await createPreviewTokens(rpc, async () => null).ofVisitor("hash")).toEqual({ status: "closed" });
  });

  test("are taken of a member as that person", async () => {
    const asked: unknown[] = [];
    const { rpc, calls } = fakePostgrest(() => null);
    const tokens = createPreviewTokens(rpc, async (...call) => {
      asked.push(call);
      return { status: "taken", rate };
    });
    expect(await tokens.ofMember(session)).toEqual({ status: "taken", rate: told });
    expect(asked).toEqual([[session, "take_preview_token", {}]]);
    expect(calls).toEqual([]);
  });
});

describe("the index of previews", () => {
  test("is asked by the names of the function's parameters", async () => {
    const { rpc, calls } = fakePostgrest(() => found);
    expect(await createPreviewIndex(rpc)(question)).toEqual(found);
    await createPreviewIndex(rpc)({ ...question, embedding: { model: "words-3", vector: [0.5, 0] } });
    expect(calls).toEqual([
      { name: "preview_search", body: { request, embedding: null, embedded_by: null, text_only: false } },
      { name: "preview_search", body: { request, embedding: "[0.5,0]", embedded_by: "words-3", text_only: false } },
    ]);
  });

  test("names the model that it wants a query embedded by", async () => {
    const { rpc } = fakePostgrest(() => ({ status: "needs_embedding", model: "ngram-1536" }));
    expect(await createPreviewIndex(rpc)(question)).toEqual({ status: "needs_embedding", model: "ngram-1536" });
  });
});
