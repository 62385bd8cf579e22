import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PictureFile } from "../../_core/ports/picture.ts";
import type { ImageRequest, MakeResult, Provider, Usage } from "../../_core/ports/provider.ts";
import { codec } from "../codecs/codec.ts";
import { plus, times } from "../testing/vendor/decimal.ts";
import { describeReferences } from "../testing/vendor/describe-references.ts";
import { failureOf } from "../testing/vendor/failure-of.ts";
import type { Fault } from "../testing/vendor/faults.ts";
import { imageRequest } from "../testing/vendor/image-request.ts";
import { paintPicture } from "../testing/vendor/paint-picture.ts";
import type { Vendor } from "../testing/vendor/vendor.ts";
import { longestReading } from "../vendors/longest-reading.ts";
import { startOpenAIFake } from "./fake/openai-fake.ts";
import { createOpenAI } from "./openai.ts";
import { describeContract } from "./openai-contract.ts";

const apiKey = "sk-fake-the-right-one-0123456789";
const model = "gpt-image-2.5-flare";
const noDownload = () => Promise.reject(new Error("Nothing is downloaded from OpenAI"));
let vendor: Vendor;
let provider: Provider;
let source: PictureFile;
beforeAll(async () => {
  vendor = await startOpenAIFake({ port: 0, apiKey, small: true });
  provider = openAt(vendor);
  source = await paintPicture({ prompt: "a scone", width: 256, height: 256, format: "png" });
});
afterAll(() => vendor.stop());

const openAt = ({ url }: Vendor, key = apiKey) =>
  createOpenAI({ apiKey: key, baseUrl: `${url}/v1`, fetch, download: noDownload });
const soon = () => AbortSignal.timeout(30_000);
const make = (more: Partial<ImageRequest> = {}, signal = soon()) =>
  provider.maker!.make(imageRequest(model, more), signal);
const embed = (texts: string[], dimensions = 8) =>
  provider.embedder!.embed({ model: "text-embedding-3-small", dimensions, texts }, soon());
const read = (
  schema: Record<string, unknown> = { type: "object", properties: {}, required: [], additionalProperties: false },
  file: PictureFile | null = source,
) =>
  provider.extractor!.extract(
    {
      model: "gpt-6-luna",
      file,
      pattern: { name: "one", instructions: "Read.", schema },
      known: { width: 1, height: 1, palette: [], prompt: null, vocabulary: [], minTags: 1, maxTags: 1 },
    },
    soon(),
  );
const moderate = async (subject: { text: string } | { file: PictureFile }) =>
  (await provider.moderator!.moderate({ model: "omni-moderation-latest", subject }, soon()))!;
const done = (result: MakeResult) => {
  if (result.state !== "done") throw new Error(`The picture is ${result.state}`);
  return result;
};
const lastBody = () => JSON.parse(vendor.journal.entries.at(-1)!.body);

describeReferences({
  vendor: () => vendor,
  provider: () => provider,
  models: { "gpt-image-2": 16, "gpt-image-2.5-flare": 16, "gpt-image-2.5-sunburst": 16 },
  blind: [],
});

describeContract(async () => ({ provider, stranger: openAt(vendor, "sk-fake-a-wrong-one"), scale: 8 }));

