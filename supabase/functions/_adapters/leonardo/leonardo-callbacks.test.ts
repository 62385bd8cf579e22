import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { RawCallback } from "../../_core/ports/provider.ts";
import { downloadFrom } from "../testing/vendor/download-from.ts";
import { failureOf } from "../testing/vendor/failure-of.ts";
import type { Fault } from "../testing/vendor/faults.ts";
import { imageRequest } from "../testing/vendor/image-request.ts";
import { startVendor, type Vendor } from "../testing/vendor/vendor.ts";
import { startLeonardoFake } from "./fake/leonardo-fake.ts";
import { createLeonardo } from "./leonardo.ts";

const apiKey = "6f9619ff-8b86-4011-b42d-00cf4fc964ff";
const webhookKey = "the-key-that-was-agreed-on";
let larder: Vendor;
let vendor: Vendor;
let heard: RawCallback[];

beforeEach(async () => {
  heard = [];
  larder = await startVendor({
    port: 0,
    secrets: [],
    authorize: () => null,
    fail: () => new Response(null, { status: 500 }),
    notFound: () => new Response(null, { status: 404 }),
    routes: () => [
      {
        name: "webhook",
        method: "POST",
        path: "/webhooks/leonardo",
        faults: [],
        async answer({ request }) {
          heard.push({ headers: Object.fromEntries(request.headers), body: await request.text() });
          return Response.json({ received: true });
        },
      },
    ],
  });
  const callbacks = { url: `${larder.url}/webhooks/leonardo`, key: webhookKey };
  vendor = await startLeonardoFake({ port: 0, apiKey, callbacks, small: true });
});
afterEach(async () => {
  await vendor.stop();
  await larder.stop();
});

const open = (key: string | undefined = webhookKey) =>
  createLeonardo({
    apiKey,
    baseUrl: vendor.url,
    webhookKey: key,
    fetch,
    download: downloadFrom(vendor.url),
  });
const read = (callback: RawCallback) => open().callbacks!.read(callback);

/** What Leonardo rang with for one picture that was accepted under this fault. */
async function rung(fault: Fault | null): Promise<string> {
  if (fault) vendor.faults.order({ on: "create-v1", fault });
  const model = "b24e16ff-06e3-43eb-8d33-4416c2d75876";
  const result = await open().maker!.make(imageRequest(model), AbortSignal.timeout(30_000));
  if (result.state !== "accepted") throw new Error(`The picture is ${result.state}`);
  return result.providerJobId;
}

describe("a callback", () => {
  test("says which work is finished, and proves it by the key that was agreed on", async () => {
    const id = await rung(null);
    expect(heard).toEqual([]);
    await vendor.clock.advance(2);
    expect(await read(heard[0]!)).toEqual({ deliveryId: `${id}:COMPLETE`, providerJobId: id });
    expect(open().callbacks?.proves).toBe(true);
  });

  test("that comes twice is the same delivery", async () => {
    await rung("duplicate-callback");
    await vendor.clock.advance(2);
    expect(heard).toHaveLength(2);
    expect(await read(heard[0]!)).toEqual(await read(heard[1]!));
  });

  test("may come before the order was answered", async () => {
    const id = await rung("early-callback");
    expect((await read(heard[0]!)).providerJobId).toBe(id);
    expect((await open().maker!.check!(id, AbortSignal.timeout(30_000))).state).toBe("done");
  });

  test("may come a minute late", async () => {
    await rung("late-callback");
    await vendor.clock.advance(2);
    expect(heard).toEqual([]);
    await vendor.clock.advance(60);
    expect(heard).toHaveLength(1);
  });

  test.each<Fault>(["lost-callback", "failure-in-200"])(
    "never comes where there is %s: a look finds the end",
    async (fault) => {
      const id = await rung(fault);
      await vendor.clock.advance(120);
      expect(heard).toEqual([]);
      const end = open().maker!.check!(id, AbortSignal.timeout(30_000));
      if (fault === "lost-callback") expect((await end).state).toBe("done");
      else expect((await failureOf(end)).code).toBe("refused");
    },
  );
});

describe("a callback is nobody's", () => {
  let real: RawCallback;
  beforeEach(async () => {
    await rung(null);
    await vendor.clock.advance(2);
    real = heard[0]!;
  });

  test.each<[string, Record<string, string>]>([
    ["without a bearer", {}],
    ["with a wrong bearer", { authorization: "Bearer the-key-that-was-guessed" }],
    ["with a bearer that begins right", { authorization: `Bearer ${webhookKey.slice(0, -1)}` }],
    ["with the API key for a bearer", { authorization: `Bearer ${apiKey}` }],
    ["with the key in another way than agreed on", { authorization: `Basic ${webhookKey}` }],
  ])("%s", async (_what, headers) => {
    expect((await failureOf(read({ headers, body: real.body }))).code).toBe("unauthenticated");
  });

  test("where no key was agreed on", () => {
    expect(open("").callbacks).toBeDefined();
    expect(
      createLeonardo({ apiKey, baseUrl: vendor.url, fetch, download: async () => Promise.reject() }).callbacks,
    ).toBeUndefined();
  });

  test.each([
    ["with a body that is cut", (body: string) => body.slice(0, body.length / 2)],
    ["with a body that is not about a picture", () => "{}"],
    ["with an id that is none", (body: string) => body.replace(/"id":"[^"]+"/, '"id":"../me"')],
  ])("%s", async (_what, spoil) => {
    const error = await failureOf(read({ ...real, body: spoil(real.body) }));
    expect(error.code).toBe("invalid_input");
  });
});

test("key material in a callback goes nowhere, not even into an error", async () => {
  await rung(null);
  await vendor.clock.advance(2);
  const [callback] = heard;
  expect(callback?.body).toContain(apiKey);
  expect(JSON.stringify(await read(callback!))).not.toMatch(new RegExp(`${apiKey}|${webhookKey}`));
  for (const body of [callback!.body.slice(0, -9), callback!.body.replace('"status"', '"state"')]) {
    const error = await failureOf(read({ ...callback!, body }));
    expect(`${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`).not.toMatch(/6f9619ff|agreed-on|prompt/);
  }
});
