import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Sketch, startSketch } from "./server.ts";
import { bell, finished, json, look, order, post } from "./testing.ts";

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

test("now answers with a JPEG in base64", async () => {
  const response = await post(vendor, order());
  const { id, state, picture } = await json(response);
  expect([response.status, state]).toEqual([200, "done"]);
  expect(id).toMatch(/^p_/);
  expect(atob(String(picture)).slice(0, 3)).toBe("\xff\xd8\xff");
});

test("later accepts, works, and is done when looked for", async () => {
  const response = await post(vendor, order({ mode: "later" }));
  const { id, state } = await json(response);
  expect([response.status, state]).toEqual([202, "working"]);
  expect((await finished(vendor, id)).picture).toMatch(/^\/9j\//);
});

test("a finished picture rings once, with its id and nothing else", async () => {
  const { url, rings, close } = await bell();
  const { id } = await json(await post(vendor, order({ mode: "later", callback_url: url })));
  await vi.waitFor(() => expect(rings).toEqual([{ id }]), { timeout: 20_000 });
  close();
});

test("the same idempotency key gives the same picture again, also while it is drawn", async () => {
  const same = order();
  const answers = await Promise.all([post(vendor, same), post(vendor, same)].map(async (sent) => json(await sent)));
  expect(answers[0]).toEqual(answers[1]);
  expect(await json(await post(vendor, same))).toEqual(answers[0]);
});

test("where too many wait, one that would be waited for is put off, and one for later or asked for before is not", async () => {
  const busy = await startSketch({ port: 0 });
  const waiting = Array.from({ length: 40 }, () => order({ mode: "later", width: 1024, height: 1024 }));
  await Promise.all(waiting.map((one) => post(busy, one)));
  const refusal = await post(busy, order());
  expect([refusal.status, refusal.headers.get("retry-after")]).toEqual([429, "3"]);
  expect((await post(busy, order({ mode: "later" }))).status).toBe(202);
  expect((await post(busy, waiting[0])).status).toBe(202);
  await busy.stop();
});

test("the same idempotency key with another request is a conflict", async () => {
  const first = order();
  await post(vendor, first);
  expect((await post(vendor, { ...first, seed: 2 })).status).toBe(409);
});

test("a picture that nobody knows is not found, as every picture is after a restart", async () => {
  const { id } = await json(await post(vendor, order({ mode: "later" })));
  await finished(vendor, id);
  expect((await look(strict, id)).status).toBe(404);
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
    ["references.0", { references: ["R0lGODlh"] }],
    ["references", { references: Array.from({ length: 17 }, () => "/9j/") }],
  ])("%s in %o", async (field, more) => {
    const response = await post(vendor, order(more));
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(((await json(response)).errors as { field: string }[]).map((error) => error.field)).toContain(field);
  });

  test("a field that we do not know", async () => {
    expect((await post(vendor, order({ sized: true }))).status).toBe(400);
  });
  test.each(["", "{", "[]", "null", "7"])("a body of %o", async (body) => {
    expect((await post(vendor, body)).status).toBe(400);
  });
});

test("a body above 12 MB is refused", async () => {
  expect((await post(vendor, order({ prompt: "x".repeat(13_000_000) }))).status).toBe(413);
});

test.each([
  ["GET", "/v1/pictures", 405],
  ["GET", "/", 404],
  ["DELETE", "/v1/pictures/p_1", 404],
])("%s %s answers %d", async (method, path, status) => {
  expect((await fetch(vendor.url + path, { method })).status).toBe(status);
});

test("a stopped server answers no more, and a port in use is refused", async () => {
  const brief = await startSketch({ port: 0 });
  const port = Number(new URL(brief.url).port);
  await expect(startSketch({ port })).rejects.toThrow("EADDRINUSE");
  await brief.stop();
  await expect(fetch(brief.url)).rejects.toThrow();
});
