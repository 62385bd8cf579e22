import { describe, expect, test } from "vitest";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { readInput } from "./read-input.ts";

const bell = {
  name: "bell",
  method: "POST",
  input: z.strictObject({ headers: z.record(z.string(), z.string()), body: z.string() }),
  output: z.object({ received: z.literal(true) }),
} as const;
const limit = 256 * 1024;
const request = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request("http://larder.test/functions/v1/bell?token=a-token", { method: "POST", body, headers });
const read = async (body: BodyInit, headers?: Record<string, string>) =>
  (await readInput(request(body, headers), bell, {}, { rawBytes: limit })).input;

describe("a request that is read raw", () => {
  test("is handed on byte for byte, its headers by lower-case names", async () => {
    const body = '\ufeff{ "id" :1,\r\n "name": "Crème" }  ';
    expect(await read(body, { "Webhook-Id": "1", "content-type": "text/plain" })).toEqual({
      headers: { "webhook-id": "1", "content-type": "text/plain" },
      body,
    });
  });

  test("may be larger than JSON, and no larger than its limit", async () => {
    expect((await read("x".repeat(limit))).body).toHaveLength(limit);
    await expect(read("x".repeat(limit + 1))).rejects.toMatchObject({ code: "too_large" });
  });

  test("is whole", async () => {
    const broken = new ReadableStream({ start: (body) => body.error(new TypeError("connection reset")) });
    const init = { method: "POST", body: broken, duplex: "half" };
    const attempt = readInput(new Request("http://larder.test/functions/v1/bell", init), bell, {}, { rawBytes: limit });
    await expect(attempt).rejects.toMatchObject({
      code: "invalid_input",
      detail: "Cannot read the body: it broke off",
    });
  });

  test("is text", async () => {
    await expect(read(new Uint8Array([0xff, 0xfe, 0x00]))).rejects.toMatchObject({ code: "invalid_input" });
  });

  test("leaves neither its body, its headers nor its address in the log", async () => {
    const lines: Record<string, unknown>[] = [];
    const serve = (handle: () => Promise<{ received: true }>) =>
      endpoint(
        bell,
        { audience: "anyone", rawBytes: limit, handle },
        {
          secrets: { secretKey: "the-secret-key", ringSecret: undefined },
          corsOrigins: async () => "*",
          log: (line) => lines.push(line),
        },
      );
    const send = (handle: () => Promise<{ received: true }>) =>
      serve(handle)(request("a-body", { authorization: "Bearer a-key" }));
    expect((await send(async () => ({ received: true }))).status).toBe(200);
    expect((await send(() => Promise.reject(new Error("It broke")))).status).toBe(500);
    expect(lines).toHaveLength(2);
    expect(JSON.stringify(lines)).not.toMatch(/a-body|a-key|a-token/);
  });
});
