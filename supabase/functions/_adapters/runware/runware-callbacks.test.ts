import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { RawCallback } from "../../_core/ports/provider.ts";
import { downloadFrom } from "../testing/vendor/download-from.ts";
import { failureOf } from "../testing/vendor/failure-of.ts";
import type { Fault } from "../testing/vendor/faults.ts";
import { imageRequest } from "../testing/vendor/image-request.ts";
import { startVendor, type Vendor } from "../testing/vendor/vendor.ts";
import { startRunwareFake } from "./fake/runware-fake.ts";
import { createRunware } from "./runware.ts";
import { runwareCallbacks } from "./runware-callbacks.ts";

const apiKey = "the-key-of-runware-0123456789";
let larder: Vendor;
let vendor: Vendor;
let heard: { url: string; callback: RawCallback }[];

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
        path: "/webhooks/runware",
        faults: [],
        async answer({ request, url }) {
          const callback = { headers: Object.fromEntries(request.headers), body: await request.text() };
          heard.push({ url: url.pathname + url.search, callback });
          return Response.json({ received: true });
        },
      },
    ],
  });
  vendor = await startRunwareFake({ port: 0, apiKey, small: true });
});
afterEach(async () => {
  await vendor.stop();
  await larder.stop();
});

const open = () =>
  createRunware({
    apiKey,
    baseUrl: `${vendor.url}/v1`,
    fetch,
    download: downloadFrom(vendor.url),
  });

/** The id of a picture that was accepted under this fault. */
async function rung(fault: Fault | null): Promise<string> {
  if (fault) vendor.faults.order({ on: "tasks", fault });
  const callbackUrl = `${larder.url}/webhooks/runware?job=1&token=t`;
  const request = imageRequest("runware:100@1", { width: 1536, height: 1024, callbackUrl });
  const result = await open().maker!.make(request, AbortSignal.timeout(30_000));
  if (result.state !== "accepted") throw new Error(`The picture is ${result.state}`);
  return result.providerJobId;
}
const look = (id: string) => open().maker!.check!(id, AbortSignal.timeout(30_000));
const ids = () => Promise.all(heard.map(async ({ callback }) => (await runwareCallbacks.read(callback)).providerJobId));

describe("a callback", () => {
  test("says which task is finished, at the address that was given with it, and proves nothing", async () => {
    const id = await rung(null);
    expect(heard).toEqual([]);
    await vendor.clock.advance(2);
    expect(heard[0]?.url).toBe("/webhooks/runware?job=1&token=t");
    expect(await runwareCallbacks.read(heard[0]!.callback)).toEqual({ deliveryId: null, providerJobId: id });
    expect(runwareCallbacks.proves).toBe(false);
  });

  test("may come twice, and before the order was answered", async () => {
    const twice = await rung("duplicate-callback");
    await vendor.clock.advance(2);
    expect(await ids()).toEqual([twice, twice]);
    const early = await rung("early-callback");
    expect(await ids()).toEqual([twice, twice, early]);
    expect((await look(early)).state).toBe("done");
  });

  test("may come a minute late", async () => {
    await rung("late-callback");
    await vendor.clock.advance(2);
    expect(heard).toEqual([]);
    await vendor.clock.advance(60);
    expect(heard).toHaveLength(1);
  });

  test("may never come: a look finds the end", async () => {
    const id = await rung("lost-callback");
    await vendor.clock.advance(120);
    expect(heard).toEqual([]);
    expect((await look(id)).state).toBe("done");
  });

  test("tells of a failure too, which is not believed but looked at", async () => {
    const id = await rung("failure-in-200");
    await vendor.clock.advance(2);
    expect(await ids()).toEqual([id]);
    expect((await failureOf(look(id))).code).toBe("refused");
  });

  test("that is forged moves nothing: its pictures are never read", async () => {
    const id = await rung(null);
    const item = { taskType: "imageInference", taskUUID: id, imageURL: "https://evil.test/", cost: 99 };
    const read = await runwareCallbacks.read({ headers: {}, body: JSON.stringify({ data: [item] }) });
    expect(JSON.stringify(read)).not.toContain("evil");
    expect((await look(id)).state).toBe("accepted");
  });
});

test.each([
  ["no JSON", "hush"],
  ["about nothing", '{"data":[]}'],
  ["about a task without a proper id", '{"data":[{"taskUUID":"../hush"}]}'],
  ["a list", "[]"],
])("a callback that is %s is nonsense", async (_what, body) => {
  const error = await failureOf(runwareCallbacks.read({ headers: {}, body }));
  expect(error.code).toBe("invalid_input");
  expect(`${error.detail} ${String(error.cause)}`).not.toContain("hush");
});
