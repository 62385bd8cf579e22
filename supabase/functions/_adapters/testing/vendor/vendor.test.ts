import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { times } from "./decimal.ts";
import type { Fault } from "./faults.ts";
import { startVendor, type Vendor } from "./vendor.ts";

const key = "key-of-the-shop-0123456789";
let shop: Vendor;

beforeEach(async () => {
  shop = await startVendor({
    port: 0,
    secrets: [key],
    authorize: (request) =>
      request.headers.get("authorization") === `Bearer ${key}` ? null : Response.json({ no: "key" }, { status: 401 }),
    fail: (failure) => Response.json({ failure }, { status: Number(failure.slice(0, 3)) }),
    notFound: () => Response.json({ no: "route" }, { status: 404 }),
    routes: ({ ledger }) => [
      {
        name: "buy",
        method: "POST",
        path: "/v1/pictures/:model:buy",
        faults: ["429", "500"],
        answer: async ({ request, params, fault }) => {
          const { count } = (await request.json()) as { count: number };
          if (count < 1) throw Response.json({ no: "count" }, { status: 400 });
          const requestId = crypto.randomUUID();
          ledger.bill({ requestId, usd: times(count, "0.04"), model: params.model! });
          return Response.json({ requestId, fault });
        },
      },
    ],
  });
});

afterEach(() => shop.stop());

const post = (path: string, body: unknown, authorization = `Bearer ${key}`) =>
  fetch(shop.url + path, {
    method: "POST",
    headers: { authorization, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
const buy = (count = 2) => post("/v1/pictures/cheap:buy", { count });
const order = (fault: Fault) => shop.faults.order({ on: "buy", fault });

test("a route is found by method and path, and bills by its own price list", async () => {
  expect((await buy()).status).toBe(200);
  expect(shop.ledger.bills).toMatchObject([{ usd: "0.08", model: "cheap" }]);
  expect((await post("/v1/pictures/cheap:sell", {})).status).toBe(404);
});

test("a wrong key is refused before anything else", async () => {
  expect((await post("/v1/pictures/cheap:buy", { count: 1 }, "Bearer wrong")).status).toBe(401);
  expect(shop.ledger.total()).toBe("0");
});

test("a refusal that a route throws is its answer", async () => {
  expect((await buy(0)).status).toBe(400);
});

describe("a fault", () => {
  test.each(["429", "429-retry-after", "402", "500"] as const)("of %s is never billed", async (fault) => {
    order(fault);
    const refused = await buy();
    expect(refused.status).toBe(Number(fault.slice(0, 3)));
    expect(await refused.json()).toEqual({ failure: fault });
    expect(shop.ledger.bills).toEqual([]);
    expect((await buy()).status).toBe(200);
  });

  test("of silence before the work breaks the connection and bills nothing", async () => {
    order("silent-before");
    await expect(buy()).rejects.toThrow();
    expect(shop.ledger.bills).toEqual([]);
  });

  test("of silence after accepting breaks the connection, and the work is billed", async () => {
    order("silent-after-accept");
    await expect(buy()).rejects.toThrow();
    expect(shop.ledger.bills).toHaveLength(1);
  });

  test("of silence after accepting does not turn a refusal into an acceptance", async () => {
    order("silent-after-accept");
    expect((await buy(0)).status).toBe(400);
  });

  test("of hanging leaves the client waiting until it gives up", async () => {
    order("hang");
    const waiting = new AbortController();
    const request = fetch(`${shop.url}/v1/pictures/cheap:buy`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}` },
      body: "{}",
      signal: waiting.signal,
    });
    await shop.journal.heard("buy");
    waiting.abort();
    await expect(request).rejects.toThrow();
    expect(shop.ledger.bills).toEqual([]);
  });

  test("of a broken answer cuts it in half, and the work is billed", async () => {
    order("broken-answer");
    const answer = await buy();
    expect(answer.status).toBe(200);
    await expect(answer.json()).rejects.toThrow();
    expect(shop.ledger.bills).toHaveLength(1);
  });

  test("of the route's own kind is told to the route", async () => {
    order("failure-in-200");
    expect(await (await buy()).json()).toMatchObject({ fault: "failure-in-200" });
  });
});

describe("from outside", () => {
  test("faults are ordered, for several requests", async () => {
    await post("/__fake/faults", [{ on: "buy", fault: "500", times: 2 }]);
    expect([(await buy()).status, (await buy()).status, (await buy()).status]).toEqual([500, 500, 200]);
  });

  test("a fault that there is not is refused with a sentence", async () => {
    const refused = await post("/__fake/faults", [{ on: "buy", fault: "flood" }]);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain("The fake does not understand");
  });

  test("chaos spoils the same requests for the same seed", async () => {
    const run = async (seed: number) => {
      await post("/__fake/chaos", { seed, share: 0.5 });
      const statuses: number[] = [];
      for (let count = 0; count < 12; count++) statuses.push((await buy()).status);
      return statuses;
    };
    const first = await run(7);
    expect(new Set(first)).toEqual(new Set([200, 429, 500]));
    expect(await run(7)).toEqual(first);
    expect(await run(8)).not.toEqual(first);
  });

  test("the ledger tells its total in decimal text", async () => {
    await buy(1);
    await buy(2);
    const ledger = await (await fetch(`${shop.url}/__fake/ledger`)).json();
    expect(ledger).toMatchObject({ total: "0.12", bills: [{ usd: "0.04" }, { usd: "0.08" }] });
  });

  test("the clock moves ahead and does what is due", async () => {
    const done: string[] = [];
    const before = shop.clock.now();
    shop.clock.after(50, async () => void done.push("second"));
    shop.clock.after(20, async () => void done.push("first"));
    shop.clock.after(500, async () => void done.push("never"));
    await post("/__fake/clock", { seconds: 60 });
    expect(done).toEqual(["first", "second"]);
    expect(shop.clock.now() - before).toBeGreaterThanOrEqual(60_000);
  });
});

describe("the journal", () => {
  test("keeps method, path, route, status, names of headers and the body", async () => {
    await buy();
    const [entry] = await (await fetch(`${shop.url}/__fake/journal`)).json();
    expect(entry).toMatchObject({
      method: "POST",
      path: "/v1/pictures/cheap:buy",
      route: "buy",
      status: 200,
      body: '{"count":2}',
    });
    expect(entry.headers).toContain("authorization");
  });

  test("holds no secret, wherever one stands", async () => {
    await post(`/v1/pictures/cheap:buy?note=${key}`, {
      count: 1,
      note: key,
      webhook: "https://larder.test/functions/v1/webhooks/shop?job=1&token=very-secret-token",
      picture: "A".repeat(1000),
    });
    const written = JSON.stringify(shop.journal.entries);
    expect(written).not.toContain(key);
    expect(written).not.toContain("very-secret-token");
    expect(written).toContain("[1000 characters]");
  });

  test("a secret in an address is refused", async () => {
    expect((await post(`/v1/pictures/cheap:buy?key=${key}`, { count: 1 })).status).toBe(400);
    expect(shop.ledger.bills).toEqual([]);
  });
});

test("tells how often it was spoiled by what", async () => {
  order("500");
  order("500");
  order("silent-before");
  for (let turn = 0; turn < 4; turn++) await buy().catch(() => null);
  const told = await fetch(`${shop.url}/__fake/faults`);
  expect(await told.json()).toEqual({ "500": 2, "silent-before": 1 });
});
