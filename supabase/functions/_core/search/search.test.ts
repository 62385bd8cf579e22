import { beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../../../shared/problems.ts";
import { search as contract } from "../../../../shared/search.ts";
import { freeQueries } from "../testing/free-queries.ts";
import { vector } from "../testing/vectors.ts";
import type { Card, Question } from "./find-pictures.ts";
import { type Rate, type SearchAnswer, type SiteKey, search, takeToken } from "./search.ts";

const rate: Rate = { limit: 100, remaining: 42, reset: 35, retryAfter: 1 };
const key: SiteKey = { keyHash: "hash-of-the-key", origin: null };
const calm = { text_color: { hex: "#ffffff", region: { x: 0, y: 0, width: 0.5, height: 1 } }, crop_score: 0.9 };
const card: Card = {
  id: "0b7c0a52-3a9b-4b8c-9d57-0c8f4a1f2f10",
  score: 0.5123,
  match: "good",
  tags: ["cookie"],
  category: "cookies",
  description: "Cookies on a plate",
  alt: "Cookies",
  dominant_color: "#aa7733",
  colors: [{ hex: "#aa7733", percentage: 100 }],
  ai_generated: true,
  thumbhash: "1QcSHQRnh493V4dIh4eXh1h4kJUI",
  sizes: {
    thumbnail: { path: "1/1/thumbnail-a.jpg", width: 150, height: 150, ...calm },
    product_card: { path: "1/1/product_card-b.jpg", width: 400, height: 300, ...calm },
    full_product: { path: "1/1/full_product-c.jpg", width: 800, height: 600, ...calm },
    hero_image: { path: "1/1/hero_image-d.jpg", width: 1920, height: 600, ...calm },
    full_res: { path: "1/1/full_res-e.png", width: 2048, height: 2048, ...calm },
  },
};
const ok: SearchAnswer = {
  status: "ok",
  rate,
  total: 7,
  results: [card],
  next_cursor: "next",
  wish_id: null,
  degraded: false,
};
const needsEmbedding: SearchAnswer = { status: "needs_embedding", rate, model: "words-3" };

let answers: SearchAnswer[];
let questions: (Question & { key: SiteKey })[];
let embedded: string[];
let rates: Rate[];
let vectors: number[][];
let clock: number;
let failure: AppError | undefined;
let noted: Record<string, unknown>[];
let restsUntil: Map<string, number>;
beforeEach(() => {
  restsUntil = new Map();
  answers = [ok];
  questions = [];
  embedded = [];
  rates = [];
  vectors = [vector()];
  clock = 1000;
  failure = undefined;
  noted = [];
});

const ask = (input: Record<string, unknown> = {}, asKey = key) =>
  search(
    {
      searches: async (question) => {
        questions.push(question);
        clock += 4.26;
        return answers[Math.min(questions.length, answers.length) - 1]!;
      },
      ...freeQueries,
      providers: {
        embedder: (provider) => ({
          provider,
          embed: async ({ texts }) => {
            embedded.push(...texts);
            if (failure) throw failure;
            clock += 10;
            return { vectors, usage: { requestId: "request-1" } };
          },
        }),
      },
      publicUrl: (path) => `https://larder.test/library/${path}`,
      restsUntil,
      now: () => clock,
    },
    asKey,
    contract.input.parse("image_id" in input ? input : { query: "cookies", ...input }),
    (told) => rates.push(told),
    (facts) => noted.push(facts),
  );

describe("search", () => {
  test("answers with one question to the index, in the contract's form", async () => {
    const output = await ask();
    const request = { query: "cookies", max_results: 10, min_score: 0, size: "product_card" };
    expect(questions).toEqual([{ key, request, textOnly: false, elapsedMs: expect.any(Number) }]);
    expect(embedded).toEqual([]);
    expect(contract.output.parse(output)).toEqual(output);
    expect(output).toMatchObject({ total: 7, next_cursor: "next", degraded: false, query_time_ms: 4.3 });
  });

  test("gives the size that was asked for, and every other beside it", async () => {
    const { results } = await ask({ size: "full_res" });
    expect(results).toMatchObject([
      {
        url: "https://larder.test/library/1/1/full_res-e.png",
        width: 2048,
        height: 2048,
        sizes: { thumbnail: { url: "https://larder.test/library/1/1/thumbnail-a.jpg", width: 150, height: 150 } },
      },
    ]);
    expect(Object.keys(results[0]!.sizes)).toHaveLength(5);
    expect(JSON.stringify(results)).not.toContain('"path"');
  });

  test("takes a picture for a card unless told otherwise", async () => {
    expect((await ask()).results[0]).toMatchObject({ width: 400, height: 300 });
  });

  test("asks with the limit and the least score of the caller", async () => {
    await ask({ limit: 50, min_score: 0.25 });
    expect(questions).toMatchObject([{ request: { max_results: 50, min_score: 0.25 } }]);
  });

  test("asks for two spellings of a query alike, so that the second needs no embedding", async () => {
    await ask({ query: "  COOKIES\u0000\twith\u200b ＣＨＯＣＯＬＡＴＥ " });
    expect(questions[0]?.request.query).toBe("cookies with chocolate");
  });

  test("tells what is left of the caller's rate", async () => {
    await ask();
    expect(rates).toEqual([rate]);
  });
});

describe("search, for a query that the index has not met,", () => {
  beforeEach(() => {
    answers = [needsEmbedding, ok];
  });

  test("embeds it with the model that the index names, and asks again with the vector", async () => {
    const output = await ask({ query: "Cookies" });
    expect(embedded).toEqual(["cookies"]);
    expect(questions.map(({ embedding }) => embedding)).toEqual([undefined, { model: "words-3", vector: vector() }]);
    expect(output.total).toBe(7);
  });

  test("counts the embedding into the time it took", async () => {
    const { query_time_ms } = await ask();
    expect(questions[1]?.elapsedMs).toBeCloseTo(14.26);
    expect(query_time_ms).toBe(18.5);
  });

  test("does not ask with a vector that the index cannot take", async () => {
    vectors = [[1, 0]];
    await ask();
    expect(questions.map(({ embedding, textOnly }) => ({ embedding, textOnly }))).toEqual([
      { embedding: undefined, textOnly: false },
      { embedding: undefined, textOnly: true },
    ]);
    expect(noted).toMatchObject([{ degraded: "provider_invalid" }]);
  });

  test.each(["provider_unavailable", "provider_not_configured", "budget_exhausted", "timed_out"] as const)(
    "asks for its words alone where it cannot be embedded (%s), and says why in the log",
    async (code) => {
      failure = new AppError(code, { detail: "Not now" });
      answers = [needsEmbedding, { ...ok, degraded: true }];
      expect(await ask()).toMatchObject({ degraded: true, total: 7 });
      expect(questions).toMatchObject([{ textOnly: false }, { textOnly: true }]);
      expect(noted).toEqual([{ degraded: code, degraded_by: "Not now" }]);
    },
  );

  test("waits for a model that did not answer in time once in half a minute, and for no other less", async () => {
    failure = new AppError("timed_out");
    const answer = { ...ok, degraded: true };
    const askAgain = async (model = "words-3") => {
      questions = [];
      answers = [{ ...needsEmbedding, model }, answer];
      return await ask();
    };
    await askAgain();
    expect(await askAgain()).toMatchObject({ degraded: true });
    expect(embedded).toHaveLength(1);
    expect(questions).toMatchObject([{ textOnly: false }, { textOnly: true }]);
    expect(noted[1]).toMatchObject({ degraded: "timed_out", degraded_by: expect.stringContaining("words-3") });
    await askAgain("words-4");
    expect(embedded).toHaveLength(2);
    clock += 30_001;
    failure = undefined;
    await askAgain();
    expect(questions[1]?.embedding).toEqual({ model: "words-3", vector: vector() });
  });

  test("asks again at once where the embedder said that it cannot", async () => {
    failure = new AppError("provider_unavailable");
    await ask();
    questions = [];
    failure = undefined;
    await ask();
    expect(questions[1]?.embedding?.model).toBe("words-3");
  });

  test("does not call it degraded where the database is down", async () => {
    failure = new AppError("database_unavailable");
    await expect(ask()).rejects.toMatchObject({ code: "database_unavailable" });
  });

  test("embeds it anew where the library has come to another model meanwhile, and says which vector is whose", async () => {
    answers = [needsEmbedding, { ...needsEmbedding, model: "words-4" }, ok];
    expect((await ask()).total).toBe(7);
    expect(questions.map(({ embedding }) => embedding?.model)).toEqual([undefined, "words-3", "words-4"]);
  });

  test("does not go round in circles", async () => {
    answers = [needsEmbedding, needsEmbedding, needsEmbedding];
    await expect(ask()).rejects.toMatchObject({ code: "internal" });
    expect(questions).toHaveLength(3);
  });
});

describe("search, asked for more than a sentence,", () => {
  const id = "0b7c0a52-3a9b-4b8c-9d57-0c8f4a1f2f10";

  test("hands every filter to the index, a named color as its examples", async () => {
    const filters = {
      orientation: "portrait",
      palette: ["#aa7733"],
      tags: ["cookie"],
      category: "cookies",
      exclude_ids: [id],
      locale: "en-GB",
      cursor: "abc",
    };
    await ask({ ...filters, color: "burgundy", size: "hero_image" });
    await ask({ color: "#AA3322" });
    expect(questions[0]?.request).toEqual({
      query: "cookies",
      max_results: 10,
      min_score: 0,
      size: "hero_image",
      colors: ["#6b1a2c", "#800020"],
      ...filters,
    });
    expect(questions[1]?.request.colors).toEqual(["#aa3322"]);
  });

  test("asks for pictures like one, without words", async () => {
    await ask({ image_id: id });
    expect(questions[0]?.request).toEqual({ image_id: id, max_results: 10, min_score: 0, size: "product_card" });
  });

  test("finds nothing for a picture that is not there", async () => {
    answers = [{ status: "not_found", rate }];
    await expect(ask({ image_id: id })).rejects.toMatchObject({
      code: "not_found",
      detail: "There is no published picture with this image_id",
    });
    expect(rates).toEqual([rate]);
  });

  test("refuses a cursor of something else, naming the field", async () => {
    answers = [{ status: "invalid_cursor", rate }];
    await expect(ask({ cursor: "abc" })).rejects.toMatchObject({
      code: "invalid_input",
      errors: [{ field: "cursor" }],
    });
  });
});

describe("search refuses", () => {
  test("a key that has asked too often, and says when to come back", async () => {
    answers = [{ status: "rate_limited", rate: { ...rate, remaining: 0, retryAfter: 3 } }];
    await expect(ask()).rejects.toMatchObject({
      code: "rate_limited",
      retryAfter: 3,
      detail: "This key may search 100 times a minute: try again in 3 s",
    });
    expect(rates).toMatchObject([{ remaining: 0 }]);
  });

  test("a key that has asked too often before it pays for an embedding", async () => {
    answers = [{ status: "rate_limited", rate }];
    await expect(ask()).rejects.toBeInstanceOf(AppError);
    expect(embedded).toEqual([]);
  });

  test("an unknown key in the words for a missing one", async () => {
    answers = [{ status: "unauthenticated" }];
    await expect(ask()).rejects.toMatchObject({
      code: "unauthenticated",
      detail: "Send an active API key in the header x-api-key",
    });
    expect(rates).toEqual([]);
  });

  test("a key without the scope", async () => {
    answers = [{ status: "forbidden" }];
    await expect(ask()).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("search refuses a key that is bound to origins", () => {
  beforeEach(() => {
    answers = [{ status: "wrong_origin" }];
  });

  test("on a page of another one, and says which to add", async () => {
    await expect(ask({}, { ...key, origin: "https://other.test" })).rejects.toMatchObject({
      code: "forbidden",
      detail: "This key does not work on pages of https://other.test: add this origin to the key's allowed origins",
    });
    expect(questions[0]?.key.origin).toBe("https://other.test");
  });

  test("where no page asks, and says what else to use", async () => {
    await expect(ask()).rejects.toMatchObject({
      code: "forbidden",
      detail:
        "This key works on web pages of its allowed origins only: from elsewhere, use a key without allowed origins",
    });
  });
});

describe("a token for a search that is not made", () => {
  test("is taken, and the caller told what is left", async () => {
    await takeToken(
      async () => ({ status: "taken", rate }),
      key,
      (told) => rates.push(told),
    );
    expect(rates).toEqual([rate]);
  });

  test.each([
    [{ status: "rate_limited", rate } as const, "rate_limited", 1],
    [{ status: "unauthenticated" } as const, "unauthenticated", 0],
    [{ status: "forbidden" } as const, "forbidden", 0],
    [{ status: "wrong_origin" } as const, "forbidden", 0],
  ])("is refused where the database says %j", async (refusal, code, told) => {
    const taking = takeToken(
      async () => refusal,
      key,
      (rate) => rates.push(rate),
    );
    await expect(taking).rejects.toMatchObject({ code });
    expect(rates).toHaveLength(told);
  });
});
