import { describe, expect, test } from "vitest";
import { z } from "zod";
import { AppError } from "../../../shared/problems.ts";
import { endpoint } from "./endpoint.ts";
import { failing, type Options, requestId, serve } from "./testing/greet.ts";

describe("endpoint answers", () => {
  test("what the handler gives, as JSON that nobody keeps", async () => {
    const response = await serve().send();
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual({ text: "Hello Ada", took_ms: 1 });
  });

  test("with the contract's defaults filled in and strings trimmed for the handler", async () => {
    const { send, calls } = serve();
    await send({ body: JSON.stringify({ name: "  Ada " }) });
    expect(calls[0]?.input).toEqual({ name: "Ada", times: 1 });
  });

  test("with the status that its output calls for", async () => {
    const response = await serve({ statusOf: () => 503 }).send();
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ text: "Hello Ada" });
  });

  test("as plain text where a contract is not JSON", async () => {
    const response = await serve({ write: ({ text }) => ({ body: text, contentType: "text/plain" }) }).send();
    expect(response.headers.get("content-type")).toBe("text/plain");
    expect(await response.text()).toBe("Hello Ada");
  });

  test("a GET without reading a body", async () => {
    const lines: unknown[] = [];
    const ping = { name: "ping", method: "GET", input: z.strictObject({}), output: z.literal("pong") } as const;
    const services = { secrets: { secretKey: "s", ringSecret: "r" }, corsOrigins: async () => "*" as const };
    const handler = endpoint(
      ping,
      { audience: "anyone", handle: async () => "pong" as const },
      { ...services, log: (line) => lines.push(line) },
    );
    const response = await handler(new Request("http://larder.test/ping?anything=1"));
    expect([response.status, await response.json()]).toEqual([200, "pong"]);
  });
});

describe("endpoint asks whose pages may call", () => {
  const origins = async () => ["https://site.test"];
  const granted = async (options: Partial<Options>, init: RequestInit) =>
    (await serve(options, { corsOrigins: origins }).send(init)).headers.get("access-control-allow-origin");
  const from = (origin: string, method = "POST") => ({ method, headers: { origin } });

  test.each(["POST", "OPTIONS", "PUT"])("with a key, for every %s", async (method) => {
    expect(await granted({}, from("https://site.test", method))).toBe("https://site.test");
    expect(await granted({}, from("https://other.test", method))).toBeNull();
  });

  test("and lets every page call with anything else, which no page has by chance", async () => {
    expect(await granted({ audience: "anyone" }, from("https://other.test"))).toBe("*");
    expect(await granted({ audience: "visitor" }, from("https://other.test", "OPTIONS"))).toBe("*");
  });
});

describe("endpoint lets in", () => {
  test("a preflight without credentials, and names the method and the headers", async () => {
    const { send, calls } = serve();
    const response = await send({ method: "OPTIONS", headers: { "x-api-key": "", origin: "https://site.test" } });
    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("access-control-allow-methods")).toBe("POST, OPTIONS");
    expect(response.headers.get("access-control-allow-headers")).toContain("x-api-key");
    expect(response.headers.get("x-request-id")).toBe(requestId);
    expect(calls).toEqual([]);
  });

  test("a key as its SHA-256 only", async () => {
    const { send, calls } = serve();
    await send({ headers: { "x-api-key": "abc" } });
    expect(calls[0]?.call.keyHash).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
});

describe("endpoint says with every answer", () => {
  const answers: [string, Partial<Options>, RequestInit][] = [
    ["a good one", {}, {}],
    ["a cached one", { cache: { seconds: 60, volatile: [] } }, { headers: { "if-none-match": "*" } }],
    ["a refused one", {}, { body: "{}" }],
    ["one without credentials", {}, { headers: { "x-api-key": "" } }],
    ["one to a wrong method", {}, { method: "GET" }],
    ["a failed one", failing(new Error("no table")), {}],
  ];

  test.each(answers)("who asked, and that sites may read it: %s", async (_what, options, init) => {
    const response = await serve(options).send(init);
    expect(response.headers.get("x-request-id")).toBe(requestId);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("access-control-expose-headers")).toContain("x-ratelimit-remaining");
    expect(response.headers.get("vary")).toBe("origin");
  });

  test.each(answers)("one line in the log, without a secret: %s", async (_what, options, init) => {
    const { send, lines } = serve(options);
    const response = await send(init);
    expect(lines).toMatchObject([{ request_id: requestId, function: "greet", status: response.status }]);
    expect(lines[0]?.ms).toBeTypeOf("number");
    expect(JSON.stringify(lines)).not.toMatch(/lk_|the-secret-key|the-ring-secret/);
  });

  test("the rate that the handler told, also when it then refuses", async () => {
    const { send } = serve({
      handle: async (_input, call) => {
        call.setRate({ limit: 100, remaining: 0, reset: 42 });
        throw new AppError("rate_limited", { retryAfter: 1.2 });
      },
    });
    const { headers, status } = await send();
    const rate = ["limit", "remaining", "reset"].map((name) => headers.get(`x-ratelimit-${name}`));
    expect([status, ...rate, headers.get("retry-after")]).toEqual([429, "100", "0", "42", "2"]);
  });

  test("a new request id where the caller's could harm a log", async () => {
    for (const given of ["short", "a b c d e f g", "x".repeat(65), 'quo"te-quote']) {
      const answered = (await serve().send({ headers: { "x-request-id": given } })).headers.get("x-request-id");
      expect(answered).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  test("in the log whose key it was, by the part that opens nothing", async () => {
    const { send, lines } = serve();
    await send({ headers: { "x-api-key": "lrd_live_0a1b2c3d_5ec4e7" } });
    await send({ headers: { "x-api-key": "lrd_live_5ec4e7" } });
    expect(lines.map(({ key }) => key)).toEqual(["lrd_live_0a1b2c3d", undefined]);
    expect(JSON.stringify(lines)).not.toContain("5ec4e7");
  });

  test("nothing in the log of a good answer that is not worth a line, and of a failure always", async () => {
    const { send, lines } = serve({ isLogged: () => false });
    expect((await send()).status).toBe(200);
    await send({ body: "{}" });
    expect(lines).toMatchObject([{ status: 400 }]);
  });

  test("in the log as an error what is our own fault, and nothing else", async () => {
    const levelOf = async (options: Partial<Options>, init?: RequestInit) => {
      const { send, lines } = serve(options);
      await send(init);
      return lines[0]?.level;
    };
    expect(await levelOf(failing(new Error("no table")))).toBe("error");
    expect(await levelOf({}, { body: "{}" })).toBeUndefined();
    expect(await levelOf({})).toBeUndefined();
  });

  test("in the log what the handler noted", async () => {
    const { send, lines } = serve({
      handle: async (_input, call) => {
        call.note({ image_id: "image-1" });
        call.note({ claimed: 2 });
        return { text: "", took_ms: 0 };
      },
    });
    await send();
    expect(lines).toMatchObject([{ caller: "key", image_id: "image-1", claimed: 2 }]);
  });
});
