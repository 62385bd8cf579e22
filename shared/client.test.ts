import { describe, expect, test } from "vitest";
import { z } from "zod";
import { createClient } from "./client.ts";
import { health } from "./health.ts";
import { AppError } from "./problems.ts";

const greet = {
  name: "greet",
  method: "POST",
  input: z.strictObject({ name: z.string() }),
  output: z.object({ text: z.string() }),
} as const;
const ping = {
  name: "ping",
  method: "GET",
  input: z.strictObject({}),
  output: z.object({ ok: z.literal(true) }),
} as const;

/** A client of a server that gives one answer, and what it was asked. */
function clientOf(answer: Response, headers?: Record<string, string>) {
  const asked: { url: string; init: unknown }[] = [];
  const client = createClient({
    url: "https://larder.test",
    ...(headers && { headers }),
    fetch: async (url, init) => {
      asked.push({ url, init });
      return answer;
    },
  });
  return { client, asked };
}
const problem = {
  type: "https://larder.dev/problems/invalid-input",
  title: "The request is not valid",
  status: 400,
  code: "invalid_input",
  detail: "name: Say who",
  errors: [{ field: "name", message: "Say who" }],
  request_id: "request-0001",
};
const failureOf = async (answer: Response): Promise<AppError> => {
  const failure = await clientOf(answer)
    .client.call(greet, { name: "" })
    .then(
      () => undefined,
      (error: unknown) => error,
    );
  expect(failure).toBeInstanceOf(AppError);
  return failure as AppError;
};

describe("call", () => {
  test("sends a POST as JSON with the client's headers, and gives the output", async () => {
    const { client, asked } = clientOf(Response.json({ text: "Hello" }), { "x-api-key": "key" });
    expect(await client.call(greet, { name: "Ada" })).toEqual({ text: "Hello" });
    expect(asked).toEqual([
      {
        url: "https://larder.test/functions/v1/greet",
        init: {
          method: "POST",
          headers: { "x-api-key": "key", accept: "application/json", "content-type": "application/json" },
          body: '{"name":"Ada"}',
        },
      },
    ]);
  });

  test("sends a GET without a body", async () => {
    const { client, asked } = clientOf(Response.json({ ok: true }));
    expect(await client.call(ping, {})).toEqual({ ok: true });
    expect(asked).toMatchObject([{ init: { method: "GET", headers: { accept: "application/json" } } }]);
    expect(asked[0]?.init).not.toHaveProperty("body");
  });

  test("sends the input of a GET in its address, and never a key", async () => {
    const { client, asked } = clientOf(Response.json({ text: "Hello" }), { "x-api-key": "key" });
    const byAddress = { ...greet, method: "GET" } as const;
    expect(await client.call(byAddress, { name: "Ada & Bob" })).toEqual({ text: "Hello" });
    expect(asked).toMatchObject([{ url: "https://larder.test/functions/v1/greet?name=Ada+%26+Bob" }]);
  });

  test("leaves out what the contract does not name, so that a newer server breaks no older client", async () => {
    const { client } = clientOf(Response.json({ text: "Hello", mood: "good" }));
    expect(await client.call(greet, { name: "Ada" })).toEqual({ text: "Hello" });
  });

  test("throws the problem that the function answered, as the error it was there", async () => {
    const failure = await failureOf(Response.json(problem, { status: 400 }));
    expect(failure).toMatchObject({ code: "invalid_input", detail: "name: Say who", errors: problem.errors });
    expect(failure.requestId).toBe("request-0001");
    expect(failure.retryAfter).toBeUndefined();
  });

  test("knows from a problem when to try again", async () => {
    const limited = { ...problem, code: "rate_limited", status: 429 };
    const failure = await failureOf(Response.json(limited, { status: 429, headers: { "retry-after": "7" } }));
    expect(failure).toMatchObject({ code: "rate_limited", retryAfter: 7 });
  });

  test.each([
    ["a web page", new Response("<html>Bad gateway</html>", { status: 502 }), 502],
    ["nothing", new Response(null, { status: 204 }), 204],
    ["half of a JSON", new Response('{"text": "Hel'), 200],
    ["an output of another contract", Response.json({ greeting: "Hello" }), 200],
    ["a problem of a code that it does not know", Response.json({ ...problem, code: "odd" }, { status: 400 }), 400],
    ["an error that looks like an output", Response.json({ text: "Hello" }, { status: 500 }), 500],
  ])("says so where the answer is %s", async (_what, answer, status) => {
    expect(await failureOf(answer)).toMatchObject({
      code: "provider_invalid",
      detail: `Cannot read the answer: status ${status}`,
    });
  });

  test("takes a degraded health for an answer", async () => {
    const degraded = {
      status: "degraded",
      checks: { database: { ok: true }, storage: { ok: false }, queues: { ok: true } },
      queues: [],
      oldest_due_seconds: 0,
      providers: {},
    };
    const { client } = clientOf(Response.json(degraded, { status: 503 }));
    expect(await client.call(health, {})).toEqual(degraded);
  });

  test("passes on that the server cannot be reached", async () => {
    const down = new TypeError("fetch failed");
    const client = createClient({ url: "https://larder.test", fetch: () => Promise.reject(down) });
    await expect(client.call(ping, {})).rejects.toBe(down);
  });
});

test("a call writes the fields of a path there, and nowhere else", async () => {
  const rename = {
    ...greet,
    name: "shops/{name}/greet",
    method: "PATCH",
    input: z.strictObject({ name: z.string(), text: z.string() }),
  } as const;
  const read = { ...rename, method: "GET" } as const;
  const { client, asked } = clientOf(Response.json({ text: "Hello" }));
  await client.call(rename, { name: "a b", text: "Hi" });
  expect(asked).toMatchObject([
    { url: "https://larder.test/functions/v1/shops/a%20b/greet", init: { method: "PATCH", body: '{"text":"Hi"}' } },
  ]);
  const reader = clientOf(Response.json({ text: "Hello" }));
  await reader.client.call(read, { name: "a", text: "Hi" });
  expect(reader.asked).toMatchObject([{ url: "https://larder.test/functions/v1/shops/a/greet?text=Hi" }]);
});

test("what a call wishes besides its input is said in headers", async () => {
  const { client, asked } = clientOf(Response.json({ text: "Hello" }), { "x-api-key": "key" });
  await client.call(greet, { name: "Ada" }, { idempotencyKey: "order 7", wait: 25 });
  expect(asked).toMatchObject([
    { init: { headers: { "x-api-key": "key", "idempotency-key": "order 7", prefer: "wait=25" } } },
  ]);
});

describe("a contract that answers a text", () => {
  const letter = {
    name: "letters/{name}",
    method: "GET",
    input: z.strictObject({ name: z.string() }),
    output: z.object({ text: z.string(), content_type: z.string() }),
    answersText: true,
  } as const;

  test.each([
    ["text/csv; charset=utf-8", "to,from\r\nAda,Bea\r\n"],
    ["application/json", '{"to": "Ada"}'],
    ["text/plain", ""],
  ])("gives it as it came, with its type: %s", async (type, text) => {
    const { client, asked } = clientOf(new Response(text, { headers: { "content-type": type } }));
    expect(await client.call(letter, { name: "Ada" })).toEqual({ text, content_type: type });
    expect(asked).toMatchObject([{ init: { headers: { accept: "*/*" } } }]);
  });

  test("throws the problem that came instead", async () => {
    const { client } = clientOf(Response.json({ ...problem, code: "conflict", status: 409 }, { status: 409 }));
    await expect(client.call(letter, { name: "Ada" })).rejects.toMatchObject({ code: "conflict" });
  });
});
