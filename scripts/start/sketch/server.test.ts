import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { faultNames } from "./faults.ts";
import { type Sketch, startSketch } from "./server.ts";

let vendor: Sketch;
let strict: Sketch;
beforeAll(async () => {
  vendor = await startSketch({ port: 0, faults: true });
  strict = await startSketch({ port: 0 });
});
afterAll(async () => {
  await vendor.stop();
  await strict.stop();
});

let keys = 0;
const order = (more: Record<string, unknown> = {}) => ({
  prompt: "macarons on marble",
  width: 64,
  height: 64,
  colors: ["#aa3322"],
  seed: 1,
  idempotency_key: `key ${++keys}`,
  mode: "now",
  ...more,
});

const post = (body: unknown, to = vendor) =>
  fetch(`${to.url}/v1/pictures`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const look = (id: string, at = vendor) => fetch(`${at.url}/v1/pictures/${id}`);
const json = async (response: Response) => (await response.json()) as Record<string, unknown>;

/** Waits until a later picture says that it is done. */
const finished = (id: string) =>
  vi.waitFor(
    async () => {
      const answer = await json(await look(id));
      expect(answer.state).toBe("done");
      return answer;
    },
    { timeout: 20_000, interval: 30 },
  );

/** A place to be rung at. */
async function bell() {
  const rings: unknown[] = [];
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    rings.push(JSON.parse(text));
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ring`;
  return { url, rings, close: () => server.close() };
}

test("now answers with a JPEG in base64", async () => {
  const response = await post(order());
  const { id, state, picture } = await json(response);
  expect([response.status, state]).toEqual([200, "done"]);
  expect(id).toMatch(/^p_/);
  expect(atob(String(picture)).slice(0, 3)).toBe("\xff\xd8\xff");
});

test("later accepts, works, and is done when looked for", async () => {
  const response = await post(order({ mode: "later" }));
  const { id, state } = await json(response);
  expect([response.status, state]).toEqual([202, "working"]);
  expect((await finished(String(id))).picture).toMatch(/^\/9j\//);
});

test("a finished picture rings once, with its id and nothing else", async () => {
  const { url, rings, close } = await bell();
  const { id } = await json(await post(order({ mode: "later", callback_url: url })));
  await vi.waitFor(() => expect(rings).toEqual([{ id }]), { timeout: 20_000 });
  close();
});

test("the same idempotency key gives the same picture again, also while it is drawn", async () => {
  const same = order();
  const answers = await Promise.all([post(same), post(same)].map(async (sent) => json(await sent)));
  expect(answers[0]).toEqual(answers[1]);
  expect(await json(await post(same))).toEqual(answers[0]);
});

test("the same idempotency key with another request is a conflict", async () => {
  const first = order();
  await post(first);
  expect((await post({ ...first, seed: 2 })).status).toBe(409);
});

test("a picture that nobody knows is not found, as every picture is after a restart", async () => {
  const { id } = await json(await post(order({ mode: "later" })));
  await finished(String(id));
  expect((await look(String(id), strict)).status).toBe(404);
});

describe("a request that is not valid is refused by the name of its field", () => {
  test.each([
    ["prompt", { prompt: "  " }],
    ["prompt", { prompt: "x".repeat(4001) }],
    ["width", { width: 32 }],
    ["width", { width: 4096 }],
    ["height", { height: "64" }],
    ["colors.0", { colors: ["red"] }],
    ["seed", { seed: -1 }],
    ["seed", { seed: 1.5 }],
    ["mode", { mode: "soon" }],
    ["idempotency_key", { idempotency_key: "" }],
    ["callback_url", { callback_url: "file:///etc/passwd" }],
  ])("%s in %o", async (field, more) => {
    const response = await post(order(more));
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(((await json(response)).errors as { field: string }[]).map((error) => error.field)).toContain(field);
  });

  test("a field that we do not know", async () => {
    expect((await post(order({ sized: true }))).status).toBe(400);
  });
  test.each(["", "{", "[]", "null", "7"])("a body of %o", async (body) => {
    expect((await post(body)).status).toBe(400);
  });
});

test("a body above 64 KB is refused", async () => {
  expect((await post(order({ prompt: "x".repeat(70_000) }))).status).toBe(413);
});

test.each([
  ["GET", "/v1/pictures", 405],
  ["GET", "/", 404],
  ["DELETE", "/v1/pictures/p_1", 404],
])("%s %s answers %d", async (method, path, status) => {
  expect((await fetch(vendor.url + path, { method })).status).toBe(status);
});

describe("faults", () => {
  const faulty = (name: string, more: Record<string, unknown> = {}) =>
    order({ prompt: `scones [fault:${name}] on a plate`, ...more });

  test("are drawn as words by a server that was not started with them", async () => {
    for (const name of faultNames) expect((await post(faulty(name), strict)).status).toBe(200);
  });

  test.each([
    ["429", 429],
    ["500", 500],
    ["refused", 422],
  ])("%s answers %d, every time", async (name, status) => {
    const same = faulty(name);
    expect([(await post(same)).status, (await post(same)).status]).toEqual([status, status]);
  });

  test("429 says when to come back", async () => {
    expect((await post(faulty("429"))).headers.get("retry-after")).toBe("7");
  });

  test("one that happens once lets the second try through", async () => {
    const same = faulty("500-once");
    expect([(await post(same)).status, (await post(same)).status]).toEqual([500, 200]);
  });

  test("timeout does not answer", async () => {
    const signal = AbortSignal.timeout(300);
    const asked = fetch(`${vendor.url}/v1/pictures`, {
      method: "POST",
      body: JSON.stringify(faulty("timeout")),
      signal,
    });
    await expect(asked).rejects.toThrow();
  });

  test("404-later accepts and then forgets", async () => {
    const { id } = await json(await post(faulty("404-later", { mode: "later" })));
    expect((await look(String(id))).status).toBe(404);
  });

  test("stuck and no-callback do not ring; the second can still be fetched", async () => {
    const { url, rings, close } = await bell();
    const stuck = await json(await post(faulty("stuck", { mode: "later", callback_url: url })));
    const silent = await json(await post(faulty("no-callback", { mode: "later", callback_url: url })));
    const loud = await json(await post(order({ mode: "later", callback_url: url })));
    await vi.waitFor(() => expect(rings).toEqual([{ id: loud.id }]), { timeout: 20_000 });
    expect((await finished(String(silent.id))).state).toBe("done");
    expect((await json(await look(String(stuck.id)))).state).toBe("working");
    close();
  });
});

test("a stopped server answers no more, and a port in use is refused", async () => {
  const brief = await startSketch({ port: 0 });
  const port = Number(new URL(brief.url).port);
  await expect(startSketch({ port })).rejects.toThrow("EADDRINUSE");
  await brief.stop();
  await expect(fetch(brief.url)).rejects.toThrow();
});
