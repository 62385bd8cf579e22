import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { toBase64 } from "../../../../shared/base64.ts";
import type { AppError } from "../../../../shared/problems.ts";
import { readHeader } from "../../_core/picture/header.ts";
import type { ImageRequest, Provider } from "../../_core/ports/provider.ts";
import { describeReferences } from "../testing/vendor/describe-references.ts";
import { downloadFrom } from "../testing/vendor/download-from.ts";
import { failureOf } from "../testing/vendor/failure-of.ts";
import type { Fault } from "../testing/vendor/faults.ts";
import { imageRequest } from "../testing/vendor/image-request.ts";
import { paintPicture } from "../testing/vendor/paint-picture.ts";
import type { Vendor } from "../testing/vendor/vendor.ts";
import { startLeonardoFake } from "./fake/leonardo-fake.ts";
import { createLeonardo, type LeonardoOptions } from "./leonardo.ts";
import { describeContract } from "./leonardo-contract.ts";

const apiKey = "6f9619ff-8b86-4011-b42d-00cf4fc964ff";
const first = "b24e16ff-06e3-43eb-8d33-4416c2d75876";
const second = "google/nano-banana-2.1";
const source = await paintPicture({ prompt: "a scone", width: 32, height: 32, format: "png" });
let vendor: Vendor;
let provider: Provider;

const open = (more: Partial<LeonardoOptions> = {}) =>
  createLeonardo({
    apiKey,
    baseUrl: vendor.url,
    fetch,
    download: downloadFrom(vendor.url),
    ...more,
  });
beforeEach(async () => {
  vendor = await startLeonardoFake({ port: 0, apiKey, small: true });
  provider = open();
});
afterEach(() => vendor.stop());

const soon = () => AbortSignal.timeout(30_000);
const make = (model = first, more: Partial<ImageRequest> = {}) =>
  provider.maker!.make(imageRequest(model, more), soon());
const check = (id: string) => provider.maker!.check!(id, soon());
const order = (on: string, fault: Fault) => vendor.faults.order({ on, fault });

/** The id under which the work was accepted. */
async function accepted(model = first, more: Partial<ImageRequest> = {}): Promise<string> {
  const result = await make(model, more);
  if (result.state !== "accepted") throw new Error(`The picture is ${result.state}`);
  return result.providerJobId;
}

/** What the adapter sent in its last request. */
const sent = () => JSON.parse(vendor.journal.entries.at(-1)!.body);

/** An adapter whose vendor gives this one answer. */
const answering = (body: unknown, status = 200) =>
  open({
    fetch: () =>
      Promise.resolve(typeof body === "string" ? new Response(body, { status }) : Response.json(body, { status })),
  });

test("a price that makes no sense takes no accepted work along", async () => {
  const job = { generationId: "g1", cost: 5, apiCreditCost: "many" };
  const result = await answering({ sdGenerationJob: job }).maker!.make(imageRequest(first), soon());
  expect(result).toMatchObject({ state: "accepted", providerJobId: "g1" });
  expect(result.usage).toEqual({ requestId: "g1", images: 1, raw: { cost: null, apiCreditCost: null } });
});

describeReferences({
  vendor: () => vendor,
  provider: () => provider,
  models: { "google/nano-banana-2.1": 6, "gemini-image-2": 6 },
  blind: ["b24e16ff-06e3-43eb-8d33-4416c2d75876"],
});

describeContract(async () => {
  // Of its own: others stop between tests.
  const fake = await startLeonardoFake({ port: 0, apiKey });
  const options = {
    baseUrl: fake.url,
    fetch,
    download: downloadFrom(fake.url),
  };
  return {
    provider: createLeonardo({ apiKey, ...options }),
    stranger: createLeonardo({ apiKey: "6f9619ff-8b86-4011-b42d-000000000000", ...options }),
    wait: () => fake.clock.advance(2),
  };
});

