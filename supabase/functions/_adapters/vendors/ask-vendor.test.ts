import { describe, expect, test } from "vitest";
import { failureOf } from "../testing/vendor/failure-of.ts";
import { askVendor, jsonOf, nonsense, refusal, retired, type VendorAnswer, vendorFailure } from "./ask-vendor.ts";

const vendor = { name: "Acme", variable: "ACME_API_KEY" };
const answer = (status: number, headers: Record<string, string> = {}): VendorAnswer => ({
  status,
  headers: new Headers(headers),
  body: new Uint8Array(),
});
const ask = (fetch: typeof globalThis.fetch, signal = AbortSignal.timeout(30_000)) =>
  askVendor(vendor, fetch, "https://acme.test/v1", { signal });
const failing = (message: string, cause?: unknown) => () => Promise.reject(new TypeError(message, { cause }));

describe("a request without an answer", () => {
  const url = "error sending request for url (https://acme.test/v1)";
  test.each([
    ["Node, refused", failing("fetch failed", { code: "ECONNREFUSED" }), "provider_unavailable"],
    ["Node, no such host", failing("fetch failed", { code: "ENOTFOUND" }), "provider_unavailable"],
    [
      "Node, no connection in time",
      failing("fetch failed", { code: "UND_ERR_CONNECT_TIMEOUT" }),
      "provider_unavailable",
    ],
    ["Node, broken off", failing("fetch failed", { code: "UND_ERR_SOCKET" }), "timed_out"],
    ["Node, reset", failing("fetch failed", { code: "ECONNRESET" }), "timed_out"],
    ["Deno, refused", failing(`${url}: client error (Connect): tcp connect error`), "provider_unavailable"],
    ["Deno, broken off", failing(`${url}: client error (SendRequest): connection closed`), "timed_out"],
    ["nobody knows", () => Promise.reject("no"), "timed_out"],
  ])("%s", async (_how, fetch, code) => {
    expect((await failureOf(ask(fetch))).code).toBe(code);
  });

  test("is too long where the caller gave up, whatever the connection says", async () => {
    const error = await failureOf(ask(failing("fetch failed", { code: "ECONNREFUSED" }), AbortSignal.abort()));
    expect([error.code, error.detail]).toEqual(["timed_out", "Acme took too long"]);
  });

  test("is lost also where only its body broke off", async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new TypeError("terminated")) });
    expect((await failureOf(ask(() => Promise.resolve(new Response(body))))).code).toBe("timed_out");
  });
});

describe("an answer", () => {
  test("comes as it is, whatever its status", async () => {
    const got = await ask(() => Promise.resolve(Response.json({ a: 1 }, { status: 418 })));
    expect([got.status, jsonOf(got)]).toEqual([418, { a: 1 }]);
    expect(jsonOf(answer(200))).toBeNull();
  });

  test.each([
    [303, "provider_invalid", "Acme answered with a redirect"],
    [400, "refused", "Acme refused the request: too square"],
    [401, "provider_not_configured", "Acme refused the key: check ACME_API_KEY"],
    [402, "provider_exhausted", "Acme has no credit left: top the account up"],
    [403, "provider_not_configured", "Acme refused the key: check ACME_API_KEY"],
    [408, "provider_unavailable", "Acme had a failure of its own"],
    [422, "refused", "Acme refused the request: too square"],
    [429, "rate_limited", "Acme has too much to do"],
    [500, "provider_unavailable", "Acme had a failure of its own"],
    [529, "provider_unavailable", "Acme had a failure of its own"],
  ])("of status %i is %s", (status, code, detail) => {
    const error = vendorFailure(vendor, answer(status), "too square");
    expect([error.code, error.detail]).toEqual([code, detail]);
  });

  test.each([
    [{ "retry-after": "7" }, null, 7],
    [{ "retry-after": "7" }, 12, 12],
    [{}, null, undefined],
    [{ "retry-after": "Sat, 21 Nov 2026 12:00:00 GMT" }, null, undefined],
  ])("of status 429 with %o, told %s in its body, is tried again after %s s", (headers, told, seconds) => {
    expect(vendorFailure(vendor, answer(429, headers as Record<string, string>), null, told).retryAfter).toBe(seconds);
  });
});

describe("what a vendor says", () => {
  test("is one line of bounded length", () => {
    const { message } = refusal(vendor, `a\n  b ${"c".repeat(1000)}`);
    expect(message).toMatch(/^Acme refused the request: a b c+…$/);
    expect(message.length).toBeLessThan(340);
  });

  test("shows no address, which may hold a token", () => {
    const said = "See https://acme.test/help?token=secret for more";
    expect(refusal(vendor, said).message).toBe("Acme refused the request: See (address) for more");
    expect(String(vendorFailure(vendor, answer(500), said).cause)).not.toContain("secret");
  });

  test("may be nothing", () => {
    expect(refusal(vendor, null).message).toBe("Acme refused the request: it did not say why");
  });
});

test("a model that is gone and an answer without sense have words of their own", () => {
  expect([retired(vendor, "old-1").code, retired(vendor, "old-1").message]).toEqual([
    "model_retired",
    "Acme has no model old-1: choose another",
  ]);
  expect([nonsense(vendor, "sent a poem").code, nonsense(vendor, "sent a poem").message]).toEqual([
    "provider_invalid",
    "Acme sent a poem",
  ]);
});
