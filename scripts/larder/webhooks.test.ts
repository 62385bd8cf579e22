import { expect, test } from "vitest";
import type { Delivery, Endpoint } from "../../shared/endpoints.ts";
import { describeDeliveries, describeDelivery, describeEndpoints } from "./webhooks.ts";

const endpoint = (given: Partial<Endpoint>): Endpoint => ({
  id: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
  owner_id: "3fa85f64-5717-4562-b3fc-2c963f66afa7",
  owner: "bea@example.com",
  url: "https://shop.example/larder",
  description: "",
  events: ["image.ready"],
  hears_all: false,
  created_at: "2026-11-20T08:00:00+00:00",
  rotating_until: null,
  failing_since: null,
  disabled_at: null,
  disabled_reason: null,
  waiting: 2,
  delivered_24h: 40,
  failed_24h: 1,
  last_delivered_at: null,
  ...given,
});
const delivery = (given: Partial<Delivery>): Delivery => ({
  id: "3fa85f64-5717-4562-b3fc-2c963f66afa8",
  endpoint_id: endpoint({}).id,
  event_id: "3fa85f64-5717-4562-b3fc-2c963f66afa9",
  type: "image.ready",
  about: "rye loaf",
  occurred_at: "2026-11-20T08:00:00+00:00",
  created_at: "2026-11-20T08:00:00+00:00",
  state: "delivered",
  delivered_at: "2026-11-20T08:00:01+00:00",
  attempts: 1,
  last_status: 200,
  last_error: null,
  next_attempt_at: null,
  ...given,
});

test("endpoints are told with whose they are and how they do", () => {
  const told = describeEndpoints([
    endpoint({}),
    endpoint({ hears_all: true, failing_since: "2026-11-19T08:30:00+00:00" }),
    endpoint({ disabled_at: "2026-11-20T08:00:00+00:00", disabled_reason: "Nothing got through for five days" }),
  ]).split("\n");
  expect(told[1]).toMatch(/ bea@example\.com +2 +40 +1 {2}well$/);
  expect(told[2]).toMatch(/ all .* failing since 2026-11-19 08:30$/);
  expect(told.slice(3)).toEqual([expect.stringMatching(/ disabled$/), "    Nothing got through for five days"]);
});

test("without endpoints, it is told how to make one", () =>
  expect(describeEndpoints([])).toContain("webhooks create <url>"));

test("deliveries are told with what they were answered, why, and when they are tried again", () => {
  const waiting = { state: "waiting", attempts: 3, last_status: 503, last_error: "shop.example answered 503" } as const;
  const told = describeDeliveries({
    deliveries: [
      delivery({}),
      delivery({ ...waiting, delivered_at: null, next_attempt_at: "2026-11-20T10:00:00+00:00" }),
    ],
    next: delivery({}).id,
  }).split("\n");
  expect(told[1]).toMatch(/ image\.ready +rye loaf +2026-11-20 08:00 +delivered +1 +200$/);
  expect(told[2]).toMatch(/ waiting +3 +503$/);
  expect(told[3]).toBe("    shop.example answered 503; again 2026-11-20 10:00");
  expect(told[4]).toBe(`More: --after ${delivery({}).id}`);
});

test("a delivery is told with what was sent and every attempt", () => {
  const told = describeDelivery({
    ...delivery({}),
    payload: { type: "image.ready", timestamp: "2026-11-20T08:00:00Z", data: { image: { id: "one" } } },
    job: null,
    log: [
      {
        id: delivery({}).id,
        number: 1,
        attempted_at: "2026-11-20T08:00:01+00:00",
        milliseconds: 30,
        url: endpoint({}).url,
        request_headers: {},
        status: null,
        answer: null,
        error: "The connection to shop.example broke off",
      },
    ],
  });
  expect(told).toContain('"id": "one"');
  expect(told).toMatch(/ 1 {2}2026-11-20 08:00:01 +30 +- {2}The connection to shop\.example broke off$/);
});