describe("a picture", () => {
  test("is asked for plainly where it is quick, with one picture on the way where it takes long", async () => {
    await make({ quality: "medium" });
    expect(lastBody()).toMatchObject({ model, n: 1, size: "1024x1024", quality: "medium", output_format: "jpeg" });
    expect(lastBody().stream).toBeUndefined();
    const progress: number[] = [];
    await make({ quality: "max", onProgress: (part) => progress.push(part) });
    expect(lastBody()).toMatchObject({ stream: true, partial_images: 1 });
    expect(progress).toEqual([0.5]);
  });

  test.each(["low", "high"])("of %s quality costs what its tokens say, as the vendor bills it", async (quality) => {
    const { usage } = done(await make({ quality, operation: "edit", sources: [source] }));
    const bill = vendor.ledger.bills.at(-1)!;
    expect(bill.requestId).toBe(usage.requestId);
    expect(priceOf(usage)).toBe(bill.usd);
  });

  test.each([
    [1, ["image"]],
    [2, ["image[]", "image[]"]],
  ])("may start from %i, which goes into the right field", async (count, fields) => {
    const sent: string[] = [];
    const noting: typeof fetch = (input, init) => {
      if (init?.body instanceof FormData)
        sent.push(...[...init.body.keys()].filter((name) => name.startsWith("image")));
      return fetch(input, init);
    };
    const noted = createOpenAI({ apiKey, baseUrl: `${vendor.url}/v1`, fetch: noting, download: noDownload });
    const sources = Array.from({ length: count }, () => source);
    done(await noted.maker!.make(imageRequest(model, { operation: "edit", quality: "high", sources }), soon()));
    expect(sent).toEqual(fields);
  });

  test("loses its background by an edit to a PNG", async () => {
    const { file } = done(await make({ operation: "remove_background", prompt: "", sources: [source] }));
    const { width, rgba } = await codec.decodeRgba(file);
    expect([width, rgba[3], rgba[(128 * 256 + 128) * 4 + 3]]).toEqual([256, 0, 255]);
  });

  test.each([undefined, "high"] as const)(
    "that is not in the answer (quality %s) is never made a second time",
    async (quality) => {
      const bills = vendor.ledger.bills.length;
      vendor.faults.order({ on: "generations", fault: "failure-in-200" });
      const result = await make(quality ? { quality } : {}).catch((error: unknown) => error);
      // What a plain answer cost is told; a stream without its end tells nothing, and its outcome is unknown.
      if (quality) expect(result).toMatchObject({ code: "provider_invalid" });
      else
        expect(result).toMatchObject({ state: "spoiled", usage: { requestId: expect.any(String), outputTokens: 439 } });
      expect(vendor.ledger.bills).toHaveLength(bills + 1);
    },
  );
});

const priceOf = (
  { inputTokens = 0, inputImageTokens = 0, outputTokens = 0 }: Usage,
  textIn = "0.000005",
  out = "0.00003",
) => plus(times(inputTokens, textIn), times(inputImageTokens, "0.000008"), times(outputTokens, out));

const calls: Record<string, () => Promise<unknown>> = {
  generations: () => make(),
  edits: () => make({ operation: "edit", sources: [source] }),
  chat: () => read(),
  embeddings: () => embed(["jam"]),
  moderations: () => moderate({ text: "jam" }),
};
const outcomes: [Fault, string, number | undefined][] = [
  ["429", "rate_limited", undefined],
  ["429-retry-after", "rate_limited", 12],
  ["402", "provider_exhausted", undefined],
  ["500", "provider_unavailable", undefined],
  ["silent-before", "timed_out", undefined],
  ["silent-after-accept", "timed_out", undefined],
  ["broken-answer", "provider_invalid", undefined],
];

describe.each(Object.keys(calls))("%s", (route) => {
  test.each(outcomes)("%s becomes %s, and is asked once", async (fault, code, retryAfter) => {
    const asked = vendor.journal.entries.length;
    vendor.faults.order({ on: route, fault });
    const error = await failureOf(calls[route]!());
    expect([error.code, error.retryAfter]).toEqual([code, retryAfter]);
    expect(vendor.journal.entries).toHaveLength(asked + 1);
  });

  test("a refused key is told without the key", async () => {
    const earlier = provider;
    provider = openAt(vendor, "sk-fake-a-wrong-one-987");
    const error = await failureOf(calls[route]!());
    provider = earlier;
    expect(error.detail).toBe("OpenAI refused the key: check OPENAI_API_KEY");
    expect(`${error.stack} ${String(error.cause)} ${JSON.stringify(error.cause)}`).not.toMatch(/sk-fake|-987/);
  });
});

