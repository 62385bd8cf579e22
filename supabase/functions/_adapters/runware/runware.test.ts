import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { toBase64 } from "../../../../shared/base64.ts";
import { readHeader } from "../../_core/picture/header.ts";
import type { ImageRequest, Provider } from "../../_core/ports/provider.ts";
import { codec } from "../codecs/codec.ts";
import { describeReferences } from "../testing/vendor/describe-references.ts";
import { downloadFrom } from "../testing/vendor/download-from.ts";
import { failureOf } from "../testing/vendor/failure-of.ts";
import type { Fault } from "../testing/vendor/faults.ts";
import { imageRequest } from "../testing/vendor/image-request.ts";
import { paintPicture } from "../testing/vendor/paint-picture.ts";
import type { Vendor } from "../testing/vendor/vendor.ts";
import { startRunwareFake } from "./fake/runware-fake.ts";
import { createRunware, type RunwareOptions } from "./runware.ts";
import { describeContract } from "./runware-contract.ts";

const apiKey = "the-key-of-runware-0123456789";
const cheap = "runware:100@1";
const editor = "runware:400@1";
const cutter = "runware:110@1";
const small = { width: 512, height: 512 };
const large = { width: 1536, height: 1024 };
const source = await paintPicture({ prompt: "a scone", width: 64, height: 48, format: "png" });
let vendor: Vendor;
let provider: Provider;

const open = (more: Partial<RunwareOptions> = {}) =>
  createRunware({
    apiKey,
    baseUrl: `${vendor.url}/v1`,
    fetch,
    download: downloadFrom(vendor.url),
    ...more,
  });
beforeEach(async () => {
  vendor = await startRunwareFake({ port: 0, apiKey, small: true });
  provider = open();
});
afterEach(() => vendor.stop());

const soon = () => AbortSignal.timeout(30_000);
const make = (more: Partial<ImageRequest> = {}, model = cheap, from = provider) =>
  from.maker!.make(imageRequest(model, { ...small, ...more }), soon());
const check = (id: string, from = provider) => from.maker!.check!(id, soon());
const order = (fault: Fault, times = 1) => vendor.faults.order({ on: "tasks", fault, times });

/** The id under which the work was accepted. */
async function accepted(more: Partial<ImageRequest> = {}, model = cheap): Promise<string> {
  const result = await make({ ...large, ...more }, model);
  if (result.state !== "accepted") throw new Error(`The picture is ${result.state}`);
  return result.providerJobId;
}

/** What the adapter sends for a request. */
async function sent(more: Partial<ImageRequest>, model = cheap): Promise<Record<string, unknown>> {
  let body: Record<string, unknown>[] = [];
  const listening = open({
    fetch: (url, init) => {
      if (init?.body) body = JSON.parse(String(init.body));
      return fetch(url, init);
    },
  });
  await make({ idempotencyKey: "11111111-1111-4111-8111-111111111111", ...more }, model, listening);
  expect(body).toHaveLength(1);
  return body[0]!;
}

/** An adapter whose vendor gives this one answer. */
const answering = (body: unknown, status = 200) => open({ fetch: async () => Response.json(body, { status }) });

describeReferences({
  vendor: () => vendor,
  provider: () => provider,
  models: { "runware:400@1": 4 },
  blind: ["runware:100@1"],
});

describeContract(async () => {
  // Of its own: others stop between tests.
  const fake = await startRunwareFake({ port: 0, apiKey });
  const options = {
    baseUrl: `${fake.url}/v1`,
    fetch,
    download: downloadFrom(fake.url),
  };
  return {
    provider: createRunware({ apiKey, ...options }),
    stranger: createRunware({ apiKey: "another-key", ...options }),
    wait: () => fake.clock.advance(2),
  };
});

