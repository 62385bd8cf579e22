import { describe, expect, test } from "vitest";
import type { DeliveryAttempt, DeliveryWork } from "../ports/deliveries.ts";
import type { Job } from "../ports/jobs.ts";
import { deliver } from "./deliver.ts";

const job: Job = { id: "job-1", kind: "deliver", claimId: 1, subjectId: "delivery-1", providerJobId: null };
const work: DeliveryWork = {
  eventId: "event-1",
  url: "https://shop.example/",
  isDisabled: false,
  isSlow: false,
  secrets: ["whsec_"],
  body: "{}",
};
const answered = (more: Partial<DeliveryAttempt>): DeliveryAttempt => ({
  attemptedAt: new Date(0),
  milliseconds: 1,
  url: work.url,
  headers: {},
  status: 200,
  answer: "",
  error: null,
  retryAfter: null,
  ...more,
});

/** Brings a delivery to an endpoint that answers so, and tells what was written down. */
async function run(found: DeliveryWork | null, attempt = answered({}), held = true, isBusy = false) {
  const noted: string[] = [];
  const ports = {
    deliveries: {
      read: async () => found,
      putOff: async () => noted.push("wanted") > 0 && isBusy,
      finish: async () => noted.push("finished") > 0 && held,
      noteFailed: async () => void noted.push("failed"),
    },
    sendWebhook: async () => {
      noted.push("asked");
      return attempt;
    },
  };
  const outcome = await deliver(ports, job, new AbortController().signal).catch(({ code, retryable, retryAfter }) => ({
    code,
    retryable,
    retryAfter,
  }));
  return { outcome, noted };
}

describe("a delivery", () => {
  test("ends when the endpoint takes it", async () =>
    expect(await run(work)).toEqual({ outcome: "done", noted: ["asked", "finished"] }));

  test("is somebody else's when the claim is gone", async () =>
    expect((await run(work, answered({}), false)).outcome).toBe("late"));

  test("waits where others keep a slow endpoint busy", async () => {
    const slow = { ...work, isSlow: true };
    expect(await run(slow, answered({}), true, true)).toEqual({ outcome: "late", noted: ["wanted"] });
    expect(await run(slow)).toEqual({ outcome: "done", noted: ["wanted", "asked", "finished"] });
  });

  test("is tried again when it is not taken, when the endpoint wants it", async () =>
    expect(await run(work, answered({ status: 503, error: "It answered 503", retryAfter: 90 }))).toEqual({
      outcome: { code: "endpoint_failed", retryable: true, retryAfter: 90 },
      noted: ["asked", "failed"],
    }));

  test("is not tried again where the endpoint is gone", async () =>
    expect(await run(work, answered({ status: 410, error: "It answered 410" }))).toEqual({
      outcome: { code: "endpoint_disabled", retryable: false, retryAfter: undefined },
      noted: ["asked", "failed"],
    }));

  test.each([
    ["disabled", { ...work, isDisabled: true }, "endpoint_disabled"],
    ["gone", null, "not_found"],
  ])("is not brought where the endpoint is %s", async (_, found, code) =>
    expect(await run(found)).toMatchObject({ outcome: { code, retryable: false }, noted: [] }),
  );
});