describe("what goes wrong", () => {
  test.each([undefined, "high"])("patience that ends (quality %s) becomes timed_out", async (quality) => {
    vendor.faults.order({ on: "generations", fault: "hang" });
    const heard = vendor.journal.entries.length;
    const patience = new AbortController();
    const attempt = failureOf(make(quality ? { quality } : {}, patience.signal));
    await expect.poll(() => vendor.journal.entries.length).toBe(heard + 1);
    patience.abort();
    expect((await attempt).code).toBe("timed_out");
  });

  test("a stream that is cut off becomes provider_invalid, whose outcome nobody knows", async () => {
    vendor.faults.order({ on: "generations", fault: "broken-answer" });
    expect((await failureOf(make({ quality: "high" }))).code).toBe("provider_invalid");
  });

  test.each(["generations", "embeddings"])(
    "nobody at the address of %s becomes provider_unavailable",
    async (route) => {
      const gone = await startOpenAIFake({ port: 0, apiKey });
      await gone.stop();
      const earlier = provider;
      provider = openAt(gone);
      const error = await failureOf(calls[route]!());
      provider = earlier;
      expect(error.code).toBe("provider_unavailable");
    },
  );

  test("a blocked prompt is refused with the vendor's reason", async () => {
    const error = await failureOf(make({ prompt: "gore" }));
    expect([error.code, error.detail]).toEqual([
      "refused",
      "OpenAI refused the request: Your request was rejected by the safety system.",
    ]);
  });

  test("an organisation that is not verified is told to be so", async () => {
    const unverified = await startOpenAIFake({ port: 0, apiKey, verified: false });
    const error = await failureOf(openAt(unverified).maker!.make(imageRequest(model), soon()));
    await unverified.stop();
    expect([error.code, error.detail]).toEqual([
      "provider_not_configured",
      `OpenAI lets only verified organisations use ${model}: verify yours in its settings`,
    ]);
  });

  test("a reading that is refused, cut off or filtered is none, and each says what it is", async () => {
    vendor.faults.order({ on: "chat", fault: "failure-in-200", times: 3 });
    const readings = [await read(), await read(), await read()];
    expect(readings).toMatchObject([
      { error: { code: "refused", detail: "OpenAI refused the request: I'm sorry, I can't help with that." } },
      { error: { code: "truncated", detail: "OpenAI broke its answer off: it became too long" } },
      { error: { code: "refused", detail: "OpenAI refused the request: its filter took the answer away" } },
    ]);
    // It bills them like any other.
    expect(readings.map(({ usage }) => [usage.requestId, priceOf(usage, "0.0000001", "0.0000005")])).toEqual(
      vendor.ledger.bills.slice(-3).map(({ requestId, usd }) => [requestId, usd]),
    );
  });

  test("instructions are answered where there is nothing to look at", async () => {
    const properties = { word: { type: "string" } };
    const schema = { type: "object", properties, required: ["word"], additionalProperties: false };
    expect(await read(schema, null)).toMatchObject({ data: { word: expect.any(String) } });
    expect(JSON.stringify(lastBody())).not.toContain("image_url");
  });

  test("a reading without end is cut off at what was put aside for it", async () => {
    const words = { type: "array", minItems: 2000, maxItems: 2000, items: { type: "string" } };
    const schema = { type: "object", properties: { words }, required: ["words"], additionalProperties: false };
    expect(await read(schema)).toMatchObject({
      error: { code: "truncated", detail: "OpenAI broke its answer off: it became too long" },
      usage: { outputTokens: longestReading },
    });
  });
});

test("the day on which a model goes is told, and nothing in its place where that is no day", async () => {
  const data = [
    { id: "gpt-image-1.5", shutdown_date: "2026-12-01" },
    { id: "gpt-image-2", shutdown_date: null },
    { id: "flux", shutdown_date: "soon" },
    { id: "llava" },
  ];
  const answering = async () => Response.json({ object: "list", data });
  const server = createOpenAI({ apiKey, baseUrl: "https://larder.test/v1", fetch: answering, download: noDownload });
  expect(await server.listModels!(soon())).toEqual([
    { vendorId: "gpt-image-1.5", retiresOn: "2026-12-01" },
    { vendorId: "gpt-image-2", retiresOn: null },
    { vendorId: "flux", retiresOn: null },
    { vendorId: "llava", retiresOn: null },
  ]);
});

describe("moderation", () => {
  test("names the categories that are held against a text", async () => {
    const { flagged, scores } = await moderate({ text: "a scene of violence" });
    expect(flagged).toEqual(["violence"]);
    expect(scores.violence).toBeGreaterThan(0.9);
  });

  test("holds sexual/minors against words only, never against a picture", async () => {
    const withWords = {
      ...source,
      bytes: new Uint8Array([...source.bytes, ...new TextEncoder().encode("sexual/minors")]),
    };
    expect((await moderate({ text: "sexual/minors" })).flagged).toContain("sexual/minors");
    expect((await moderate({ file: withWords })).flagged).toEqual(["sexual"]);
  });

  test("is free", async () => {
    const bills = vendor.ledger.bills.length;
    await moderate({ text: "jam" });
    expect(vendor.ledger.bills).toHaveLength(bills);
  });
});

test("the journal holds no key, after all that", () => {
  expect(JSON.stringify(vendor.journal.entries)).not.toContain(apiKey);
});