describe("a picture", () => {
  test("of the first interface is asked for with all that it can be told, and never shown to others", async () => {
    await make(first, { negativePrompt: "plastic", width: 1024, height: 768, seed: 7, transparent: true });
    expect(sent()).toEqual({
      modelId: first,
      prompt: expect.any(String),
      negative_prompt: "plastic",
      num_images: 1,
      width: 1024,
      height: 768,
      seed: 7,
      public: false,
      transparency: "foreground_only",
    });
  });

  test("of the second interface is one, in the words that were given, and never shown to others", async () => {
    await make(second, { width: 1264, height: 848, seed: 7 });
    expect(sent()).toEqual({
      model: second,
      public: false,
      parameters: { prompt: expect.any(String), width: 1264, height: 848, quantity: 1, seed: 7, prompt_enhance: "OFF" },
    });
  });

  test("that is changed goes along as it is, several in their order", async () => {
    let body: unknown;
    const listening = open({
      fetch: (url, init) => {
        body = JSON.parse(String(init?.body));
        return fetch(url, init);
      },
    });
    const edit = { operation: "edit", sources: [source, source] } as const;
    await listening.maker!.make(imageRequest(second, edit), soon());
    const image = { type: "BASE64", data: toBase64(source.bytes) };
    expect(body).toMatchObject({
      parameters: {
        guidances: {
          image_reference: [
            { image, order: 0 },
            { image, order: 1 },
          ],
        },
      },
    });
  });

  test("is pending, then done, see-through where that was asked for", async () => {
    const id = await accepted(first, { transparent: true, width: 512, height: 512 });
    expect(await check(id)).toMatchObject({ state: "accepted", providerJobId: id });
    await vendor.clock.advance(2);
    const result = await check(id);
    if (result.state !== "done") throw new Error(`The picture is ${result.state}`);
    expect(readHeader(result.file.bytes)).toMatchObject({ mime: "image/png", width: 64, height: 64 });
    expect(result.usage).toEqual({ requestId: id, images: 1 });
  });

  test("costs what was told when it was accepted, to the last decimal", async () => {
    const result = await make(second, { width: 1024, height: 1024 });
    if (result.state !== "accepted") throw new Error(`The picture is ${result.state}`);
    const [bill] = vendor.ledger.bills;
    expect(result.usage).toEqual({
      requestId: bill?.requestId,
      images: 1,
      usd: bill?.usd,
      raw: { cost: { amount: bill?.usd, unit: "DOLLARS" }, apiCreditCost: null },
    });
  });

  test("whose price is told in credits has none in dollars", async () => {
    const job = { generationId: "g1", apiCreditCost: 11, cost: { amount: "11", unit: "CREDITS" } };
    const result = await answering({ sdGenerationJob: job }).maker!.make(imageRequest(first), soon());
    expect(result).toMatchObject({ state: "accepted", usage: { raw: { apiCreditCost: 11 } } });
    expect(result).not.toHaveProperty("usage.usd");
  });

  test("is fetched without the key", async () => {
    const id = await accepted();
    await vendor.clock.advance(2);
    expect((await check(id)).state).toBe("done");
    expect(vendor.journal.entries.at(-1)).toMatchObject({ route: "picture", status: 200 });
    expect(vendor.journal.entries.at(-1)?.headers).not.toContain("authorization");
  });
});

describe("what was paid for in vain is spoiled, with its cost:", () => {
  async function spoiledError(id: string): Promise<AppError> {
    const result = await check(id);
    if (result.state !== "spoiled") throw new Error(`The picture is ${result.state}`);
    expect(result.usage).toEqual({ requestId: id, images: 1 });
    expect(result.error).toMatchObject({ code: "refused", retryable: false });
    return result.error;
  }

  test("a picture that Leonardo holds to be not safe for work", async () => {
    const id = await accepted(first, { prompt: "something nsfw" });
    await vendor.clock.advance(2);
    expect((await spoiledError(id)).detail).toContain("not safe for work");
    expect(vendor.ledger.bills).toHaveLength(1);
  });

  test("a picture whose address has expired", async () => {
    const id = await accepted();
    await vendor.clock.advance(2);
    await vendor.clock.advance(3601);
    const { detail } = await spoiledError(id);
    expect(detail).toContain("403");
    expect(detail).not.toContain("signature");
  });

  test("a picture at an address that is not Leonardo's", async () => {
    const generation = {
      status: "COMPLETE",
      generated_images: [{ url: "https://evil.test/?token=hush", nsfw: false }],
    };
    const result = await answering({ generations_by_pk: generation }).maker!.check!("g1", soon());
    if (result.state !== "spoiled") throw new Error(`The picture is ${result.state}`);
    expect(result.error.detail).toContain("evil.test");
    expect(result.error.detail).not.toContain("hush");
  });

  test("work that is complete without a picture", async () => {
    const generation = { status: "COMPLETE", generated_images: [] };
    expect(await answering({ generations_by_pk: generation }).maker!.check!("g1", soon())).toMatchObject({
      state: "spoiled",
    });
  });
});

