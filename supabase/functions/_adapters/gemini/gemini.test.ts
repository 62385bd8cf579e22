import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { libraryTagsOfMigration } from "../../../tests/support/library-tags.ts";
import { libraryTags } from "../../_core/patterns/library-tags.ts";
import { readLibraryTags } from "../../_core/patterns/read-library-tags.ts";
import { readHeader } from "../../_core/picture/header.ts";
import type { ExtractRequest, MakeResult, Pattern, Provider, Term } from "../../_core/ports/provider.ts";
import { unspoiled } from "../../_core/providers/unspoiled.ts";
import { plus, times } from "../testing/vendor/decimal.ts";
import { describeReferences } from "../testing/vendor/describe-references.ts";
import { failureOf } from "../testing/vendor/failure-of.ts";
import { imageRequest } from "../testing/vendor/image-request.ts";
import type { Vendor } from "../testing/vendor/vendor.ts";
import { longestReading } from "../vendors/longest-reading.ts";
import { startGeminiFake } from "./fake/gemini-fake.ts";
import { createGemini } from "./gemini.ts";
import { describeContract } from "./gemini-contract.ts";

const apiKey = "AIzaSy-the-right-one";
const model = "gemini-nano-banana-2.1";
let vendor: Vendor;
let provider: Provider;
beforeAll(async () => {
  vendor = await startGeminiFake({ port: 0, apiKey, small: true });
  provider = createGemini({ apiKey, baseUrl: vendor.url, fetch });
});
afterAll(() => vendor.stop());

const soon = () => AbortSignal.timeout(30_000);
const make = (more: Parameters<typeof imageRequest>[1] = {}, signal = soon()) =>
  provider.maker!.make(imageRequest(model, more), signal);
const spoiled = (result: MakeResult) => {
  if (result.state !== "spoiled") throw new Error(`The picture is ${result.state}`);
  return result;
};
/** An adapter whose vendor gives this one answer. */
const answering = (response: Response) =>
  createGemini({ apiKey, baseUrl: "https://vendor.test", fetch: () => Promise.resolve(response) });
const wordPattern = (instructions: string): Pattern => ({
  name: "one",
  instructions,
  schema: { $schema: "draft-07", type: "object", properties: { word: { type: "string" } } },
});
const request: ExtractRequest = {
  model: "gemini-3.8-flash",
  file: { bytes: Uint8Array.of(0xff, 0xd8, 0xff), mime: "image/jpeg" },
  pattern: wordPattern("Read."),
  known: { width: 1, height: 1, palette: [], prompt: null, vocabulary: [], minTags: 1, maxTags: 1 },
};
const read = (pattern: Pattern) => provider.extractor!.extract({ ...request, pattern }, soon());

describeReferences({
  vendor: () => vendor,
  provider: () => provider,
  models: { "gemini-nano-banana-2.1": 14, "gemini-3-pro-image": 14 },
  blind: [],
});

describeContract(async () => ({
  provider,
  stranger: createGemini({ apiKey: "AIzaSy-a-wrong-one", baseUrl: vendor.url, fetch }),
}));

describe("sizes", () => {
  test.each([
    [1024, 1024, "1:1", "1K"],
    [1376, 768, "16:9", "1K"],
    [1264, 848, "3:2", "1K"],
    [2048, 2048, "1:1", "2K"],
    [2752, 1536, "16:9", "2K"],
    [1920, 600, "21:9", "1K"],
    [3840, 2160, "16:9", "4K"],
  ])("%i x %i is asked for as %s at %s", async (width, height, aspectRatio, imageSize) => {
    await make({ width, height });
    const { body } = vendor.journal.entries.at(-1)!;
    expect(JSON.parse(body).generationConfig.imageConfig).toEqual({ aspectRatio, imageSize });
  });

  test("the picture has the fake's real size for it", async () => {
    const result = await make({ width: 1376, height: 768 });
    if (result.state !== "done") throw new Error("not done");
    expect(readHeader(result.file.bytes)).toMatchObject({ width: 1376 / 8, height: 768 / 8 });
  });
});

