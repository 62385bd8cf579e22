import { describe, expect, test } from "vitest";
import { AppError } from "../../../shared/problems.ts";
import { problemOf, serve } from "./testing/greet.ts";

describe("endpoint turns away", () => {
  test.each(["GET", "PUT", "PATCH", "DELETE"])("%s with the methods it takes", async (method) => {
    const { send, calls } = serve();
    const response = await send({ method });
    expect(response.headers.get("allow")).toBe("POST, OPTIONS");
    expect(await problemOf(response)).toMatchObject({
      code: "method_not_allowed",
      detail: `greet does not take ${method}: use POST`,
    });
    expect(calls).toEqual([]);
  });

  test("a wrong method before it looks at credentials", async () => {
    expect((await serve().send({ method: "GET", headers: { "x-api-key": "" } })).status).toBe(405);
  });

  test("a caller without credentials before it reads the body", async () => {
    const { send, calls } = serve();
    const response = await send({ headers: { "x-api-key": "" }, body: "{ no JSON" });
    expect(await problemOf(response)).toMatchObject({
      code: "unauthenticated",
      detail: "Send an active API key in the header x-api-key",
    });
    expect(calls).toEqual([]);
  });

  test.each([
    ["clock", "x-ring-secret"],
    ["service", "apikey"],
  ] as const)("a %s without a secret and one with a wrong secret, in the same bytes", async (audience, header) => {
    const { send } = serve({ audience });
    const [missing, wrong, empty] = await Promise.all(
      [{}, { [header]: "the-wrong-secret" }, { [header]: "" }].map(async (headers) => {
        const response = await send({ headers });
        return { status: response.status, headers: [...response.headers], body: await response.text() };
      }),
    );
    expect(missing?.status).toBe(401);
    expect(wrong).toEqual(missing);
    expect(empty).toEqual(missing);
  });

  test("everybody where the ring's secret is not set, and whoever sends an empty one", async () => {
    const { send } = serve({ audience: "clock" }, { secrets: { secretKey: "s", ringSecret: undefined } });
    expect((await send({ headers: { "x-ring-secret": "undefined" } })).status).toBe(401);
    expect((await send({ headers: { "x-ring-secret": "" } })).status).toBe(401);
  });
});

describe("endpoint refuses by name", () => {
  test.each([
    ["a missing field", {}, ["name"]],
    ["a wrong type", { name: 7 }, ["name"]],
    ["a blank text", { name: "   " }, ["name"]],
    ["a number as text", { name: "Ada", times: "two" }, ["times"]],
    ["a number out of range", { name: "Ada", times: 4 }, ["times"]],
    ["an unknown field", { name: "Ada", colour: "red" }, ["colour"]],
    ["each of several", { times: 0, a: 1, b: 2 }, ["name", "times", "a", "b"]],
    ["a field of the prototype", JSON.parse('{"name": "Ada", "__proto__": {"times": 2}}'), ["__proto__"]],
    ["a body that is a list", [], [""]],
    ["a body that is null", null, [""]],
  ])("%s", async (_what, body, fields) => {
    const { send, calls } = serve();
    const problem = await problemOf(await send({ body: JSON.stringify(body) }));
    expect(problem.code).toBe("invalid_input");
    expect(problem.errors?.map(({ field }) => field)).toEqual(fields);
    for (const field of fields) expect(problem.detail).toContain(field);
    expect(calls).toEqual([]);
  });

  test.each([
    ["nothing", ""],
    ["half of a JSON", '{"name": "Ada'],
    ["bytes that are not UTF-8", new Uint8Array([0x22, 0xff, 0xfe, 0x22])],
    ["a NUL outside of a text", '{"name": "Ada"}\0'],
    ["a raw control character in a text", '{"name": "A\u0001da"}'],
    ["ten thousand brackets", "[".repeat(10_000)],
  ])("a body of %s", async (_what, body) => {
    const problem = await problemOf(await serve().send({ body }));
    expect([problem.status, problem.code]).toEqual([400, "invalid_input"]);
  });

  test("a body over 64 KB without reading on", async () => {
    let sent = 0;
    let stopped = false;
    const body = new ReadableStream(
      {
        pull: (controller) => {
          sent += 16 * 1024;
          controller.enqueue(new Uint8Array(16 * 1024));
        },
        cancel: () => {
          stopped = true;
        },
      },
      { highWaterMark: 0 },
    );
    const response = await serve().send({ body, duplex: "half" } as RequestInit);
    expect(await problemOf(response)).toMatchObject({ code: "too_large", status: 413 });
    expect(stopped).toBe(true);
    expect(sent).toBeLessThanOrEqual(96 * 1024);
  });

  test("a body just over 64 KB, but not one of just 64 KB", async () => {
    const bodyOf = (bytes: number) => JSON.stringify({ name: "a".repeat(bytes - 11) });
    expect((await serve().send({ body: bodyOf(64 * 1024) })).status).toBe(200);
    expect((await serve().send({ body: bodyOf(64 * 1024 + 1) })).status).toBe(413);
  });

  test("a NUL that reaches the handler as the text it is", async () => {
    const response = await serve().send({ body: JSON.stringify({ name: "A\0da" }) });
    expect([response.status, (await response.json()).text]).toEqual([200, "Hello A\0da"]);
  });
});

describe("endpoint, for an input that is not valid,", () => {
  test("takes the caller's token and tells the rate with the refusal", async () => {
    const { send, calls } = serve({
      onInvalidInput: async (call) => call.setRate({ limit: 9, remaining: 8, reset: 7 }),
    });
    const response = await send({ body: "{}" });
    expect(response.headers.get("x-ratelimit-remaining")).toBe("8");
    expect(await problemOf(response)).toMatchObject({ code: "invalid_input" });
    expect(calls).toEqual([]);
  });

  test("answers the caller's own refusal where there is no token left", async () => {
    const { send } = serve({
      onInvalidInput: async () => {
        throw new AppError("rate_limited", { retryAfter: 3 });
      },
    });
    const response = await send({ body: "no JSON" });
    expect(response.headers.get("retry-after")).toBe("3");
    expect(await problemOf(response)).toMatchObject({ code: "rate_limited" });
  });
});
