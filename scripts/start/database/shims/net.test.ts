import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type Database, openDatabase } from "../database.ts";
import { startNet } from "./net.ts";
import type { Runner } from "./runner.ts";

let database: Database;
let server: Server;
let url: string;
let net: Runner | undefined;
let received: { method: string | undefined; path: string | undefined; type: string | undefined; body: string }[] = [];

beforeAll(async () => {
  database = await openDatabase({ folder: null });
  server = createServer(async (request, response) => {
    const body = await read(request);
    received.push({ method: request.method, path: request.url, type: request.headers["content-type"], body });
    if (request.url === "/silent") return;
    response.writeHead(request.url === "/broken" ? 500 : 200, { "content-type": "text/plain" }).end("pong");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(async () => {
  received = [];
  net = await startNet(database, () => {});
});
afterEach(async () => {
  await net?.stop();
  await database.exec("truncate net.http_request_queue; truncate net._http_response");
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await database.close();
});

async function read(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += chunk;
  return body;
}

const soon = { timeout: 10_000, interval: 20 };
const answers = () =>
  database.query("select status_code, content, timed_out, error_msg from net._http_response order by id");
const get = (path: string, timeout = 5000) =>
  database.query("select net.http_get($1, timeout_milliseconds := $2)", [url + path, timeout]);

test("a request is sent only after its transaction is committed, and never after a rollback", async () => {
  await database.exclusive(async (pglite) => {
    await pglite.query("begin");
    await pglite.query("select net.http_get($1)", [`${url}/rolled-back`]);
    await pglite.query("rollback");
    await pglite.query("begin");
    await pglite.query("select net.http_get($1)", [`${url}/committed`]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(received).toEqual([]);
    await pglite.query("commit");
  });
  await vi.waitFor(async () => expect(await answers()).toHaveLength(1), soon);
  expect(received.map(({ path }) => path)).toEqual(["/committed"]);
});

test("a post carries its JSON, headers and parameters, and its answer is kept under its number", async () => {
  const [row] = await database.query<{ id: number }>(
    `select net.http_post(url := $1, body := '{"a": [1]}', params := '{"q": "jam & bread"}', timeout_milliseconds := 5000) as id`,
    [`${url}/post`],
  );
  await vi.waitFor(async () => expect(await answers()).toHaveLength(1), soon);
  expect(received).toEqual([
    { method: "POST", path: "/post?q=jam%20%26%20bread", type: "application/json", body: '{"a": [1]}' },
  ]);
  expect(await database.query("select id, status_code, content_type, content from net._http_response")).toEqual([
    { id: row?.id, status_code: 200, content_type: "text/plain", content: "pong" },
  ]);
  expect(await database.query("select from net.http_request_queue")).toEqual([]);
});

test("an error of the other side is an answer too", async () => {
  await get("/broken");
  await vi.waitFor(async () => {
    expect(await answers()).toEqual([{ status_code: 500, content: "pong", timed_out: false, error_msg: null }]);
  }, soon);
});

test("a request that takes longer than it may is written down as timed out", async () => {
  await get("/silent", 50);
  await vi.waitFor(async () => {
    expect(await answers()).toEqual([
      { status_code: null, content: null, timed_out: true, error_msg: "Timeout of 50 ms reached" },
    ]);
  }, soon);
});

test("a request that reaches nobody says so", async () => {
  await database.query("select net.http_delete('http://127.0.0.1:9/')");
  await vi.waitFor(async () => {
    const [answer] = await database.query<{ error_msg: string | null }>("select error_msg from net._http_response");
    expect(answer?.error_msg).toMatch(/\w/);
  }, soon);
});

test("more requests than may be under way at a time are all answered", async () => {
  // As long as a slow machine may take: by itself a request has 5 seconds.
  await database.query("select net.http_get($1, timeout_milliseconds := 60000) from generate_series(1, 450)", [
    `${url}/many`,
  ]);
  await vi.waitFor(async () => expect(await answers()).toHaveLength(450), { timeout: 60_000, interval: 100 });
  expect(await database.query("select distinct status_code from net._http_response")).toEqual([{ status_code: 200 }]);
  expect(received).toHaveLength(450);
});

test("after a crash an unsent request is sent, and one that was under way is answered and not repeated", async () => {
  await net?.stop();
  await database.query(
    `insert into net.http_request_queue (method, url, timeout_milliseconds, sent_at)
     values ('GET', $1, 5000, now()), ('GET', $2, 5000, null)`,
    [`${url}/under-way`, `${url}/unsent`],
  );
  net = await startNet(database, () => {});
  await vi.waitFor(async () => {
    expect(await answers()).toEqual([
      { status_code: null, content: null, timed_out: false, error_msg: "The stack stopped before the answer came" },
      { status_code: 200, content: "pong", timed_out: false, error_msg: null },
    ]);
  }, soon);
  expect(received.map(({ path }) => path)).toEqual(["/unsent"]);
});

test("stopping answers what is under way", async () => {
  await get("/silent");
  await vi.waitFor(() => expect(received).toHaveLength(1), soon);
  await net?.stop();
  expect(await answers()).toMatchObject([{ error_msg: "The stack stopped before the answer came" }]);
});

test("a post of anything but JSON is refused, as pg_net does", async () => {
  await expect(
    database.query(`select net.http_post('http://127.0.0.1', headers := '{"content-type": "text/plain"}')`),
  ).rejects.toThrow('Content-Type header must be "application/json"');
});
