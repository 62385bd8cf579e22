import { beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../../../shared/problems.ts";
import { queryEmbedding as contract } from "../../../../shared/query-embedding.ts";
import { freeQueries } from "../testing/free-queries.ts";
import { vector } from "../testing/vectors.ts";
import { type RequestAnswer, requestQueryEmbedding, type Session } from "./query-embedding.ts";
import type { Rate } from "./search.ts";

const session: Session = { apiKey: "sb_publishable_x", accessToken: "a.b.c" };
const rate: Rate = { limit: 60, remaining: 42, reset: 18, retryAfter: 1 };

let answer: RequestAnswer;
let vectors: number[][];
let asked: unknown[][];
let embedded: string[];
let kept: unknown[][];
let rates: Rate[];
beforeEach(() => {
  answer = { status: "needs_embedding", model: "words-3", rate };
  vectors = [vector()];
  [asked, embedded, kept, rates] = [[], [], [], []];
});

const ask = (query: string) =>
  requestQueryEmbedding(
    {
      requestAs: async (...given) => {
        asked.push(given);
        return answer;
      },
      keep: async (...given) => {
        kept.push(given);
      },
      ...freeQueries,
      providers: {
        embedder: (provider) => ({
          provider,
          embed: async ({ texts }) => {
            embedded.push(...texts);
            return { vectors, usage: { requestId: "request-1" } };
          },
        }),
      },
    },
    session,
    contract.input.parse({ query }),
    (told) => rates.push(told),
  );

describe("a query that nobody has asked for", () => {
  test("is embedded by the model of the settings, and kept in its normal spelling", async () => {
    const output = await ask(" Rustic  BREAD ");
    expect(contract.output.parse(output)).toEqual({ model: "words-3", cached: false });
    expect(asked).toEqual([[session, "rustic bread"]]);
    expect(embedded).toEqual(["rustic bread"]);
    expect(kept).toEqual([["rustic bread", "words-3", vector()]]);
    expect(rates).toEqual([rate]);
  });

  test("is not kept where the provider's vector is of no use", async () => {
    vectors = [[1, 0]];
    await expect(ask("bread")).rejects.toMatchObject({ code: "provider_invalid" });
    expect(kept).toEqual([]);
  });
});

test("a query that is cached costs no embedding", async () => {
  answer = { ...answer, status: "cached" };
  expect(await ask("bread")).toEqual({ model: "words-3", cached: true });
  expect([embedded, kept]).toEqual([[], []]);
  expect(rates).toEqual([rate]);
});

test("a member who asks too often is told when to come back, and nothing is paid", async () => {
  answer = { ...answer, status: "rate_limited", rate: { ...rate, remaining: 0, retryAfter: 3 } };
  await expect(ask("bread")).rejects.toMatchObject({
    code: "rate_limited",
    retryAfter: 3,
    detail: "You may search by meaning 60 times a minute: try again in 3 s",
  });
  expect(rates).toMatchObject([{ remaining: 0 }]);
  expect(embedded).toEqual([]);
});

test("whoever the database turns away costs no embedding", async () => {
  const refusal = new AppError("forbidden");
  const ports = {
    requestAs: async () => {
      throw refusal;
    },
    keep: async () => {},
    ...freeQueries,
    providers: {
      embedder: () => {
        throw new Error("the provider was asked");
      },
    },
  };
  await expect(requestQueryEmbedding(ports, session, { query: "bread" }, () => {})).rejects.toBe(refusal);
});