describe("a task", () => {
  const always = {
    taskUUID: "11111111-1111-4111-8111-111111111111",
    outputType: "URL",
    includeCost: true,
  };
  const data = () => `data:image/png;base64,${toBase64(source.bytes)}`;

  test("for a small picture is waited for, and rings nowhere", async () => {
    expect(await sent({ negativePrompt: "plastic", seed: 7, callbackUrl: "https://larder.test/ring?token=t" })).toEqual(
      {
        ...always,
        taskType: "imageInference",
        model: cheap,
        outputFormat: "JPG",
        deliveryMethod: "sync",
        positivePrompt: expect.any(String),
        negativePrompt: "plastic",
        ...small,
        numberResults: 1,
        seed: 7,
      },
    );
  });

  test("for a large picture finishes later, and rings where it was told", async () => {
    const callbackUrl = "http://127.0.0.1:9/ring?token=t";
    expect(await sent({ ...large, callbackUrl })).toMatchObject({ deliveryMethod: "async", webhookURL: callbackUrl });
    expect(await sent({ ...large, idempotencyKey: crypto.randomUUID() })).not.toHaveProperty("webhookURL");
  });

  test("for a see-through picture is never sent: the model would make an opaque one", async () => {
    expect((await failureOf(make({ transparent: true }))).code).toBe("refused");
    expect(vendor.journal.entries).toEqual([]);
  });

  test("counts its seeds from 1", async () => {
    expect(await sent({ seed: 0 })).toMatchObject({ seed: 1 });
  });

  test("to change pictures brings them all, where the model reads several", async () => {
    const task = await sent({ operation: "edit", sources: [source, source] }, editor);
    expect(task).toMatchObject({ deliveryMethod: "async", inputs: { referenceImages: [data(), data()] } });
    expect(task).not.toHaveProperty("seedImage");
  });

  test("to change a picture starts from it, where the model is of the older kind", async () => {
    const task = await sent({ operation: "edit", sources: [source] });
    expect(task).toMatchObject({ seedImage: data(), strength: expect.any(Number) });
    expect(task).not.toHaveProperty("inputs");
  });

  test("to take a background away has no prompt and is a PNG, for a JPEG is never see-through", async () => {
    expect(await sent({ operation: "remove_background", sources: [source], transparent: true }, cutter)).toEqual({
      ...always,
      taskType: "removeBackground",
      model: cutter,
      outputFormat: "PNG",
      deliveryMethod: "async",
      inputs: { image: data() },
    });
  });
});

describe("a picture", () => {
  test("is there at once, and costs what Runware says, to the last decimal", async () => {
    const result = await make();
    if (result.state !== "done") throw new Error(`The picture is ${result.state}`);
    const [bill] = vendor.ledger.bills;
    expect(result.usage).toEqual({
      requestId: bill?.requestId,
      images: 1,
      usd: bill?.usd,
      raw: { cost: Number(bill?.usd) },
    });
    expect(readHeader(result.file.bytes)).toMatchObject({ width: 64, height: 64 });
  });

  test("is in the making, then done", async () => {
    const id = await accepted();
    expect(await check(id)).toMatchObject({ state: "accepted", providerJobId: id });
    await vendor.clock.advance(2);
    expect(await check(id)).toMatchObject({
      state: "done",
      usage: { requestId: id, usd: vendor.ledger.bills[0]?.usd },
    });
  });

  test("without its background comes under another name, and keeps its size", async () => {
    const id = await accepted({ operation: "remove_background", sources: [source] }, cutter);
    await vendor.clock.advance(2);
    const result = await check(id);
    if (result.state !== "done") throw new Error(`The picture is ${result.state}`);
    expect(readHeader(result.file.bytes)).toMatchObject({ mime: "image/png", width: 64, height: 48 });
    expect(result.usage.usd).toBe("0.0018");
  });

  test("without its background is what was sent, cut out; or comes in another shape where that is ordered", async () => {
    const id = await accepted({ operation: "remove_background", sources: [source] }, cutter);
    await vendor.clock.advance(2);
    const cut = async () => {
      const result = await check(id);
      if (result.state !== "done") throw new Error(`The picture is ${result.state}`);
      return codec.decodeRgba(result.file);
    };
    const { width, height, rgba } = await cut();
    expect([rgba[3], rgba[((height / 2) * width + width / 2) * 4 + 3]]).toEqual([0, 255]);
    vendor.faults.order({ on: "picture", fault: "another-size" });
    expect(await cut()).toMatchObject({ width: 64, height: 36 });
  });

  test("is read from imageURL and from mediaURL", async () => {
    for (const name of ["imageURL", "mediaURL"]) {
      const item = { taskType: "removeBackground", taskUUID: "t1", [name]: "https://evil.test/a.png", cost: 0.0006 };
      // The guarded download has the last word; the price shows that the item was found.
      expect(await check("t1", answering({ data: [item] }))).toMatchObject({
        state: "spoiled",
        usage: { usd: "0.0006" },
      });
    }
  });

  test("is fetched without the key", async () => {
    expect((await make()).state).toBe("done");
    expect(vendor.journal.entries.at(-1)).toMatchObject({ route: "picture", status: 200 });
    expect(vendor.journal.entries.at(-1)?.headers).not.toContain("authorization");
  });

  test.each([
    [0.0000006, "0.0000006"],
    [0.0013, "0.0013"],
    [1, "1"],
    [0, "0"],
  ])("that costs %d costs %s, without an exponent", async (cost, usd) => {
    const item = { taskType: "imageInference", taskUUID: "t1", imageURL: "https://evil.test/", cost };
    expect(await check("t1", answering({ data: [item] }))).toMatchObject({ usage: { usd } });
  });

  test("whose price is not told has none", async () => {
    const item = { taskType: "imageInference", taskUUID: "t1", imageURL: "https://evil.test/", cost: null };
    expect(await check("t1", answering({ data: [item] }))).not.toHaveProperty("usage.usd");
  });
});

