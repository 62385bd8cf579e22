import { describe, expect, test } from "vitest";
import { createSearches } from "./searches.ts";
import { fakePostgrest } from "./testing/fake-postgrest.ts";
import { migrations } from "./testing/worker-functions.ts";

const rate = { allowed: true, limit: 100, remaining: 99, reset: 1, retry_after: 1 };
const told = { limit: 100, remaining: 99, reset: 1, retryAfter: 1 };
const card = {
  id: "0b7c0a52-3a9b-4b8c-9d57-0c8f4a1f2f10",
  score: 0.5123,
  match: "good",
  tags: ["cookie"],
  category: null,
  description: "Cookies",
  alt: "Cookies",
  dominant_color: "#aa7733",
  colors: [{ hex: "#aa7733", percentage: 100 }],
  ai_generated: true,
  thumbhash: "1QcSHQRnh493V4dIh4eXh1h4kJUI",
  sizes: Object.fromEntries(
    ["thumbnail", "product_card", "full_product", "hero_image", "full_res"].map((preset) => [
      preset,
      { path: `image-1/1/${preset}-a.jpg`, width: 1, height: 1, text_color: null, crop_score: 0.5 },
    ]),
  ),
};
const key = { keyHash: "hash", origin: "https://site.test" };
const request = { query: "cookies", max_results: 10, min_score: 0.1, size: "product_card" } as const;
const question = { key, request, textOnly: false, elapsedMs: 4.5 };
const found = { total: 1, next_cursor: null, wish_id: null, degraded: false };
const connect = (answer: unknown) => {
  const { rpc, calls } = fakePostgrest(() => answer);
  return { searches: createSearches(rpc), calls };
};

describe("searches", () => {
  test("asks in one call, by the names of the function's parameters", async () => {
    const { searches, calls } = connect({ status: "ok", rate, ...found, results: [card] });
    expect(await searches(question)).toEqual({ status: "ok", rate: told, ...found, results: [card] });
    const body = {
      key_hash: "hash",
      origin: "https://site.test",
      request,
      elapsed_ms: 4.5,
      text_only: false,
    };
    expect(calls).toEqual([{ name: "search", body: { ...body, embedding: null, embedded_by: null } }]);
  });

  test("hands a vector over in the form that pgvector reads, with the model that made it", async () => {
    const { searches, calls } = connect({ status: "ok", rate, ...found, results: [] });
    await searches({ ...question, embedding: { model: "words-3", vector: [0.25, -1] } });
    expect(calls[0]?.body).toMatchObject({ embedding: "[0.25,-1]", embedded_by: "words-3" });
  });

  test.each([
    [
      { status: "needs_embedding", rate, model: "ngram-1536" },
      { rate: told, model: "ngram-1536" },
    ],
    [{ status: "rate_limited", rate, model: "ngram-1536" }, { rate: told }],
    [{ status: "not_found", rate }, { rate: told }],
    [{ status: "invalid_cursor", rate }, { rate: told }],
    [{ status: "unauthenticated" }, {}],
    [{ status: "forbidden" }, {}],
    [{ status: "wrong_origin" }, {}],
  ])("knows the answer %j", async (answer, expected) => {
    expect(await connect(answer).searches(question)).toEqual({ status: answer.status, ...expected });
  });

  test("knows every status that the function answers, and takes no other", async () => {
    const bodyOf = (name: string) =>
      [...migrations.matchAll(new RegExp(`create function ${name}\\([\\s\\S]*?\\$\\$([\\s\\S]*?)\\$\\$`, "g"))].at(
        -1,
      )?.[1];
    const statuses = /status := '(\w+)'|'status', '(\w+)'|then '(\w+)' else '(\w+)' end|then '(\w+)'$/gm;
    const answered = ["worker.search", "private.key_refusal", "private.find_published"].flatMap((name) =>
      [...(bodyOf(name) ?? "").matchAll(statuses)].flatMap((match) => match.slice(1).filter(Boolean)),
    );
    expect([...new Set(answered)].sort()).toEqual([
      "forbidden",
      "invalid_cursor",
      "needs_embedding",
      "not_found",
      "ok",
      "rate_limited",
      "unauthenticated",
      "wrong_origin",
    ]);
    await expect(connect({ status: "tired" }).searches(question)).rejects.toThrow();
  });

  test("takes a picture without a word about who made it for a person's", async () => {
    const { ai_generated: _, ...old } = card;
    const answer = await connect({ status: "ok", rate, ...found, results: [old] }).searches(question);
    expect(answer).toMatchObject({ results: [{ ai_generated: false }] });
  });

  test("does not show a picture of which a size is missing", async () => {
    const { full_res: _, ...sizes } = card.sizes as Record<string, unknown>;
    const answer = { status: "ok", rate, ...found, results: [{ ...card, sizes }] };
    await expect(connect(answer).searches(question)).rejects.toThrow();
  });
});
