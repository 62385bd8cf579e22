import { Webhook } from "standardwebhooks";
import { afterEach, describe, expect, test, vi } from "vitest";
import { failureOf } from "../testing/vendor/failure-of.ts";
import { createModalCallbacks } from "./modal-callbacks.ts";

const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const reader = createModalCallbacks(secret);
const now = new Date("2026-11-21T12:00:00Z");
const body = JSON.stringify({ job_id: "job-1", call_id: "fc-1", status: "completed", cost_seconds: 21.5 });

const signed = (text: string, { at = now, by = secret, id = "msg_fc-1" } = {}) => ({
  headers: {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": new Webhook(by).sign(id, at, text),
  },
  body: text,
});
const seconds = (count: number) => new Date(now.getTime() + count * 1000);

vi.useFakeTimers({ now, toFake: ["Date"] });
afterEach(() => vi.setSystemTime(now));

test("the fixed vector of Standard Webhooks is signed and read as everywhere", async () => {
  vi.setSystemTime(1614265330 * 1000);
  const vector = {
    headers: {
      "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
      "webhook-timestamp": "1614265330",
      "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    },
    body: '{"test": 2432232314}',
  };
  const at = new Date(1614265330 * 1000);
  expect(signed(vector.body, { at, id: "msg_p5jXN8AQM9LWM0D4loKWxJek" })).toEqual(vector);
  // The signature is right: it is the body that says nothing of a call.
  expect((await failureOf(reader.read(vector))).code).toBe("invalid_input");
});

test("a callback names its delivery and its call, and is proof enough", async () => {
  expect(reader.proves).toBe(true);
  expect(await reader.read(signed(body))).toEqual({ deliveryId: "msg_fc-1", providerJobId: "fc-1" });
});

test("of several signatures one has to be right, as when a secret is changed", async () => {
  const { headers } = signed(body);
  const both = { ...headers, "webhook-signature": `v1,AAAA ${headers["webhook-signature"]}` };
  expect((await reader.read({ headers: both, body })).providerJobId).toBe("fc-1");
});

describe("it refuses", () => {
  const right = signed(body);
  test.each([
    ["another secret", signed(body, { by: "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD" })],
    ["a body that was changed", { ...right, body: body.replace("fc-1", "fc-2") }],
    ["the signature of another delivery", { ...right, headers: { ...right.headers, "webhook-id": "msg_fc-2" } }],
    ["one that is more than five minutes old", signed(body, { at: seconds(-301) })],
    ["one from more than five minutes ahead", signed(body, { at: seconds(301) })],
    ["no signature", { headers: {}, body }],
    ["an empty signature", { ...right, headers: { ...right.headers, "webhook-signature": "" } }],
    ["a time that is none", { ...right, headers: { ...right.headers, "webhook-timestamp": "soon" } }],
  ])("%s", async (_what, callback) => {
    expect((await failureOf(reader.read(callback))).code).toBe("unauthenticated");
  });

  test("a signed body that says nothing of a call", async () => {
    expect((await failureOf(reader.read(signed("[]")))).code).toBe("invalid_input");
    expect((await failureOf(reader.read(signed("scones")))).code).toBe("invalid_input");
  });
});

test("without a secret nothing is proved: the token in the address must be right", async () => {
  const open = createModalCallbacks(undefined);
  expect(open.proves).toBe(false);
  expect(await open.read({ headers: {}, body })).toEqual({ deliveryId: null, providerJobId: "fc-1" });
});

test("a secret that is none is the operator's affair", async () => {
  const error = await failureOf(createModalCallbacks("whsec_%%%").read(signed(body)));
  expect([error.code, error.detail]).toEqual([
    "provider_not_configured",
    "MODAL_WEBHOOK_SECRET is not whsec_ and base64",
  ]);
});