describe("what was paid for in vain is spoiled, with its cost:", () => {
  test("a picture whose address has expired", async () => {
    const id = await accepted();
    await vendor.clock.advance(2);
    await vendor.clock.advance(3601);
    const result = await check(id);
    if (result.state !== "spoiled") throw new Error(`The picture is ${result.state}`);
    expect(result.error).toMatchObject({ code: "refused", retryable: false, detail: expect.stringContaining("404") });
    expect(result.error.detail).not.toContain("ii=");
    expect(result.usage.usd).toBe(vendor.ledger.bills[0]?.usd);
  });

  test("a picture that Runware holds to be not safe for work", async () => {
    const item = {
      taskType: "imageInference",
      taskUUID: "t1",
      imageURL: "https://im.runware.ai/a",
      cost: 0.01,
      NSFWContent: true,
    };
    expect(await check("t1", answering({ data: [item] }))).toMatchObject({
      state: "spoiled",
      error: { code: "refused" },
      usage: { usd: "0.01" },
    });
  });
});

describe("the same task", () => {
  test("is accepted a second time without being made, or paid for, again", async () => {
    const idempotencyKey = crypto.randomUUID();
    const [one, two] = [await make({ ...large, idempotencyKey }), await make({ ...large, idempotencyKey })];
    expect(two).toEqual(one);
    expect(vendor.ledger.bills).toHaveLength(1);
  });

  test.each<Fault>(["silent-after-accept", "broken-answer"])("after %s is found by looking", async (fault) => {
    const idempotencyKey = crypto.randomUUID();
    order(fault);
    const error = await failureOf(make({ idempotencyKey }));
    expect([error.code, error.retryable]).toEqual([fault === "broken-answer" ? "provider_invalid" : "timed_out", true]);
    expect(await make({ idempotencyKey })).toMatchObject({ state: "accepted", providerJobId: idempotencyKey });
    expect((await check(idempotencyKey)).state).toBe("done");
    expect(vendor.ledger.bills).toHaveLength(1);
  });

  test("may be sent once more where it failed without being paid for", async () => {
    const idempotencyKey = crypto.randomUUID();
    order("failure-in-200");
    expect(await failureOf(make({ idempotencyKey }))).toMatchObject({ code: "provider_unavailable", retryable: true });
    expect(vendor.ledger.bills).toEqual([]);
    expect((await make({ idempotencyKey })).state).toBe("done");
    expect(vendor.ledger.bills).toHaveLength(1);
  });
});

describe("an answer about several tasks", () => {
  const mine = { taskType: "imageInference", taskUUID: "t1", imageURL: "https://evil.test/", cost: 0.01 };
  const request = () => imageRequest(cheap, { ...small, idempotencyKey: "t1" });

  test("is read for the one that was sent, whatever failed beside it", async () => {
    const body = { data: [{ ...mine, taskUUID: "t2" }, mine], errors: [{ code: "timeoutProvider", taskUUID: "t3" }] };
    expect(await answering(body).maker!.make(request(), soon())).toMatchObject({ usage: { requestId: "t1" } });
  });

  test("fails with the failure of the one that was sent, whatever went well beside it", async () => {
    const errors = [
      { code: "x", message: "Of another.", taskUUID: "t2" },
      { code: "y", message: "Of mine.", taskUUID: "t1" },
    ];
    const error = await failureOf(
      answering({ data: [{ ...mine, taskUUID: "t2" }], errors }).maker!.make(request(), soon()),
    );
    expect([error.code, error.detail]).toEqual(["refused", "Runware refused the request: Of mine."]);
  });

  test("makes no sense where it has only other tasks, or the same of another type", async () => {
    for (const item of [
      { ...mine, taskUUID: "t2" },
      { ...mine, taskType: "imageUpload" },
    ]) {
      const error = await failureOf(answering({ data: [item] }).maker!.make(request(), soon()));
      expect(error.code).toBe("provider_invalid");
    }
  });

  test("with a new field breaks nothing", async () => {
    const body = { data: [{ taskType: "imageInference", taskUUID: "t1", mood: "good" }], trace: 7 };
    expect((await answering(body).maker!.make(request(), soon())).state).toBe("accepted");
  });
});

