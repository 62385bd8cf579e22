import { beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../../../shared/problems.ts";
import { codec } from "../../_adapters/codecs/codec.ts";
import { runJobs } from "../jobs.ts";
import type { EmbedRequest } from "../ports/provider.ts";
import { failing } from "../testing/fake-providers.ts";
import { changeEmbedder, editSubject } from "../testing/people.ts";
import { sense } from "../testing/rows.ts";
import { tinyPicture } from "../testing/tiny-picture.ts";
import { vector } from "../testing/vectors.ts";
import { createWorld, type World } from "../testing/world.ts";
import { vectorOf } from "./embed.ts";

const picture = tinyPicture(codec);
let world: World;
beforeEach(async () => {
  world = createWorld(codec, picture);
  world.rows.settings.tagging = false;
  world.upload(picture.bytes);
  await runJobs("variants", world.ports, () => {});
});

const run = () => runJobs("embed", world.ports, () => {});
const words = () => world.providers.embedders[0]!;
/** Has the embedder note what it is asked. */
function listen(): string[] {
  const heard: string[] = [];
  const { embed } = words();
  Object.assign(words(), {
    embed: (request: EmbedRequest, signal: AbortSignal) => {
      heard.push(...request.texts);
      return embed(request, signal);
    },
  });
  return heard;
}
const answering = (vectors: number[][]) =>
  Object.assign(words(), { embed: async () => ({ vectors, usage: { requestId: "request-1" } }) });

describe("embed", () => {
  test("makes a picture ready by the vector of all that is known of it in words", async () => {
    const heard = listen();
    const description = { text: "Two cookies", alt: "Cookies", source: "auto", modelId: "eyes-1", raw: null } as const;
    const tag = { tag: "cookie", confidence: 0.9, source: "auto", removed: false } as const;
    Object.assign(world.image(), { category: "cookies", description, tags: [tag] });
    expect(await run()).toMatchObject({ claimed: 1, done: 1 });
    expect(heard).toEqual(["Two cookies\ncookies\ncookie"]);
    expect(world.image().status).toBe("ready");
    expect(world.image().embeddings["words-1536"]?.vector).toHaveLength(1536);
    expect(world.rows.charges).toMatchObject([{ provider: "words", modelId: "words-1536" }]);
  });

  test("books vectors that were paid for and are of no use", async () => {
    const error = new AppError("provider_invalid", { detail: "words answered with nothing" });
    const usage = { requestId: "request-1", inputTokens: 9 };
    Object.assign(words(), { embed: async () => ({ state: "spoiled", error, usage }) });
    expect(await run()).toMatchObject({ claimed: 1, failed: 1 });
    expect(world.job("embed").errorDetail).toBe("words answered with nothing");
    expect(world.rows.charges).toMatchObject([{ requestId: "request-1", usage: { inputTokens: 9 } }]);
  });

  test("finds a word even for a picture of which nothing is known", async () => {
    const heard = listen();
    await run();
    expect(heard).toEqual(["picture"]);
  });

  test("tells by its hash whether the words have changed", async () => {
    const hash = () => world.image().embeddings["words-1536"]?.contentHash;
    await run();
    const first = hash();
    editSubject(world.rows, world.image(), { x: 0, y: 0, width: 1, height: 1 });
    await run();
    expect(hash()).toBe(first);
    world.image().category = "breads";
    editSubject(world.rows, world.image(), { x: 0, y: 0, width: 1, height: 1 });
    await run();
    expect(hash()).not.toBe(first);
  });

  test("is done again where a person edited the picture meanwhile", async () => {
    const { embed } = words();
    Object.assign(words(), {
      embed: async (request: EmbedRequest, signal: AbortSignal) => {
        world.image().revision += 1;
        Object.assign(words(), { embed });
        return embed(request, signal);
      },
    });
    await run();
    expect(world.job("embed").state).toBe("queued");
    await world.settle(run, ["embed"]);
    expect(world.rows.jobs.filter(({ kind }) => kind === "embed")).toHaveLength(2);
  });

  test("does not hand in a vector of another length, and books what it cost", async () => {
    answering([[1, 2, 3]]);
    await world.settle(run, ["embed"]);
    expect(world.image()).toMatchObject({ status: "failed", errorCode: "provider_invalid", embeddings: {} });
    expect(world.rows.charges).toHaveLength(1);
  });

  test("tries again where the embedder is asked too much, when it says", async () => {
    Object.assign(words(), { embed: failing(new AppError("rate_limited", { retryAfter: 33 })) });
    expect(await run()).toMatchObject({ failed: 1 });
    expect(world.job("embed")).toMatchObject({ state: "queued", notBefore: world.rows.now + 33 });
  });
});

describe("embed, of words that it has a vector of,", () => {
  test("asks nobody and pays nothing", async () => {
    await run();
    const heard = listen();
    editSubject(world.rows, world.image(), { x: 0, y: 0, width: 1, height: 1 });
    expect(await run()).toMatchObject({ done: 1 });
    expect(heard).toEqual([]);
    expect(world.rows.charges).toHaveLength(1);
  });
});

describe("embed, of pictures that were claimed together,", () => {
  beforeEach(async () => {
    for (const category of ["cookies", "honey and jam"]) {
      world.upload(picture.bytes);
      await runJobs("variants", world.ports, () => {});
      world.image().category = category;
    }
  });

  test("asks once for all, and books to each its share", async () => {
    const requests: EmbedRequest[] = [];
    Object.assign(words(), {
      embed: async (request: EmbedRequest) => {
        requests.push(request);
        const vectors = request.texts.map((text) => vector(text.length));
        return { vectors, usage: { requestId: "request-1", inputTokens: 27, usd: "0.00000027" } };
      },
    });
    expect(await run()).toMatchObject({ claimed: 3, done: 3 });
    expect(requests.map(({ texts }) => texts.toSorted())).toEqual([["cookies", "honey and jam", "picture"]]);
    const vectors = [...world.rows.images.values()].map(({ embeddings }) => embeddings["words-1536"]?.vector);
    expect(vectors).toEqual([vector(7), vector(7), vector(13)]);
    const charges = world.rows.charges.toSorted((a, b) => (a.jobId < b.jobId ? -1 : 1));
    expect(charges.map(({ usage }) => [usage.inputTokens, usage.usd])).toEqual([
      [7, "0.00000007"],
      [7, "0.00000007"],
      [13, "0.00000013"],
    ]);
    expect(charges.map(({ requestId }) => requestId).sort()).toEqual(["request-1#1", "request-1#2", "request-1#3"]);
  });

  test("lets none wait for one that has failed before it could ask", async () => {
    const { read } = world.ports.images;
    Object.assign(world.ports.images, {
      read: (id: string) => (id === "image-2" ? failing(new AppError("database_unavailable"))() : read(id)),
    });
    const heard = listen();
    expect(await run()).toMatchObject({ claimed: 3, done: 2, failed: 1 });
    expect(heard.sort()).toEqual(["honey and jam", "picture"]);
  });
});

describe("embed, while the library changes to another embedder,", () => {
  const settle = () => world.settle((kind) => runJobs(kind, world.ports as never, () => {}));
  let heard: EmbedRequest[];
  beforeEach(async () => {
    await run();
    heard = [];
    Object.assign(world.providers.embedders[1]!, {
      embed: async (request: EmbedRequest) => {
        heard.push(request);
        return { vectors: request.texts.map(() => vector(7)), usage: { requestId: `sense-${heard.length}` } };
      },
    });
    changeEmbedder(world.rows, sense);
  });

  test("gives a picture that has its vector the other one's, and switches with the last", async () => {
    await settle();
    expect(heard.map(({ model, texts }) => [model, texts])).toEqual([["sense-1536", ["picture"]]]);
    expect(Object.keys(world.image().embeddings)).toEqual(["words-1536", "sense-1536"]);
    expect(world.rows.settings).toMatchObject({ embedModel: sense, nextEmbedModel: null });
  });

  test("gives a new picture both, its own first", async () => {
    const later = world.rows.now + 60;
    Object.assign(world.job("embed"), { notBefore: later, visibleAt: later });
    world.upload(picture.bytes);
    await runJobs("variants", world.ports, () => {});
    await run();
    expect(heard).toEqual([]);
    expect(world.image()).toMatchObject({ status: "ready", embeddings: { "words-1536": {} } });
    await settle();
    expect(world.image().embeddings["sense-1536"]?.vector).toEqual(vector(7));
    expect(world.rows.settings).toMatchObject({ embedModel: sense, nextEmbedModel: null });
  });

  test("is not ready with the vector of a model that is no longer asked", async () => {
    world.upload(picture.bytes);
    await runJobs("variants", world.ports, () => {});
    const { embed } = words();
    Object.assign(words(), {
      embed: (request: EmbedRequest, signal: AbortSignal) => {
        Object.assign(world.rows.settings, { embedModel: sense, nextEmbedModel: null });
        return embed(request, signal);
      },
    });
    await run();
    expect(world.image()).toMatchObject({ status: "tagging", embeddings: { "words-1536": {} } });
    await settle();
    expect(world.image()).toMatchObject({ status: "ready", embeddings: { "sense-1536": {} } });
  });
});

describe("vectorOf", () => {
  const vector = (length: number, first = 1) => [first, ...new Array<number>(length - 1).fill(0)];

  test("gives the one vector", () => {
    expect(vectorOf([vector(1536)])).toEqual(vector(1536));
  });

  test.each([
    ["no vector", []],
    ["two vectors", [vector(1536), vector(1536)]],
    ["a short one", [vector(1535)]],
    ["a long one", [vector(1537)]],
    ["one with what is no number", [vector(1536, Number.NaN)]],
    ["one with what is endless", [vector(1536, Number.POSITIVE_INFINITY)]],
  ])("refuses %s", (_what, vectors) => {
    expect(() => vectorOf(vectors)).toThrow(AppError);
    expect(() => vectorOf(vectors)).toThrow("expected 1 vector of 1536 numbers");
  });
});
