import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ImageRequest, MakeResult, Provider } from "../../_core/ports/provider.ts";
import { times } from "../testing/vendor/decimal.ts";
import { downloadFrom } from "../testing/vendor/download-from.ts";
import { failureOf } from "../testing/vendor/failure-of.ts";
import { imageRequest } from "../testing/vendor/image-request.ts";
import type { Vendor } from "../testing/vendor/vendor.ts";
import { type ModalFakeOptions, startModalFake } from "./fake/modal-fake.ts";
import { createModal, type ModalOptions } from "./modal.ts";
import { describeContract } from "./modal-contract.ts";

const keys = { apiKey: "wk-right", apiSecret: "ws-right", webhookSecret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" };
let vendor: Vendor;
let provider: Provider;
beforeAll(async () => {
  vendor = await start();
  provider = open(vendor);
});
afterAll(() => vendor.stop());

const start = (more: Partial<ModalFakeOptions> = {}) => startModalFake({ port: 0, ...keys, small: true, ...more });
const open = ({ url }: { url: string }, more: Partial<ModalOptions> = {}) => {
  const download = downloadFrom(url);
  return createModal({ ...keys, baseUrl: url, fetch, download, ...more });
};
const soon = () => AbortSignal.timeout(30_000);
const make = (more: Partial<ImageRequest> = {}) => provider.maker!.make(imageRequest("qwen-image", more), soon());
const check = (id: string) => provider.maker!.check!(id, soon());
const idOf = (result: MakeResult) => {
  if (result.state !== "accepted") throw new Error(`The picture is ${result.state}`);
  return result.providerJobId;
};

describeContract(async () => ({
  provider,
  stranger: open(vendor, { apiSecret: "ws-wrong" }),
  scale: 8,
  wait: () => vendor.clock.advance(1),
}));

test("a job carries what the picture shall be, and nothing else", async () => {
  await make({ prompt: "Scones", negativePrompt: "plates", style: "anime", seed: 9, idempotencyKey: "job-9" });
  expect(JSON.parse(vendor.journal.entries.at(-1)!.body)).toEqual({
    job_id: "job-9",
    task: "generate",
    model: "qwen-image",
    input: { prompt: "Scones", negative_prompt: "plates", style: "anime", width: 1024, height: 1024, seed: 9 },
    callback: null,
  });
});

test("while it is made, it tells how far it is and when to look again", async () => {
  const id = idOf(await make());
  expect(await check(id)).toEqual({ state: "accepted", providerJobId: id, progress: 0.5, pollAfter: 10 });
});

describe("a picture that came to nothing", () => {
  test("is spoiled, and its seconds are told; the same job is a new call then", async () => {
    const request = { prompt: "Scones [out of memory]", idempotencyKey: "unlucky" };
    const id = idOf(await make(request));
    await vendor.clock.advance(2);
    expect(await check(id)).toMatchObject({
      state: "spoiled",
      error: { code: "provider_invalid", detail: "Modal could not make the picture" },
      usage: { requestId: id, seconds: 4.2 },
    });
    expect(idOf(await make(request))).not.toBe(id);
  });

  test("is also what the ordered failure is", async () => {
    vendor.faults.order({ on: "accept", fault: "failure-in-200" });
    const id = idOf(await make());
    await vendor.clock.advance(2);
    expect((await check(id)).state).toBe("spoiled");
  });
});

describe("a result", () => {
  test("that is thrown away after a week is gone, and the same job is a new call", async () => {
    const worker = await start();
    const { maker } = open(worker);
    const request = imageRequest("qwen-image");
    const id = idOf(await maker!.make(request, soon()));
    await worker.clock.advance(2);
    await worker.clock.advance(8 * 86_400);
    const error = await failureOf(maker!.check!(id, soon()));
    expect([error.code, error.detail]).toEqual(["not_found", "Modal no longer has the picture"]);
    expect(idOf(await maker!.make(request, soon()))).not.toBe(id);
    await worker.stop();
  });

  test("with an address at the worker's own origin is fetched there, without the keys", async () => {
    const worker = await start({ sendsAddresses: true });
    const { maker } = open(worker);
    const id = idOf(await maker!.make(imageRequest("qwen-image"), soon()));
    await worker.clock.advance(2);
    expect(await maker!.check!(id, soon())).toMatchObject({ state: "done", file: { mime: "image/jpeg" } });
    const { route, headers } = worker.journal.entries.at(-1)!;
    expect([route, headers.includes("modal-key")]).toEqual(["picture", false]);
    await worker.clock.advance(3601);
    expect((await maker!.check!(id, soon())).state).toBe("spoiled");
    await worker.stop();
  });

  test.each([
    ["an address elsewhere", { url: "https://elsewhere.test/picture.jpg" }],
    ["base64 that is none", { image_base64: "%%%" }],
    ["a file that is no picture", { image_base64: btoa("GIF89a...") }],
  ])("with %s is spoiled", async (_what, output) => {
    const result = { status: "completed", call_id: "fc-1", output, cost_seconds: 20 };
    const worker = open(
      { url: "https://worker.test" },
      {
        fetch: () => Promise.resolve(Response.json(result)),
        download: () => Promise.resolve({ bytes: Uint8Array.of(0xff, 0xd8, 0xff), mime: "image/jpeg" }),
      },
    );
    expect(await worker.maker!.check!("fc-1", soon())).toMatchObject({ state: "spoiled", usage: { seconds: 20 } });
  });
});

describe("what goes wrong", () => {
  test.each([
    ["429", "rate_limited", undefined],
    ["429-retry-after", "rate_limited", 3],
    ["402", "provider_exhausted", undefined],
    ["500", "provider_unavailable", undefined],
    ["silent-before", "timed_out", undefined],
    ["broken-answer", "provider_invalid", undefined],
  ] as const)("%s becomes %s", async (fault, code, retryAfter) => {
    vendor.faults.order({ on: "accept", fault });
    const error = await failureOf(make());
    expect([error.code, error.retryAfter]).toEqual([code, retryAfter]);
  });

  test("an answer that was lost after the job was accepted costs nothing: the same job is the same call", async () => {
    const before = vendor.ledger.bills.length;
    vendor.faults.order({ on: "accept", fault: "silent-after-accept" });
    const request = { idempotencyKey: "lost-answer" };
    expect((await failureOf(make(request))).code).toBe("timed_out");
    const id = idOf(await make(request));
    expect(vendor.ledger.bills.slice(before).map(({ requestId }) => requestId)).toEqual([id]);
  });

  test.each(["500", "silent-before", "broken-answer"] as const)(
    "%s at a look is nothing that ends the wait",
    async (fault) => {
      const id = idOf(await make());
      vendor.faults.order({ on: "look", fault });
      expect((await failureOf(check(id))).code).toMatch(/^(provider_unavailable|timed_out)$/);
      expect((await check(id)).state).toBe("accepted");
    },
  );

  test("303, with which Modal ends a request of 150 seconds, is a bug of the worker and is not followed", async () => {
    const heard = vendor.journal.entries.length;
    expect((await failureOf(make({ prompt: "Scones [held]" }))).code).toBe("provider_invalid");
    expect(vendor.journal.entries.length).toBe(heard + 1);
  });

  test("a worker that was stopped is the operator's affair", async () => {
    const stopped = () =>
      Promise.resolve(new Response("modal-http: app for invoked web endpoint is stopped", { status: 404 }));
    const error = await failureOf(open(vendor, { fetch: stopped }).probe!(soon()));
    expect([error.code, error.detail]).toEqual([
      "provider_not_configured",
      "Modal has no worker there: check MODAL_URL",
    ]);
  });

  const reference = { bytes: Uint8Array.of(0xff, 0xd8, 0xff), mime: "image/jpeg" } as const;
  const beyond = [
    { operation: "edit" },
    { operation: "remove_background" },
    { transparent: true },
    { references: [reference] },
  ] as const;
  test.each(beyond)("%o is refused without asking", async (more) => {
    const heard = vendor.journal.entries.length;
    expect((await failureOf(make(more))).code).toBe("refused");
    expect(vendor.journal.entries.length).toBe(heard);
  });

  test("no key stands in an error, an address or the journal", async () => {
    const stranger = open(vendor, { apiSecret: "ws-wrong" });
    const error = await failureOf(stranger.maker!.make(imageRequest("qwen-image"), soon()));
    expect(`${error.detail} ${String(error.cause)}`).not.toMatch(/w[ks]-|whsec/);
    expect(JSON.stringify(vendor.journal.entries)).not.toMatch(/w[ks]-|whsec/);
  });
});

test("the seconds, by the vendor's price list, are the vendor's bill to the last digit", async () => {
  const before = vendor.ledger.bills.length;
  const ids = [idOf(await make()), idOf(await make({ prompt: "Scones [out of memory]" }))];
  await vendor.clock.advance(2);
  const results = [await check(ids[0]!), await check(ids[1]!)];
  expect(
    results.map(({ usage }) => [usage!.requestId, times(Math.round(usage!.seconds! * 1000), "0.000000694")]),
  ).toEqual(vendor.ledger.bills.slice(before).map(({ requestId, usd }) => [requestId, usd]));
});
