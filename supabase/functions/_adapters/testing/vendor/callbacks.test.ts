import { afterEach, beforeEach, expect, test } from "vitest";
import { createCallbacks } from "./callbacks.ts";
import { type Clock, startClock } from "./clock.ts";
import { startVendor, type Vendor } from "./vendor.ts";

let listener: Vendor;
let clock: Clock;

beforeEach(async () => {
  clock = startClock();
  listener = await startVendor({
    port: 0,
    secrets: [],
    authorize: () => null,
    fail: () => new Response(null, { status: 500 }),
    notFound: () => new Response(null, { status: 404 }),
    routes: () => [
      { name: "bell", method: "POST", path: "/bell", faults: [], answer: () => new Response(null, { status: 204 }) },
    ],
  });
});

afterEach(() => {
  clock.stop();
  listener.stop();
});

const delivery = () => ({ url: `${listener.url}/bell`, headers: () => ({ "x-id": "1" }), body: '{"done":true}' });
const heard = () => listener.journal.entries.map(({ body }) => body);

test("a callback is sent once", async () => {
  await createCallbacks(clock).ring(delivery(), null);
  expect(heard()).toEqual(['{"done":true}']);
});

test("a doubled callback is sent twice, a lost one never", async () => {
  const callbacks = createCallbacks(clock);
  await callbacks.ring(delivery(), "lost-callback");
  expect(heard()).toEqual([]);
  await callbacks.ring(delivery(), "duplicate-callback");
  expect(callbacks.statuses).toEqual([204, 204]);
});

test("a late callback waits for the clock", async () => {
  await createCallbacks(clock).ring(delivery(), "late-callback");
  expect(heard()).toEqual([]);
  await clock.advance(60);
  expect(heard()).toHaveLength(1);
});

test("a callback that nobody takes does not hurt the vendor", async () => {
  const callbacks = createCallbacks(clock);
  listener.stop();
  await callbacks.ring(delivery(), null);
  expect(callbacks.statuses).toEqual([0]);
});