describe("Runware refuses", () => {
  test.each<[string, Partial<ImageRequest>, string?]>([
    ["a side that is no multiple of 64, of an older model", { width: 520 }],
    ["a side that is no multiple of 16, of a newer one", { width: 520 }, editor],
    ["a side that is too small", { width: 64 }],
    ["a side that is too large", { width: 4096 }],
    ["an empty prompt", { prompt: "" }],
    ["a prompt that its moderation stops", { prompt: "something forbidden" }],
    ["a task without a proper id", { idempotencyKey: "job 7" }],
    ["a task whose id is no version 4", { idempotencyKey: "11111111-1111-1111-8111-111111111111" }],
    [
      "more pictures to start from than the model takes",
      { operation: "edit", sources: new Array(5).fill(source) },
      editor,
    ],
    ["a file that is no picture", { operation: "edit", sources: [{ ...source, bytes: Uint8Array.of(1) }] }, editor],
  ])("%s", async (_what, more, model) => {
    const error = await failureOf(make(more, model));
    expect([error.code, error.retryable]).toEqual(["refused", false]);
    expect(vendor.ledger.bills).toEqual([]);
  });

  test.each<[string, Partial<ImageRequest>, string]>([
    ["a model of pictures that there is not", {}, "runware:1@1"],
    ["a model that only cuts out", {}, cutter],
    ["a model of backgrounds that there is not", { operation: "remove_background", sources: [source] }, cheap],
  ])("%s, which is retired", async (_what, more, model) => {
    expect((await failureOf(make(more, model))).code).toBe("model_retired");
  });

  const raw = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${vendor.url}/v1`, {
      method: "POST",
      headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  const plain = () => ({
    taskType: "imageInference",
    taskUUID: crypto.randomUUID(),
    model: cheap,
    positivePrompt: "scones",
    ...small,
  });

  test.each<[string, unknown]>([
    ["a body that is no array", { taskType: "imageInference" }],
    ["an empty array", []],
    ["a list of words", ["imageInference"]],
  ])("%s", async (_what, body) => {
    const answer = await raw(body);
    expect([answer.status, await answer.json()]).toMatchObject([400, { errors: [{ code: "invalidRequest" }] }]);
  });

  test("a body that is not JSON", async () => {
    expect((await raw([plain()], { "content-type": "text/plain" })).status).toBe(400);
  });

  test.each<[string, object, string]>([
    ["a task of no type that there is", { taskType: "imageBackgroundRemoval" }, "taskType"],
    ["a width without a height", { height: undefined }, "width"],
    ["an output that there is not", { outputType: "file" }, "outputType"],
    ["a format that there is not", { outputFormat: "GIF" }, "outputFormat"],
    ["a quality above 99", { outputQuality: 100 }, "outputQuality"],
    ["a life of less than a minute", { ttl: 59 }, "ttl"],
    ["a seed of 0", { seed: 0 }, "seed"],
    ["a way of delivery that there is not", { deliveryMethod: "soon" }, "deliveryMethod"],
    ["a webhook that is no address", { webhookURL: "larder" }, "webhookURL"],
    ["a strength above 1", { strength: 2 }, "strength"],
    ["a field that there is not", { prompt: "scones" }, "prompt"],
    [
      "pictures to start from that the model does not take",
      { inputs: { referenceImages: [crypto.randomUUID()] } },
      "referenceImages",
    ],
    ["a picture to start from where several are taken", { model: editor, seedImage: crypto.randomUUID() }, "seedImage"],
    [
      "a background without a picture",
      {
        ...{ taskType: "removeBackground", model: cutter },
        positivePrompt: undefined,
        width: undefined,
        height: undefined,
      },
      "inputs",
    ],
    [
      "settings that the model does not have",
      {
        ...{ taskType: "removeBackground", model: cutter },
        inputImage: crypto.randomUUID(),
        settings: {},
        positivePrompt: undefined,
        width: undefined,
        height: undefined,
      },
      "settings",
    ],
  ])("%s", async (_what, more, parameter) => {
    const body = Object.entries({ ...plain(), ...more }).filter(([, value]) => value !== undefined);
    const answer = await raw([Object.fromEntries(body)]);
    expect([answer.status, await answer.json()]).toMatchObject([400, { errors: [{ parameter }] }]);
  });

  test("one task, and does the other", async () => {
    const answer = await raw([plain(), { ...plain(), width: 100 }]);
    expect([answer.status, await answer.json()]).toMatchObject([200, { data: [{}], errors: [{ parameter: "width" }] }]);
    expect(vendor.ledger.bills).toHaveLength(1);
  });

  test("an id that was used before, and a second task of the same id", async () => {
    const task = plain();
    const answer = await (await raw([task, task])).json();
    expect(answer).toMatchObject({ data: [{}], errors: [{ code: "conflictTaskUUID", taskUUID: task.taskUUID }] });
    expect((await raw([task])).status).toBe(400);
  });

  test("a key that is missing, and one that is wrong, each by its code", async () => {
    for (const [authorization, code] of [
      ["", "missingApiKey"],
      ["Bearer wrong", "invalidApiKey"],
    ]) {
      const answer = await raw([plain()], { authorization: authorization! });
      expect([answer.status, await answer.json()]).toMatchObject([401, { errors: [{ code }] }]);
    }
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
    order(fault);
    const error = await failureOf(make());
    expect([error.code, error.retryAfter]).toEqual([code, fault === "429-retry-after" ? 3 : undefined]);
    expect(vendor.ledger.bills).toEqual([]);
  });

  test("a wrong key becomes the operator's affair, and is told to nobody", async () => {
    const error = await failureOf(make({}, cheap, open({ apiKey: "hush-hush" })));
    expect(error).toMatchObject({
      code: "provider_not_configured",
      detail: expect.stringContaining("RUNWARE_API_KEY"),
    });
    expect(`${error.detail} ${String(error.cause)}`).not.toContain("hush");
  });

  test("no credit, told by its code alone, becomes provider_exhausted", async () => {
    const out = answering({ errors: [{ code: "insufficientCredits", message: "Top up" }] }, 400);
    expect((await failureOf(make({}, cheap, out))).code).toBe("provider_exhausted");
  });

  test("a caller that waits no longer gets timed_out", async () => {
    order("hang");
    const waiting = new AbortController();
    const asked = failureOf(provider.maker!.make(imageRequest(cheap, small), waiting.signal));
    await vendor.journal.heard("tasks");
    waiting.abort();
    expect((await asked).code).toBe("timed_out");
  });

  test("a vendor that nobody reaches becomes provider_unavailable", async () => {
    const nowhere = open();
    await vendor.stop();
    expect((await failureOf(make({}, cheap, nowhere))).code).toBe("provider_unavailable");
  });
});

describe("a look that goes wrong loses nothing:", () => {
  test.each<[Fault, string]>([
    ["429", "rate_limited"],
    ["402", "provider_unavailable"],
    ["500", "provider_unavailable"],
    ["silent-before", "timed_out"],
    ["broken-answer", "provider_unavailable"],
  ])("%s becomes %s, and the next look finds the picture", async (fault, code) => {
    const id = await accepted();
    await vendor.clock.advance(2);
    order(fault);
    expect((await failureOf(check(id))).code).toBe(code);
    expect((await check(id)).state).toBe("done");
    expect(vendor.ledger.bills).toHaveLength(1);
  });

  test("a key that was taken away meanwhile", async () => {
    const id = await accepted();
    expect((await failureOf(check(id, open({ apiKey: "another" })))).code).toBe("provider_unavailable");
  });

  test("a picture that its host does not hand out at the moment", async () => {
    const id = await accepted();
    await vendor.clock.advance(2);
    vendor.faults.order({ on: "picture", fault: "500" });
    expect((await failureOf(check(id))).code).toBe("provider_unavailable");
    expect((await check(id)).state).toBe("done");
  });
});

test("work that Runware itself gives up later is refused, and was not paid for", async () => {
  order("failure-in-200");
  const id = await accepted();
  await vendor.clock.advance(2);
  expect(await failureOf(check(id))).toMatchObject({ code: "refused", retryable: false });
  expect(vendor.ledger.bills).toEqual([]);
});

test("work that ends with a refusal is refused, whatever the status of the answer", async () => {
  const errors = [{ code: "contentFlagged", message: "Flagged.", status: "error", taskUUID: "t1" }];
  for (const status of [200, 400, 500]) {
    expect((await failureOf(check("t1", answering({ errors }, status)))).code).toBe("refused");
  }
});

test("no key and no token stands in the journal", async () => {
  await accepted({ callbackUrl: "http://127.0.0.1:9/ring?job=1&token=the-token-of-the-job" });
  expect(JSON.stringify(vendor.journal.entries)).not.toMatch(/the-key-of-runware|the-token-of-the-job/);
});
