import { beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../../../shared/problems.ts";
import type { Embedder, EmbedRequest, Usage } from "../ports/provider.ts";
import { failing } from "../testing/fake-providers.ts";
import { vector } from "../testing/vectors.ts";
import { embedQuery } from "./embed-query.ts";

let price: string;
let mayCall: boolean;
let said: unknown[];
let embed: (request: EmbedRequest) => ReturnType<Embedder["embed"]>;
beforeEach(() => {
  price = "0.00000002";
  mayCall = true;
  said = [];
  embed = async ({ texts }) => ({
    vectors: texts.map(() => vector(3)),
    usage: { requestId: "request-1", inputTokens: 2 },
  });
});

const ask = (query = "crème") =>
  embedQuery(
    {
      models: { find: async (id) => ({ id, provider: "words", vendorId: "words-2025", usdPerInputToken: price }) },
      queryCalls: {
        begin: async (...given) => {
          said.push(["begin", ...given]);
          return mayCall;
        },
        charge: async (...given) => {
          said.push(["charge", ...given]);
        },
      },
      providers: {
        embedder: (provider) => ({
          provider,
          embed: (request) => {
            said.push(["embed", request.model, request.texts]);
            return embed(request);
          },
        }),
      },
    },
    "words-1",
    query,
  );

describe("embedQuery", () => {
  test("puts the most that it may cost aside, asks by the vendor's name and books what it used", async () => {
    expect(await ask()).toEqual(vector(3));
    expect(said).toEqual([
      ["begin", "words-1", "0.00000028"], // six bytes and eight tokens around them
      ["embed", "words-2025", ["crème"]],
      ["charge", "words", "words-1", { requestId: "request-1", inputTokens: 2 }],
    ]);
  });

  test("asks nobody where no budget has room", async () => {
    mayCall = false;
    await expect(ask()).rejects.toMatchObject({ code: "budget_exhausted", retryable: false });
    expect(said).toHaveLength(1);
  });

  test("opens no book for what costs nothing", async () => {
    price = "0";
    await ask();
    expect(said).toEqual([["embed", "words-2025", ["crème"]]]);
  });

  test("books under a name of its own what its provider has none for", async () => {
    embed = async () => ({ vectors: [vector()], usage: { requestId: null } });
    await ask();
    await ask();
    const ids = said
      .filter((line) => (line as unknown[])[0] === "charge")
      .map((line) => (line as Usage[])[3]?.requestId);
    expect(new Set(ids).size).toBe(2);
    expect(ids).toEqual([expect.any(String), expect.any(String)]);
  });

  test("books a vector that is of no use", async () => {
    embed = async () => ({ vectors: [[1]], usage: { requestId: "request-1" } });
    await expect(ask()).rejects.toMatchObject({ code: "provider_invalid" });
    expect(said).toHaveLength(3);
  });

  test("books vectors that the provider itself could not answer rightly", async () => {
    const error = new AppError("provider_invalid");
    embed = async () => ({ state: "spoiled", error, usage: { requestId: "request-1", inputTokens: 2 } });
    await expect(ask()).rejects.toBe(error);
    expect(said[2]).toEqual(["charge", "words", "words-1", { requestId: "request-1", inputTokens: 2 }]);
  });

  test("books the most where the provider does not tell what it used", async () => {
    embed = async () => ({ vectors: [vector()], usage: { requestId: "request-1", raw: null } });
    await ask();
    expect(said[2]).toEqual(["charge", "words", "words-1", { requestId: "request-1", usd: "0.00000028", raw: null }]);
  });

  test.each(["timed_out", "provider_invalid"] as const)(
    "books the most where the answer was lost: %s",
    async (code) => {
      embed = failing(new AppError(code));
      await expect(ask()).rejects.toMatchObject({ code });
      expect(said[2]).toEqual([
        "charge",
        "words",
        "words-1",
        { requestId: expect.any(String), usd: "0.00000028", raw: { lost: true } },
      ]);
    },
  );

  test.each(["provider_unavailable", "rate_limited", "refused"] as const)(
    "books nothing where nothing was done: %s",
    async (code) => {
      embed = failing(new AppError(code));
      await expect(ask()).rejects.toMatchObject({ code });
      expect(said.map((line) => (line as unknown[])[0])).toEqual(["begin", "embed"]);
    },
  );
});
