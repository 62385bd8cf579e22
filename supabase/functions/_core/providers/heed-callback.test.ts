import { beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../../../shared/problems.ts";
import { sha256 } from "../picture/sha256.ts";
import type { Heard, Ring } from "../ports/callbacks.ts";
import type { CallbackReader } from "../ports/provider.ts";
import { callbackToken, isCallbackToken } from "./callback-token.ts";
import { heedCallback } from "./heed-callback.ts";

const secret = "a-ring-secret";
const hashOf = (text: string) => sha256(new TextEncoder().encode(text));
const raw = (body: string) => ({ headers: { "content-type": "application/json" }, body });

/** Says what a body says, and believes everybody. */
const trusting: CallbackReader = {
  proves: false,
  read: async ({ body }) => JSON.parse(body),
};
/** Knows its own by a word, and nobody else. */
const proving: CallbackReader = {
  proves: true,
  async read({ body }) {
    const { word, ...callback } = JSON.parse(body);
    if (word !== "sesame") throw new AppError("unauthenticated", { detail: `The word was ${word}` });
    return callback;
  },
};

let rings: Ring[];
let heard: Heard;
beforeEach(() => {
  rings = [];
  heard = "rang";
});

const heed = (
  provider: string,
  body: unknown,
  { jobId = null, token = null }: { jobId?: string | null; token?: string | null } = {},
) =>
  heedCallback(
    {
      receive: async (ring) => {
        rings.push(ring);
        return heard;
      },
      readerOf: (name) => ({ later: trusting, sure: proving })[name] ?? null,
      isToken: (token, provider, jobId) => isCallbackToken(token, provider, jobId, secret),
    },
    { provider, jobId, token },
    raw(typeof body === "string" ? body : JSON.stringify(body)),
  );
const addressOf = async (provider: string, jobId = "job-1") => ({
  jobId,
  token: await callbackToken(provider, jobId, secret),
});
const callback = { deliveryId: "delivery-1", providerJobId: "order-1" };

describe("a callback with its job's own token", () => {
  test("is passed on by ids, the token as its hash", async () => {
    const address = await addressOf("later");
    expect(await heed("later", callback, address)).toBe("rang");
    expect(rings).toEqual([{ provider: "later", ...callback, tokenHash: await hashOf(address.token) }]);
  });

  test("need not say which work it is about", async () => {
    await heed("later", { deliveryId: "delivery-1", providerJobId: null }, await addressOf("later"));
    expect(rings).toMatchObject([{ providerJobId: null }]);
  });

  test("is the same delivery when it says the same, where the provider does not number them", async () => {
    const address = await addressOf("later");
    const [once, more] = ["working", "finished"].map((status) => ({ ...callback, deliveryId: null, status }));
    for (const body of [once, once, more]) await heed("later", body, address);
    const ids = rings.map(({ deliveryId }) => deliveryId);
    expect(ids[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  test.each(["early", "late", "replayed"] as const)("is well received when it is %s", async (what) => {
    heard = what;
    expect(await heed("later", callback, await addressOf("later"))).toBe(what);
  });
});

describe("a callback of a provider that proves who it is", () => {
  test("needs no token", async () => {
    await heed("sure", { word: "sesame", ...callback });
    expect(rings).toEqual([{ provider: "sure", ...callback, tokenHash: null }]);
  });

  test("must bring the right one if it brings any, and be proved all the same", async () => {
    const address = await addressOf("sure");
    await heed("sure", { word: "sesame", ...callback }, address);
    await expect(heed("sure", { word: "sesame", ...callback }, { ...address, token: "x" })).rejects.toThrow();
    await expect(heed("sure", { word: "peas", ...callback }, address)).rejects.toThrow();
    expect(rings).toHaveLength(1);
  });

  test("must say which work it is about", async () => {
    const body = { word: "sesame", deliveryId: "delivery-1", providerJobId: null };
    await expect(heed("sure", body)).rejects.toMatchObject({ code: "invalid_input" });
  });
});

describe("a callback that is not the provider's own", () => {
  test("gets the same answer, whatever is wrong with it, and nothing of it is told", async () => {
    const { token } = await addressOf("later");
    const refused = await Promise.all(
      [
        heed("nobody", callback, { jobId: "job-1", token }),
        heed("later", callback),
        heed("later", callback, { jobId: "job-1" }),
        heed("later", callback, { token }),
        heed("later", callback, { jobId: "job-2", token }),
        heed("later", callback, { jobId: "job-1", token: token.replace(/./, (digit) => (digit === "0" ? "1" : "0")) }),
        heed("sure", { word: "peas", ...callback }),
        heed("sure", "not JSON, and a key: sk-secret"),
      ].map((heard) => heard.catch((error: unknown) => error)),
    );
    for (const error of refused) {
      expect(error).toMatchObject({ code: "not_found", detail: "No provider rings here", cause: undefined });
    }
    expect(rings).toEqual([]);
  });

  test("is refused in the same words when its token was made up with our own secret", async () => {
    heard = "unknown";
    const error = await heed("later", callback, await addressOf("later", "job-9")).catch((error: unknown) => error);
    expect(error).toMatchObject({ code: "not_found", detail: "No provider rings here" });
  });
});

test.each([
  ["an id with a space", { ...callback, providerJobId: "order 1" }],
  ["an id that no row could hold", { ...callback, deliveryId: "x".repeat(201) }],
  ["nothing", { ...callback, providerJobId: "" }],
])("a callback that says %s is nonsense, and none of it is told", async (_what, body) => {
  const error = await heed("later", body, await addressOf("later")).catch((error: unknown) => error);
  expect(error).toMatchObject({ code: "invalid_input", cause: undefined });
  expect((error as Error).message).not.toContain("order");
  expect(rings).toEqual([]);
});
