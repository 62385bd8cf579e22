import { afterEach, describe, expect, test } from "vitest";
import { toBase64 } from "../../../../shared/base64.ts";
import type { PictureFile } from "../../_core/ports/picture.ts";
import type { Provider } from "../../_core/ports/provider.ts";
import { unspoiled } from "../../_core/providers/unspoiled.ts";
import { failureOf } from "../testing/vendor/failure-of.ts";
import { imageRequest } from "../testing/vendor/image-request.ts";
import { paintPicture } from "../testing/vendor/paint-picture.ts";
import { type Route, startVendor, type Vendor } from "../testing/vendor/vendor.ts";
import { createOpenAI } from "./openai.ts";

const picture = await paintPicture({ prompt: "a scone", width: 64, height: 64, format: "png" });
let server: Vendor | undefined;
afterEach(() => server?.stop());

/** A server that speaks OpenAI's language, as far as these routes go. */
async function serverWith(
  routes: Record<string, (body: Record<string, unknown>) => unknown>,
  notFound: () => Response = () => new Response("404 page not found", { status: 404 }),
) {
  const route = ([path, answer]: [string, (body: Record<string, unknown>) => unknown]): Route => ({
    name: path,
    method: "POST",
    path: `/v1/${path}`,
    faults: [],
    answer: async ({ request }) => {
      const given = answer(await request.json());
      return given instanceof Response ? given : Response.json(given);
    },
  });
  server = await startVendor({
    port: 0,
    secrets: [],
    authorize: () => null,
    fail: () => new Response(null, { status: 500 }),
    notFound,
    routes: () => Object.entries(routes).map(route),
  });
  const downloaded: string[] = [];
  const download = async (url: string): Promise<PictureFile> => {
    downloaded.push(url);
    return picture;
  };
  const provider = createOpenAI({ apiKey: "none", baseUrl: `${server.url}/v1`, fetch, download });
  return { provider, downloaded, lastBody: () => JSON.parse(server!.journal.entries.at(-1)!.body) };
}

const soon = () => AbortSignal.timeout(30_000);

describe("a compatible server's picture", () => {
  test("is asked for with what all of them know, and read from base64", async () => {
    const { provider, lastBody } = await serverWith({
      "images/generations": () => ({ data: [{ b64_json: toBase64(picture.bytes) }] }),
    });
    const request = imageRequest("flux-schnell", { quality: "high", transparent: true });
    expect(await provider.maker!.make(request, soon())).toEqual({
      state: "done",
      file: picture,
      usage: { requestId: null, images: 1 },
    });
    expect(lastBody()).toEqual({
      model: "flux-schnell",
      prompt: request.prompt,
      n: 1,
      size: "1024x1024",
      response_format: "b64_json",
    });
  });

  test("is fetched where the server tells an address only", async () => {
    const { provider, downloaded } = await serverWith({
      "images/generations": () => ({ data: [{ url: "http://127.0.0.1/pictures/1.png" }] }),
    });
    const result = await provider.maker!.make(imageRequest("flux-schnell"), soon());
    expect(result).toMatchObject({ state: "done", file: picture });
    expect(downloaded).toEqual(["http://127.0.0.1/pictures/1.png"]);
  });

  test("is read from a plain answer where the server does not know streams", async () => {
    const { provider } = await serverWith({
      "images/generations": () => ({ data: [{ b64_json: toBase64(picture.bytes) }] }),
    });
    const result = await provider.maker!.make(imageRequest("gpt-image-2", { quality: "high" }), soon());
    expect(result).toMatchObject({ state: "done", file: picture });
  });

  test.each(["not base64!", toBase64(new TextEncoder().encode("<html>"))])(
    "that is none (%s) is spoiled, since it may have been paid for",
    async (b64_json) => {
      const { provider } = await serverWith({ "images/generations": () => ({ data: [{ b64_json }] }) });
      expect(await provider.maker!.make(imageRequest("flux-schnell"), soon())).toMatchObject({ state: "spoiled" });
    },
  );
});

