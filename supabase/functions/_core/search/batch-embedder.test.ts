import { beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../../../shared/problems.ts";
import type { Embedder, EmbedRequest } from "../ports/provider.ts";
import { batchEmbedder } from "./batch-embedder.ts";

const signal = new AbortController().signal;
let asked: EmbedRequest[];
let embed: Embedder["embed"];
beforeEach(() => {
  asked = [];
  embed = async ({ texts }) => ({
    vectors: texts.map((text) => [text.length]),
    usage: { requestId: `request-${asked.length}`, inputTokens: 10 * texts.length },
  });
});

const batchOf = (members: number) =>
  batchEmbedder(
    (provider) => ({
      provider,
      embed: (request, given) => {
        asked.push(request);
        return embed(request, given);
      },
    }),
    members,
  );
type Batch = ReturnType<typeof batchOf>;
const request = (text: string, model = "words-1") => ({ model, dimensions: 3, texts: [text] });
/** A member of a batch that wants one text and leaves. */
const member = async (batch: Batch, text: string, model?: string) => {
  try {
    return await batch.embedder("words").embed(request(text, model), signal);
  } finally {
    batch.leave();
  }
};

describe("batchEmbedder", () => {
  test("sends one request for all, and gives each its own vector and share", async () => {
    const batch = batchOf(3);
    const answers = await Promise.all(["a", "bbb", "cccccc"].map((text) => member(batch, text)));
    expect(asked).toEqual([{ model: "words-1", dimensions: 3, texts: ["a", "bbb", "cccccc"] }]);
    expect(answers).toEqual([
      { vectors: [[1]], usage: { requestId: "request-1#1", inputTokens: 3 } },
      { vectors: [[3]], usage: { requestId: "request-1#2", inputTokens: 9 } },
      { vectors: [[6]], usage: { requestId: "request-1#3", inputTokens: 18 } },
    ]);
  });

  test("gives each its share of vectors that were paid for and are of no use", async () => {
    const error = new AppError("provider_invalid");
    embed = async () => ({ state: "spoiled", error, usage: { requestId: "request-1", inputTokens: 20 } });
    const batch = batchOf(2);
    expect(await Promise.all([member(batch, "a"), member(batch, "bbb")])).toEqual([
      { state: "spoiled", error, usage: { requestId: "request-1#1", inputTokens: 5 } },
      { state: "spoiled", error, usage: { requestId: "request-1#2", inputTokens: 15 } },
    ]);
    expect(asked).toHaveLength(1);
  });

  test("waits for nobody who has left without asking", async () => {
    const batch = batchOf(2);
    const one = member(batch, "a");
    expect(asked).toEqual([]);
    batch.leave();
    expect(await one).toEqual({ vectors: [[1]], usage: { requestId: "request-1", inputTokens: 10 } });
  });

  test("keeps models apart", async () => {
    const batch = batchOf(3);
    await Promise.all([member(batch, "a"), member(batch, "b", "words-2"), member(batch, "c")]);
    expect(asked.map(({ model, texts }) => [model, texts])).toEqual([
      ["words-1", ["a", "c"]],
      ["words-2", ["b"]],
    ]);
  });

  test("sends again what is asked for later", async () => {
    const batch = batchOf(2);
    const embedder = batch.embedder("words");
    const twice = async () => {
      await embedder.embed(request("a"), signal);
      await embedder.embed(request("aa"), signal);
      batch.leave();
    };
    await Promise.all([twice(), twice()]);
    expect(asked.map(({ texts }) => texts)).toEqual([
      ["a", "a"],
      ["aa", "aa"],
    ]);
  });

  test("fails for all where the provider fails, and asks it no second time", async () => {
    embed = async () => {
      throw new AppError("provider_unavailable");
    };
    const batch = batchOf(2);
    const ends = await Promise.allSettled([member(batch, "a"), member(batch, "b")]);
    expect(ends.map((end) => end.status === "rejected" && end.reason.code)).toEqual(
      Array(2).fill("provider_unavailable"),
    );
    expect(asked).toHaveLength(1);
  });

  test("refuses only the text that the provider refuses", async () => {
    const accept = embed;
    embed = async (given, until) => {
      if (given.texts.includes("bad")) throw new AppError("refused");
      return accept(given, until);
    };
    const batch = batchOf(3);
    const ends = await Promise.allSettled(["good", "bad", "better"].map((text) => member(batch, text)));
    expect(ends.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(asked.map(({ texts }) => texts)).toEqual([["good", "bad", "better"], ["good"], ["bad"], ["better"]]);
  });

  test("gives nobody a vector that may be another's, but everybody a share of the price", async () => {
    embed = async () => ({ vectors: [[1]], usage: { requestId: "r", inputTokens: 8 } });
    const batch = batchOf(2);
    expect(await Promise.all([member(batch, "a"), member(batch, "b")])).toEqual([
      { vectors: [], usage: { requestId: "r#1", inputTokens: 4 } },
      { vectors: [], usage: { requestId: "r#2", inputTokens: 4 } },
    ]);
  });
});
