import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { faultNames } from "./faults.ts";
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

const faulty = (name: string, more: Record<string, unknown> = {}) =>
  order({ prompt: `scones [fault:${name}] on a plate`, ...more });

test("faults are drawn as words by a server that was not started with them", async () => {
  for (const name of faultNames) expect((await post(strict, faulty(name))).status).toBe(200);
});

test.each([
  ["429", 429],
  ["500", 500],
  ["refused", 422],
])("%s answers %d, every time", async (name, status) => {
  const same = faulty(name);
  expect([(await post(vendor, same)).status, (await post(vendor, same)).status]).toEqual([status, status]);
});

test("429 says when to come back", async () => {
  expect((await post(vendor, faulty("429"))).headers.get("retry-after")).toBe("7");
});

test("one that happens once lets the second try through", async () => {
  const same = faulty("500-once");
  expect([(await post(vendor, same)).status, (await post(vendor, same)).status]).toEqual([500, 200]);
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
  const { id } = await json(await post(vendor, faulty("404-later", { mode: "later" })));
  expect((await look(vendor, id)).status).toBe(404);
});

test("stuck and no-callback do not ring; the second can still be fetched", async () => {
  const { url, rings, close } = await bell();
  const stuck = await json(await post(vendor, faulty("stuck", { mode: "later", callback_url: url })));
  const silent = await json(await post(vendor, faulty("no-callback", { mode: "later", callback_url: url })));
  const loud = await json(await post(vendor, order({ mode: "later", callback_url: url })));
  await vi.waitFor(() => expect(rings).toEqual([{ id: loud.id }]), { timeout: 20_000 });
  expect((await finished(vendor, silent.id)).state).toBe("done");
  expect((await json(await look(vendor, stuck.id))).state).toBe("working");
  close();
});