describe("a stream", () => {
  const high = imageRequest("gpt-image-2", { quality: "high" });
  const events = (...lines: object[]) =>
    new Response(lines.map((line) => `data: ${JSON.stringify(line)}\n\n`).join(""), {
      headers: { "content-type": "text/event-stream" },
    });
  const partial = { type: "image_generation.partial_image", b64_json: "AAAA", partial_image_index: 0 };

  test.each([
    ["moderation_blocked", "refused", "OpenAI refused the request: No"],
    ["server_error", "provider_invalid", "OpenAI broke its answer off"],
  ])("with the error %s in it becomes %s", async (code, expected, detail) => {
    const { provider } = await serverWith({
      "images/generations": () => events(partial, { error: { code, message: "No", type: code } }),
    });
    const error = await failureOf(provider.maker!.make(high, soon()));
    expect([error.code, error.detail]).toEqual([expected, detail]);
  });

  test("may have events that nobody knows yet", async () => {
    const completed = { type: "image_generation.completed", b64_json: toBase64(picture.bytes) };
    const { provider } = await serverWith({
      "images/generations": () => events({ type: "image_generation.thinking" }, partial, completed),
    });
    expect(await provider.maker!.make(high, soon())).toMatchObject({ state: "done", file: picture });
  });

  test("in the middle of which the caller's patience ends becomes timed_out", async () => {
    const started = new TextEncoder().encode(`data: ${JSON.stringify(partial)}\n\n`);
    const endless = new ReadableStream({ start: (controller) => controller.enqueue(started) });
    const { provider } = await serverWith({
      "images/generations": () => new Response(endless, { headers: { "content-type": "text/event-stream" } }),
    });
    const patience = new AbortController();
    const request = { ...high, onProgress: () => patience.abort() };
    expect((await failureOf(provider.maker!.make(request, patience.signal))).code).toBe("timed_out");
  });
});

test("the id of a request is one that a ledger can hold, or none", async () => {
  const { provider } = await serverWith({
    "images/generations": () =>
      Response.json(
        { data: [{ b64_json: toBase64(picture.bytes) }] },
        { headers: { "x-request-id": "r".repeat(3000) } },
      ),
  });
  const result = await provider.maker!.make(imageRequest("flux-schnell"), soon());
  expect(result.usage?.requestId).toBeNull();
});

test.each<[string, unknown]>([
  ["text", "free"],
  ["less than nothing", { input_tokens: -5, output_tokens: 1 }],
  ["more than there is", { input_tokens: 1e12, output_tokens: 1 }],
])("a usage of %s takes no picture along", async (_what, usage) => {
  const { provider } = await serverWith({
    "images/generations": () => ({ data: [{ b64_json: toBase64(picture.bytes) }], usage }),
  });
  const result = await provider.maker!.make(imageRequest("flux-schnell"), soon());
  expect(result).toMatchObject({ state: "done", usage: { requestId: null, images: 1 } });
  expect(result.usage).not.toHaveProperty("inputTokens");
});

