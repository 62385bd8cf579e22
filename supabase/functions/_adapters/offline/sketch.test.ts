import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Sketch, startSketch } from "../../../../scripts/start/sketch/server.ts";
import { AppError } from "../../../../shared/problems.ts";
import type { ImageMaker, ImageRequest } from "../../_core/ports/provider.ts";
import { createSketch } from "./sketch.ts";

let vendor: Sketch;
let now: ImageMaker;
let later: ImageMaker;
beforeAll(async () => {
  vendor = await startSketch({ port: 0, faults: true });
  [now, later] = createSketch({ url: vendor.url, fetch }) as [ImageMaker, ImageMaker];
});
afterAll(() => vendor.stop());

let keys = 0;
const request = (prompt: string, more: Partial<ImageRequest> = {}): ImageRequest => ({
  operation: "generate",
  prompt,
  negativePrompt: null,
  style: null,
  quality: null,
  transparent: false,
  sources: [],
  references: [],
  onProgress: () => {},
  model: "sketch-1",
  width: 64,
  height: 64,
  colors: ["#aa3322"],
  seed: 7,
  idempotencyKey: `job ${++keys}`,
  callbackUrl: "http://127.0.0.1:9/ring",
  ...more,
});
const soon = () => AbortSignal.timeout(30_000);

/** What the adapter throws. */
async function failure(attempt: Promise<unknown>): Promise<AppError> {
  const error = await attempt.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
}

/** An adapter whose vendor gives this one answer. */
const answering = (response: Response) =>
  createSketch({ url: "http://vendor", fetch: () => Promise.resolve(response) }) as [ImageMaker, ImageMaker];

test("the providers are named for what they do", () => {
  expect([now.provider, later.provider]).toEqual(["sketch", "sketch-later"]);
  expect([now.check, typeof later.check]).toEqual([undefined, "function"]);
});

test.each(["now", "later"])("pictures that one is made after are seen in it, drawn %s", async (when) => {
  const picture = async (references: ImageRequest["references"]) => {
    const maker = when === "now" ? now : later;
    let result = await maker.make(request("scones", { references, width: 256, height: 256 }), soon());
    while (result.state === "accepted") result = await later.check!(result.providerJobId, soon());
    if (result.state !== "done") throw new Error("The picture was not done");
    return result.file;
  };
  const alone = await picture([]);
  const after = await picture([alone]);
  expect(after.bytes).not.toEqual(alone.bytes);
  expect((await picture([alone])).bytes).toEqual(after.bytes);
});

test("sketch answers at once with a JPEG and the usage of one image", async () => {
  const result = await now.make(request("scones"), soon());
  if (result.state !== "done") throw new Error("The picture was not done");
  expect(result.file.mime).toBe("image/jpeg");
  expect([...result.file.bytes.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
  expect(result.usage).toEqual({ requestId: expect.stringMatching(/^p_/), images: 1 });
});

test("sketch-later accepts and is done when checked later", async () => {
  const accepted = await later.make(request("muffins"), soon());
  if (accepted.state !== "accepted") throw new Error("The work was not accepted");
  expect(accepted).toMatchObject({ progress: 0, pollAfter: expect.any(Number) });
  await vi.waitFor(async () => expect((await later.check!(accepted.providerJobId, soon())).state).toBe("done"), {
    timeout: 20_000,
    interval: 30,
  });
});

test("the same idempotency key is one picture and one charge", async () => {
  const same = request("pretzels");
  const [one, two] = [await now.make(same, soon()), await now.make(same, soon())];
  expect(one).toEqual(two);
});

test.each([
  ["429", "rate_limited"],
  ["500", "provider_unavailable"],
  ["refused", "refused"],
  ["nonsense", "provider_invalid"],
  ["not-a-jpeg", "provider_invalid"],
] as const)("a vendor's %s becomes %s", async (fault, code) => {
  expect((await failure(now.make(request(`scones [fault:${fault}]`), soon()))).code).toBe(code);
});

test("a rate limit carries the vendor's Retry-After", async () => {
  expect((await failure(now.make(request("scones [fault:429]"), soon()))).retryAfter).toBe(7);
});

test("a refusal says why and is not tried again", async () => {
  const error = await failure(now.make(request("scones [fault:refused]"), soon()));
  expect(error.detail).toBe("The sketch service refused the request: We do not draw this.");
  expect(error.retryable).toBe(false);
});

test("a vendor that does not answer in time becomes timed_out", async () => {
  const error = await failure(now.make(request("scones [fault:timeout]"), AbortSignal.timeout(200)));
  expect(error.code).toBe("timed_out");
});

test("a vendor that nobody reaches becomes provider_unavailable", async () => {
  const [unreachable] = createSketch({ url: "http://127.0.0.1:1", fetch }) as [ImageMaker];
  expect((await failure(unreachable.make(request("scones"), soon()))).code).toBe("provider_unavailable");
});

test("a picture that the vendor forgot becomes provider_invalid", async () => {
  const accepted = await later.make(request("scones [fault:404-later]"), soon());
  if (accepted.state !== "accepted") throw new Error("The work was not accepted");
  expect((await failure(later.check!(accepted.providerJobId, soon()))).code).toBe("provider_invalid");
});

test.each([
  ["an empty body", new Response("")],
  ["a page", new Response("<html>Down for maintenance</html>")],
  ["base64 that is none", Response.json({ id: "p_1", state: "done", picture: "%%%" })],
  ["a state that we do not know", Response.json({ id: "p_1", state: "dreaming" })],
])("%s becomes provider_invalid", async (_what, response) => {
  const [maker] = answering(response);
  expect((await failure(maker.make(request("scones"), soon()))).code).toBe("provider_invalid");
});

test("a vendor's new field breaks nothing", async () => {
  const [, maker] = answering(Response.json({ id: "p_1", state: "working", progress: 0.5, mood: "good" }));
  expect(await maker.make(request("scones"), soon())).toMatchObject({ state: "accepted", progress: 0.5 });
});

test("a Retry-After that is a date or nothing is left out", async () => {
  const headers = { "retry-after": "Wed, 21 Oct 2026 07:28:00 GMT" };
  const [maker] = answering(new Response("", { status: 429, headers }));
  expect((await failure(maker.make(request("scones"), soon()))).retryAfter).toBeUndefined();
});
