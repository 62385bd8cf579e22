import { beforeEach, describe, expect, test } from "vitest";
import { searchPreview as contract } from "../../../../shared/search-preview.ts";
import { freeQueries } from "../testing/free-queries.ts";
import { vector } from "../testing/vectors.ts";
import type { IndexAnswer, Question } from "./find-pictures.ts";
import type { Rate } from "./search.ts";
import { type PreviewToken, previewSearch, takePreviewToken } from "./search-preview.ts";

const rate: Rate = { limit: 20, remaining: 19, reset: 3, retryAfter: 1 };
const nobody = { apiKey: "", accessToken: "" };
const mia = { apiKey: "sb_publishable_x", accessToken: "mia.token" };

let token: PreviewToken;
let answers: IndexAnswer[];
let questions: Question[];
let asked: string[];
let embedded: string[];
let rates: Rate[];
beforeEach(() => {
  token = { status: "taken", rate };
  answers = [{ status: "ok", total: 3, results: [], next_cursor: null, wish_id: null, degraded: false }];
  questions = [];
  asked = [];
  embedded = [];
  rates = [];
});

const tokens = {
  ofMember: async ({ accessToken }: { accessToken: string }) => {
    asked.push(`member ${accessToken}`);
    return token;
  },
  ofVisitor: async (visitor: string) => {
    asked.push(`visitor ${visitor}`);
    return token;
  },
};

const preview = (viewer = { session: nobody, visitor: "hash" }) =>
  previewSearch(
    {
      tokens,
      index: async (question) => {
        questions.push(question);
        return answers[questions.length - 1]!;
      },
      ...freeQueries,
      providers: {
        embedder: (provider) => ({
          provider,
          embed: async ({ texts }) => {
            embedded.push(...texts);
            return { vectors: [vector()], usage: { requestId: "request-1" } };
          },
        }),
      },
      publicUrl: (path) => path,
      restsUntil: new Map(),
      now: () => 0,
    },
    viewer,
    contract.input.parse({ query: " Cookies ", limit: 3 }),
    (told) => rates.push(told),
    () => {},
  );

describe("a preview of a search", () => {
  test("takes a visitor's token by their address, and answers in the form of a search", async () => {
    expect(await preview()).toEqual({
      results: [],
      total: 3,
      query_time_ms: 0,
      next_cursor: null,
      wish_id: null,
      degraded: false,
    });
    expect(asked).toEqual(["visitor hash"]);
    expect(questions).toMatchObject([{ request: { query: "cookies", max_results: 3, min_score: 0 } }]);
    expect(rates).toEqual([rate]);
  });

  test("takes a member's by their session, and looks at no address", async () => {
    await preview({ session: mia, visitor: "" });
    expect(asked).toEqual(["member mia.token"]);
  });

  test("takes one token for a query that has to be embedded first", async () => {
    answers = [{ status: "needs_embedding", model: "words-2" }, ...answers];
    expect((await preview()).total).toBe(3);
    expect(asked).toHaveLength(1);
    expect(embedded).toEqual(["cookies"]);
    expect(questions.map(({ embedding }) => embedding)).toEqual([undefined, { model: "words-2", vector: vector() }]);
  });
});

describe("a preview is refused", () => {
  test.each([
    ["rate_limited", nobody, "Visitors may search from one address 20 times a minute: try again in 4 s"],
    ["rate_limited", mia, "You may search 20 times a minute: try again in 4 s"],
    ["busy", nobody, "Many visitors are searching at the moment: try again in 4 s"],
  ] as const)("where the token is %s, saying when to come back", async (status, session, detail) => {
    token = { status, rate: { ...rate, remaining: 0, retryAfter: 4 } };
    await expect(preview({ session, visitor: "hash" })).rejects.toMatchObject({
      code: "rate_limited",
      detail,
      retryAfter: 4,
    });
    expect(rates).toMatchObject([{ remaining: 0 }]);
    expect(questions).toEqual([]);
  });

  test("to visitors where the settings say so", async () => {
    token = { status: "closed" };
    await expect(preview()).rejects.toMatchObject({
      code: "forbidden",
      detail: "Only members may search here: sign in",
    });
    expect([questions, rates]).toEqual([[], []]);
  });

  test("as a search that is not made is, which takes its token too", async () => {
    token = { status: "rate_limited", rate };
    const taking = takePreviewToken(tokens, { session: nobody, visitor: "hash" }, (told) => rates.push(told));
    await expect(taking).rejects.toMatchObject({ code: "rate_limited" });
    expect([asked, rates]).toEqual([["visitor hash"], [rate]]);
  });
});