describe("a compatible server without a route", () => {
  test.each(["make pictures", "edit pictures", "read pictures", "embed texts", "list its models"])(
    "says that it cannot %s, as of a model that it does not have: its circuit stays closed",
    async (doing) => {
      const { provider } = await serverWith({});
      const known = { width: 1, height: 1, palette: [], prompt: null, vocabulary: [], minTags: 1, maxTags: 1 };
      const pattern = { name: "one", instructions: "Read.", schema: {} };
      const attempts: Record<string, () => Promise<unknown>> = {
        "make pictures": () => provider.maker!.make(imageRequest("flux"), soon()),
        "edit pictures": () =>
          provider.maker!.make(imageRequest("flux", { operation: "edit", sources: [picture] }), soon()),
        "read pictures": () => provider.extractor!.extract({ model: "llava", file: picture, pattern, known }, soon()),
        "embed texts": () => provider.embedder!.embed({ model: "nomic", dimensions: 8, texts: ["jam"] }, soon()),
        "list its models": () => provider.listModels!(soon()),
      };
      const error = await failureOf(attempts[doing]!());
      expect([error.code, error.detail]).toEqual([
        "model_retired",
        `The server at OPENAI_BASE_URL cannot ${doing}: choose a model of another provider`,
      ]);
    },
  );

  const judge = (provider: Provider) =>
    provider.moderator!.moderate({ model: "omni", subject: { text: "jam" } }, soon());

  test("judges nothing, and so keeps nobody from anything", async () => {
    const { provider } = await serverWith({});
    expect(await judge(provider)).toBeNull();
  });

  test("answers all the same, even where it has no list of its models", async () => {
    const { provider } = await serverWith({});
    await expect(provider.probe!(soon())).resolves.toBeUndefined();
  });

  test.each([
    ["the key is wrong", 401, "provider_not_configured"],
    ["it is ill", 500, "provider_unavailable"],
  ])("judges when it can, and where %s says so", async (_what, status, code) => {
    const { provider } = await serverWith({ moderations: () => new Response("{}", { status }) });
    expect((await failureOf(judge(provider))).code).toBe(code);
  });

  test("is told apart from one without the model", async () => {
    const problem = { object: "error", message: "The model `flux` does not exist.", code: 404 };
    const { provider } = await serverWith({}, () => Response.json({ error: problem }, { status: 404 }));
    const error = await failureOf(provider.maker!.make(imageRequest("flux"), soon()));
    expect([error.code, error.detail]).toEqual(["model_retired", "OpenAI has no model flux: choose another"]);
  });
});

describe("a compatible server's vectors", () => {
  const embed = async (embeddings: readonly unknown[], texts = ["jam"]) => {
    const data = embeddings.map((embedding, index) => ({ index, embedding }));
    const { provider } = await serverWith({ embeddings: () => ({ data: data.reverse() }) });
    return unspoiled(await provider.embedder!.embed({ model: "nomic", dimensions: 2, texts }, soon()));
  };

  test("may be numbers where it does not know base64, and are put into order", async () => {
    expect(
      (
        await embed(
          [
            [1, 0],
            [0, 1],
          ],
          ["jam", "bread"],
        )
      ).vectors,
    ).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  test("become unit vectors", async () => {
    expect((await embed([[3, 4]])).vectors).toEqual([[0.6, 0.8]]);
  });

  test.each<[string, unknown[], string[], string]>([
    ["of another length: dimensions were ignored", [[1, 0, 0]], ["jam"], "OpenAI answered vectors of 3 numbers, not 2"],
    ["that are too few", [[1, 0]], ["jam", "bread"], "OpenAI answered 1 vectors for 2 texts"],
    ["that point nowhere", [[0, 0]], ["jam"], "OpenAI answered a vector that points nowhere"],
    ["that are not base64", ["not base64!"], ["jam"], "OpenAI answered a vector that is not base64"],
  ])("%s make no sense", async (_what, embeddings, texts, detail) => {
    const error = await failureOf(embed(embeddings, texts));
    expect([error.code, error.detail]).toEqual(["provider_invalid", detail]);
  });
});

test("a redirect is not followed: it would take the key along", async () => {
  const away = () => new Response(null, { status: 302, headers: { location: "http://127.0.0.1:9/" } });
  const { provider } = await serverWith({ "images/generations": away, embeddings: away });
  const attempts = [
    provider.maker!.make(imageRequest("flux"), soon()),
    provider.embedder!.embed({ model: "nomic", dimensions: 2, texts: ["jam"] }, soon()),
  ];
  const errors = await Promise.all(attempts.map((attempt) => failureOf(attempt)));
  expect(errors.map(({ code }) => code)).toEqual(["provider_invalid", "provider_invalid"]);
});