describe("an answer with status 200 and no picture", () => {
  test.each([
    ["[blocked prompt]", "refused", "Gemini refused the request: the prompt was blocked (PROHIBITED_CONTENT)"],
    ["[unsafe picture]", "refused", "Gemini refused the request: it gave no picture (IMAGE_SAFETY)"],
    ["[recitation]", "refused", "Gemini refused the request: it gave no picture (IMAGE_RECITATION)"],
    ["[no image]", "refused", "Gemini refused the request: it gave no picture (NO_IMAGE)"],
    ["[only words]", "refused", "Gemini refused the request: it gave no picture (STOP)"],
    ["[only thoughts]", "refused", "Gemini refused the request: it gave no picture (STOP)"],
    ["[too long]", "refused", "Gemini stopped at its limit of tokens"],
  ])("%s is spoiled as %s, and what it cost is told", async (words, code, detail) => {
    const { error, usage } = spoiled(await make({ prompt: `Scones ${words}` }));
    expect([error.code, error.detail]).toEqual([code, detail]);
    expect(usage).toMatchObject({ requestId: expect.any(String), outputTokens: 64 });
    expect(usage.images).toBeUndefined();
  });

  test("the ordered failure is one of them", async () => {
    vendor.faults.order({ on: "generateContent", fault: "failure-in-200" });
    expect(spoiled(await make()).error.code).toBe("refused");
  });

  test("one that gives no reason either says so", async () => {
    const result = await answering(Response.json({ candidates: [] })).maker!.make(imageRequest(model), soon());
    expect(spoiled(result).error.code).toBe("refused");
  });
});

describe("a reading", () => {
  test.each([
    ["[blocked prompt]", "refused"],
    ["[unsafe picture]", "refused"],
    ["[too long]", "truncated"],
    ["[only words]", "provider_invalid"],
  ])("that ends with %s is spoiled as %s, and costs what the vendor bills", async (words, code) => {
    const reading = await read(wordPattern(words));
    expect(reading).toMatchObject({ state: "spoiled", error: { code }, usage: { inputTokens: expect.any(Number) } });
    const { requestId, inputTokens = 0, outputTokens = 0 } = reading.usage;
    const usd = plus(times(inputTokens, "0.00000075"), times(outputTokens, "0.00000375"));
    expect(vendor.ledger.bills.at(-1)).toMatchObject({ requestId, usd });
  });

  test("may be of one of several or nothing, which Gemini takes in no list", async () => {
    const properties = { kind: { type: ["string", "null"], enum: ["rye", null] } };
    const schema = { type: "object", properties, required: ["kind"], additionalProperties: false };
    const { data } = unspoiled(await read({ ...wordPattern("Read."), schema }));
    expect(["rye", null]).toContain((data as { kind: unknown }).kind);
  });

  test("without end is cut off at what was put aside for it", async () => {
    const words = { type: "array", minItems: 2000, maxItems: 2000, items: { type: "string" } };
    const schema = { type: "object", properties: { words } };
    expect(await read({ ...wordPattern("Read."), schema })).toMatchObject({
      error: { code: "truncated", detail: "Gemini broke its answer off: it became too long" },
      usage: { outputTokens: longestReading },
    });
  });

  test("is refused by the ordered failure too", async () => {
    vendor.faults.order({ on: "generateContent", fault: "failure-in-200" });
    expect(await read(wordPattern("Read."))).toMatchObject({ state: "spoiled", error: { code: "refused" } });
  });

  test("whose candidates or usage nobody can read is spoiled, or told without a usage", async () => {
    const readFrom = async (answer: object) => answering(Response.json(answer)).extractor!.extract(request, soon());
    const usageMetadata = { promptTokenCount: 9 };
    expect(await readFrom({ candidates: "none", usageMetadata, responseId: "r1" })).toMatchObject({
      state: "spoiled",
      error: { code: "provider_invalid" },
      usage: { requestId: "r1", inputTokens: 9 },
    });
    const candidates = [{ content: { parts: [{ text: "{}" }] }, finishReason: "STOP" }];
    expect(await readFrom({ candidates, usageMetadata: { promptTokenCount: -1 } })).toMatchObject({
      data: {},
      usage: { requestId: null, raw: null },
    });
    expect((await readFrom({ candidates, usageMetadata: {} })).usage).toEqual({ requestId: null, raw: {} });
  });

  test("takes the library's own pattern, and its answer can be read", async () => {
    const vocabulary = (["scone", "jam", "bread", "plate"] as const).map(
      (term): Term => ({ term, facet: "food", synonyms: [] }),
    );
    const pattern = libraryTags(libraryTagsOfMigration(), vocabulary, { minTags: 1, maxTags: 12, prompt: "Scones" });
    const { tags } = readLibraryTags(unspoiled(await read(pattern)).data, vocabulary);
    expect(tags.map(({ tag }) => tag)).toEqual(["scone", "jam", "bread"]);
  });

  test("answers instructions where there is nothing to look at", async () => {
    const { data } = unspoiled(await provider.extractor!.extract({ ...request, file: null }, soon()));
    expect(data).toEqual({ word: expect.any(String) });
    expect(vendor.journal.entries.at(-1)!.body).not.toContain("inlineData");
  });

  test("asks by JSON schema, without the keyword that Gemini does not know", async () => {
    await read(wordPattern("Read."));
    const { generationConfig } = JSON.parse(vendor.journal.entries.at(-1)!.body);
    expect(generationConfig).toEqual({
      responseMimeType: "application/json",
      responseJsonSchema: { type: "object", properties: { word: { type: "string" } } },
      maxOutputTokens: longestReading,
    });
  });
});