describe("Leonardo refuses", () => {
  test.each<[string, string, Partial<ImageRequest>]>([
    ["a side that is no multiple of 8", first, { width: 1020 }],
    ["a side that is too large", first, { width: 2048 }],
    ["a side that is too small", first, { width: 24 }],
    ["an empty prompt", first, { prompt: "" }],
    ["a prompt that its filter stops", first, { prompt: "something forbidden" }],
    ["a size that the model does not have", second, { width: 1032, height: 1024 }],
    ["an empty prompt of the second interface", second, { prompt: "" }],
    ["a prompt that its filter stops in the second interface", second, { prompt: "something forbidden" }],
    [
      "more pictures to start from than the model takes",
      second,
      { operation: "edit", sources: new Array(15).fill(source) },
    ],
    ["a file that is no picture", second, { operation: "edit", sources: [{ ...source, bytes: Uint8Array.of(1) }] }],
  ])("%s", async (_what, model, more) => {
    const error = await failureOf(make(model, { width: 1024, height: 1024, ...more }));
    expect([error.code, error.retryable]).toEqual(["refused", false]);
    expect(vendor.ledger.bills).toEqual([]);
  });

  test.each<[string, string, Partial<ImageRequest>]>([
    ["an edit by a model of the first interface", first, { operation: "edit", sources: [source] }],
    ["to take a background away", second, { operation: "remove_background", sources: [source] }],
    ["a see-through picture of the second interface", second, { transparent: true }],
  ])("%s, without being asked", async (_what, model, more) => {
    expect((await failureOf(make(model, more))).code).toBe("refused");
    expect(vendor.journal.entries).toEqual([]);
  });

  test.each([
    ["a model of the first interface that there is not", "00000000-0000-4000-8000-000000000000"],
    ["a model of the second interface that there is not", "dall-e-3"],
  ])("%s, which is retired", async (_what, model) => {
    expect((await failureOf(make(model, { width: 1024, height: 1024 }))).code).toBe("model_retired");
  });

  const raw = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(vendor.url + path, {
      method: "POST",
      headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  const plain = { prompt: "scones", modelId: first, num_images: 1, width: 512, height: 512 };
  const named = { model: second, parameters: { prompt: "scones", width: 1024, height: 1024, quantity: 1 } };

  test.each<[string, object]>([
    ["a webhook address, which belongs to the key", { webhookUrl: "https://larder.test/" }],
    ["more than 8 pictures", { num_images: 9 }],
    ["more than 4 large pictures", { num_images: 5, width: 1024 }],
    ["guidance above 20", { guidance_scale: 21 }],
    ["fewer than 10 steps", { num_inference_steps: 9 }],
    ["ultra together with alchemy", { ultra: true, alchemy: true }],
    ["a contrast that there is not", { contrast: 2 }],
    ["a strength above 0.9", { init_strength: 1 }],
    ["a transparency that there is not", { transparency: "all" }],
    ["a negative prompt as another word", { negativePrompt: "plastic" }],
    ["a missing prompt", { prompt: undefined }],
  ])("%s", async (_what, more) => {
    const answer = await raw("/v1/generations", { ...plain, ...more });
    expect([answer.status, await answer.json()]).toMatchObject([400, { path: "$", code: "unexpected" }]);
  });

  test.each<[string, object]>([
    ["a webhook address in the second interface", { webhookUrl: "https://larder.test/" }],
    ["no parameters", { parameters: undefined }],
    ["more than 8 pictures in the second interface", { parameters: { ...named.parameters, quantity: 9 } }],
    ["a prompt outside of the parameters", { prompt: "scones" }],
    [
      "a picture by an address that is not https",
      {
        parameters: {
          ...named.parameters,
          guidances: { image_reference: [{ image: { type: "URL", url: "http://a.test/" } }] },
        },
      },
    ],
  ])("%s", async (_what, more) => {
    const answer = await raw("/v2/generations", { ...named, ...more });
    expect([answer.status, await answer.json()]).toMatchObject([400, [{ extensions: { code: "VALIDATION_ERROR" } }]]);
  });

  test("a body that is not JSON", async () => {
    expect((await raw("/v1/generations", plain, { "content-type": "text/plain" })).status).toBe(400);
  });

  test("more orders in a minute than it takes, until the minute is over", async () => {
    await vendor.stop();
    vendor = await startLeonardoFake({ port: 0, apiKey, ordersPerMinute: 1 });
    provider = open();
    await accepted();
    expect((await failureOf(make())).code).toBe("rate_limited");
    await vendor.clock.advance(61);
    await accepted();
  });
});

describe("a key that is refused becomes the operator's affair:", () => {
  test.each([
    ["a wrong one", "6f9619ff-8b86-4011-b42d-000000000000"],
    ["one that is not even a uuid, which the gate cannot stand", "hush-hush"],
  ])("%s", async (_what, wrong) => {
    const error = await failureOf(open({ apiKey: wrong }).maker!.make(imageRequest(first), soon()));
    expect(error).toMatchObject({
      code: "provider_not_configured",
      detail: expect.stringContaining("LEONARDO_API_KEY"),
    });
    expect(`${error.detail} ${String(error.cause)}`).not.toContain(wrong);
  });

  test("none at all", async () => {
    expect((await fetch(`${vendor.url}/v1/me`)).status).toBe(401);
  });
});

describe("an order that goes wrong:", () => {
  test.each<[Fault, string]>([
    ["429", "rate_limited"],
    ["429-retry-after", "rate_limited"],
    ["402", "provider_exhausted"],
    ["500", "provider_unavailable"],
    ["silent-before", "timed_out"],
  ])("%s becomes %s, and is not paid for", async (fault, code) => {
    for (const [route, model] of [
      ["create-v1", first],
      ["create-v2", second],
    ] as const) {
      order(route, fault);
      const error = await failureOf(make(model, { width: 1024, height: 1024 }));
      expect([error.code, error.retryAfter]).toEqual([code, fault === "429-retry-after" ? 9 : undefined]);
    }
    expect(vendor.ledger.bills).toEqual([]);
  });

  test("silence after it was accepted becomes timed_out: the answer may be lost", async () => {
    order("create-v1", "silent-after-accept");
    expect((await failureOf(make())).code).toBe("timed_out");
    expect(vendor.ledger.bills).toHaveLength(1);
  });

  test("an answer that is cut in half leaves the outcome unknown, and is never tried again", async () => {
    order("create-v1", "broken-answer");
    expect(await failureOf(make())).toMatchObject({ code: "unknown_outcome", retryable: false });
    expect(vendor.ledger.bills).toHaveLength(1);
  });

  test("a failure with status 200 becomes a refusal, and is not paid for", async () => {
    order("create-v2", "failure-in-200");
    const error = await failureOf(make(second, { width: 1024, height: 1024 }));
    expect(error).toMatchObject({ code: "refused", detail: expect.stringContaining("cannot be reached") });
    expect(vendor.ledger.bills).toEqual([]);
  });

  test("a caller that waits no longer gets timed_out", async () => {
    order("create-v1", "hang");
    const waiting = new AbortController();
    const asked = failureOf(provider.maker!.make(imageRequest(first), waiting.signal));
    await vendor.journal.heard("create-v1");
    waiting.abort();
    expect((await asked).code).toBe("timed_out");
  });

  test("a vendor that nobody reaches becomes provider_unavailable", async () => {
    const nowhere = open();
    await vendor.stop();
    expect((await failureOf(nowhere.maker!.make(imageRequest(first), soon()))).code).toBe("provider_unavailable");
  });
});

describe("a look that goes wrong loses nothing:", () => {
  test.each<[Fault, string]>([
    ["429", "rate_limited"],
    ["429-retry-after", "rate_limited"],
    ["402", "provider_unavailable"],
    ["500", "provider_unavailable"],
    ["silent-before", "timed_out"],
    ["broken-answer", "provider_unavailable"],
  ])("%s becomes %s, and the next look finds the picture", async (fault, code) => {
    const id = await accepted();
    await vendor.clock.advance(2);
    order("status", fault);
    expect((await failureOf(check(id))).code).toBe(code);
    expect((await check(id)).state).toBe("done");
    expect(vendor.ledger.bills).toHaveLength(1);
  });

  test("a key that was taken away meanwhile", async () => {
    const id = await accepted();
    const error = await failureOf(open({ apiKey: "6f9619ff-8b86-4011-b42d-000000000000" }).maker!.check!(id, soon()));
    expect(error.code).toBe("provider_unavailable");
  });

  test("a picture that its host does not hand out at the moment", async () => {
    const id = await accepted();
    await vendor.clock.advance(2);
    order("picture", "500");
    expect((await failureOf(check(id))).code).toBe("provider_unavailable");
    expect((await check(id)).state).toBe("done");
  });
});

test("work that Leonardo itself gives up is refused, and was not paid for", async () => {
  order("create-v1", "failure-in-200");
  const id = await accepted();
  await vendor.clock.advance(2);
  expect(await failureOf(check(id))).toMatchObject({ code: "refused", retryable: false });
  expect(vendor.ledger.bills).toEqual([]);
});

test("a new field breaks nothing", async () => {
  const body = { sdGenerationJob: { generationId: "g1", mood: "good" }, generations: [] };
  expect(await answering(body).maker!.make(imageRequest(first), soon())).toMatchObject({ providerJobId: "g1" });
});

test("a reason is told in one line without addresses", async () => {
  const error = await failureOf(
    answering({ error: "No:\n see https://leonardo.test/?token=hush", code: "x" }, 400).maker!.make(
      imageRequest(first),
      soon(),
    ),
  );
  expect(error.detail).toBe("Leonardo refused the request: No: see (address)");
});

test("no key stands in the journal or in an address", async () => {
  await accepted();
  expect(JSON.stringify(vendor.journal.entries)).not.toContain(apiKey);
});
