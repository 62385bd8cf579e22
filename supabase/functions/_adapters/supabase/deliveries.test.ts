import { expect, test } from "vitest";
import type { Job } from "../../_core/ports/jobs.ts";
import { createDeliveries } from "./deliveries.ts";
import { fakePostgrest } from "./testing/fake-postgrest.ts";

const job: Job = { id: "job-1", kind: "deliver", claimId: 7, subjectId: "delivery-1", providerJobId: null };
const attempt = {
  attemptedAt: new Date("2026-11-21T10:00:00.000Z"),
  milliseconds: 12,
  url: "https://shop.example/",
  headers: { "webhook-id": "event-1" },
  status: 503,
  answer: "later",
  error: "It answered 503",
  retryAfter: 60,
};

test("a delivery is read with what signs it, or not at all", async () => {
  const row = {
    event_id: "event-1",
    url: "https://shop.example/",
    is_disabled: false,
    is_slow: true,
    secrets: ["whsec_a"],
    body: "{}",
  };
  expect(await createDeliveries(fakePostgrest(() => row).rpc).read("delivery-1")).toEqual({
    eventId: "event-1",
    url: "https://shop.example/",
    isDisabled: false,
    isSlow: true,
    secrets: ["whsec_a"],
    body: "{}",
  });
  expect(await createDeliveries(fakePostgrest(() => null).rpc).read("delivery-1")).toBeNull();
});

test("an attempt is handed in as the database keeps it", async () => {
  const asked: [string, unknown][] = [];
  const deliveries = createDeliveries(async (name, parameters) => {
    asked.push([name, parameters]);
    return true;
  });
  const written = {
    attempted_at: "2026-11-21T10:00:00.000Z",
    milliseconds: 12,
    url: "https://shop.example/",
    headers: { "webhook-id": "event-1" },
    status: 503,
    answer: "later",
    error: "It answered 503",
  };
  expect(await deliveries.putOff(job)).toBe(true);
  await deliveries.noteFailed(job, attempt);
  expect(await deliveries.finish(job, attempt)).toBe(true);
  expect(asked).toEqual([
    ["put_off_delivery", { job_id: "job-1", claim_id: 7 }],
    ["note_failed_delivery", { job_id: "job-1", attempt: written }],
    ["finish_delivery", { job_id: "job-1", claim_id: 7, attempt: written }],
  ]);
});