describe("what goes wrong", () => {
  test.each([
    ["429", "rate_limited", undefined],
    ["429-retry-after", "rate_limited", 12],
    ["402", "provider_exhausted", undefined],
    ["500", "provider_unavailable", undefined],
    ["silent-before", "timed_out", undefined],
    ["silent-after-accept", "timed_out", undefined],
    ["broken-answer", "provider_invalid", undefined],
  ] as const)("%s becomes %s", async (fault, code, retryAfter) => {
    vendor.faults.order({ on: "generateContent", fault });
    const error = await failureOf(make());
    expect([error.code, error.retryAfter]).toEqual([code, retryAfter]);
  });

  test("a vendor that never answers becomes timed_out when the caller's patience ends", async () => {
    vendor.faults.order({ on: "generateContent", fault: "hang" });
    const heard = vendor.journal.entries.length;
    const patience = new AbortController();
    const attempt = failureOf(make({}, patience.signal));
    await expect.poll(() => vendor.journal.entries.length).toBe(heard + 1);
    patience.abort();
    expect((await attempt).code).toBe("timed_out");
  });

  test("a vendor that nobody reaches becomes provider_unavailable", async () => {
    const gone = await startGeminiFake({ port: 0, apiKey });
    await gone.stop();
    const nobody = createGemini({ apiKey, baseUrl: gone.url, fetch });
    expect((await failureOf(nobody.maker!.make(imageRequest(model), soon()))).code).toBe("provider_unavailable");
  });

  test("a redirect is not followed: it would take the key along", async () => {
    const moved = answering(new Response(null, { status: 307, headers: { location: "https://elsewhere.test" } }));
    expect((await failureOf(moved.probe!(soon()))).code).toBe("provider_invalid");
  });

  test.each([
    ["a page", new Response("<html>Down for maintenance</html>")],
    ["nothing", new Response("")],
    ["a list", Response.json([])],
  ])("%s in place of an answer becomes provider_invalid", async (_what, response) => {
    expect((await failureOf(answering(response).maker!.make(imageRequest(model), soon()))).code).toBe(
      "provider_invalid",
    );
  });

  test.each(["%%%", btoa("GIF89a...")])("%s in place of a picture is spoiled: it is paid for", async (data) => {
    const parts = [{ inlineData: { mimeType: "image/png", data } }];
    const response = Response.json({ candidates: [{ content: { parts }, finishReason: "STOP" }] });
    const result = await answering(response).maker!.make(imageRequest(model), soon());
    expect(spoiled(result).error.code).toBe("refused");
  });

  test.each([{ operation: "remove_background" }, { transparent: true }] as const)(
    "%o is refused without asking: there is no real transparency",
    async (more) => {
      const heard = vendor.journal.entries.length;
      expect((await failureOf(make(more))).code).toBe("refused");
      expect(vendor.journal.entries.length).toBe(heard);
    },
  );
});

test("the usage, by the vendor's price list, is the vendor's bill to the last digit", async () => {
  const before = vendor.ledger.bills.length;
  const results = [
    await make(),
    await make({ width: 2048, height: 2048 }),
    await make({ prompt: "Scones [no image]" }),
  ];
  const usages = results.map((result) => result.usage!);
  const bills = vendor.ledger.bills.slice(before);
  expect(usages.map(({ requestId }) => requestId)).toEqual(bills.map(({ requestId }) => requestId));
  expect(
    usages.map(({ inputTokens, outputTokens }) =>
      plus(times(inputTokens!, "0.0000015"), times(outputTokens!, "0.00003")),
    ),
  ).toEqual(bills.map(({ usd }) => usd));
});

test("what is refused is not billed", async () => {
  const before = vendor.ledger.total();
  for (const fault of ["429", "402", "500", "silent-before"] as const) {
    vendor.faults.order({ on: "generateContent", fault });
    await failureOf(make());
  }
  expect(vendor.ledger.total()).toBe(before);
});

test("no key stands in an error, an address or the journal", async () => {
  const stranger = createGemini({ apiKey: "AIzaSy-a-wrong-one", baseUrl: vendor.url, fetch });
  const error = await failureOf(stranger.maker!.make(imageRequest(model), soon()));
  expect(`${error.detail} ${String(error.cause)}`).not.toContain("AIzaSy");
  expect(JSON.stringify(vendor.journal.entries)).not.toContain("AIzaSy");
});
