import { afterEach, beforeEach, expect, test } from "vitest";
import { type HttpServer, listen } from "./http-server.ts";

let server: HttpServer;
const bodies: Uint8Array[] = [];

beforeEach(async () => {
  bodies.length = 0;
  server = await listen(0, async (request, body) => {
    bodies.push(body);
    const headers = { "x-kind": request.headers.get("x-kind") ?? "", "x-method": request.method };
    return new Response(`${new URL(request.url).pathname} ${(await request.arrayBuffer()).byteLength}`, { headers });
  });
});

afterEach(() => server.stop());

const ask = (init: RequestInit & { duplex?: "half" }) => fetch(`http://127.0.0.1:${server.port}/a%20b`, init);

test("a request comes with its path, method, headers and body, and the answer goes back", async () => {
  const response = await ask({ method: "PUT", headers: { "X-Kind": "plain" }, body: "jam" });
  expect(await response.text()).toBe("/a%20b 3");
  expect(Object.fromEntries(response.headers)).toMatchObject({ "x-kind": "plain", "x-method": "PUT" });
});

test("a body of several megabytes is whole, with a length before it or in chunks", async () => {
  const bytes = new Uint8Array(3_000_000).map((_, at) => at * 31);
  await ask({ method: "POST", body: bytes });
  const pieces = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 700_000) controller.enqueue(bytes.slice(at, at + 700_000));
      controller.close();
    },
  });
  await ask({ method: "POST", body: pieces, duplex: "half" });
  expect(bodies.map((body) => Buffer.compare(body, bytes))).toEqual([0, 0]);
});

test("many clients are served at once, one connection each", async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask({ method: "GET" })));
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
});

test("a port that is taken is refused", async () => {
  await expect(listen(server.port, async () => "hang")).rejects.toThrow("EADDRINUSE");
});
