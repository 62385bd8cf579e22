import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import type { DeliveryWork } from "../../_core/ports/deliveries.ts";
import { createWebhookSender, type WebhookSenderOptions } from "./webhook-sender.ts";

const secrets = [
  "whsec_bmV3IHNlY3JldCB3aXRoIDMyIGJ5dGVzIGluIGl0ISE=",
  "whsec_b2xkIHNlY3JldCB3aXRoIDMyIGJ5dGVzIGluIGl0ISE=",
];
const delivery = (more: Partial<DeliveryWork> = {}): DeliveryWork => ({
  eventId: "5b1f2c0e-8f7d-4a39-9a55-0c3b6f1f2d10",
  url: "https://shop.example/hook?of=mia",
  isDisabled: false,
  isSlow: false,
  secrets,
  body: '{"type":"image.ready","timestamp":"2026-11-21T10:00:00.000Z","data":{}}',
  ...more,
});

/** A sender to endpoints that answer so, each host public unless told, and what was asked. */
function world(
  answer: (init: RequestInit) => Response | Promise<Response> = () => new Response("thanks"),
  more: Partial<WebhookSenderOptions> = {},
) {
  const asked: { url: string; init: RequestInit }[] = [];
  let clock = Date.now();
  const send = createWebhookSender({
    fetch: async (url, init = {}) => {
      asked.push({ url: String(url), init });
      clock += 40;
      return answer(init);
    },
    resolve: () => Promise.resolve(["93.184.216.34"]),
    now: () => new Date(clock),
    ownOrigins: ["https://larder.example"],
    allowsLoopback: false,
    ...more,
  });
  const attempt = (work: Partial<DeliveryWork> = {}, signal = AbortSignal.timeout(30_000)) =>
    send(delivery(work), signal);
  return { attempt, asked };
}

describe("an attempt", () => {
  test("is a POST that both secrets can verify while they are rotated", async () => {
    const { attempt, asked } = world();
    const { headers, status, answer, error, milliseconds } = await attempt();
    expect({ status, answer, error, milliseconds }).toEqual({
      status: 200,
      answer: "thanks",
      error: null,
      milliseconds: 40,
    });
    const [{ url, init } = { url: "", init: {} }] = asked;
    expect(url).toBe(delivery().url);
    expect(init).toMatchObject({ method: "POST", redirect: "manual", headers });
    expect(headers).toMatchObject({ "content-type": "application/json", "webhook-id": delivery().eventId });
    for (const secret of secrets) {
      expect(new Webhook(secret).verify(String(init.body), headers)).toMatchObject({ type: "image.ready" });
    }
    const stranger = new Webhook("whsec_c29tZWJvZHkgZWxzZSB3aXRoIDMyIGJ5dGVzIGluIQ==");
    expect(() => stranger.verify(String(init.body), headers)).toThrow("No matching signature");
    expect(() => new Webhook(secrets[0]!).verify(`${init.body} `, headers)).toThrow("No matching signature");
  });

  test.each([
    [204, null],
    [299, null],
    [302, "shop.example answered 302: redirects are not followed"],
    [404, "shop.example answered 404"],
    [410, "shop.example answered 410: it wants to hear nothing more"],
    [503, "shop.example answered 503"],
  ])("that is answered %s", async (status, error) => {
    const { attempt, asked } = world(
      () => new Response(null, { status, headers: { location: "https://elsewhere.example/" } }),
    );
    expect(await attempt()).toMatchObject({ status, error });
    expect(asked.length).toBe(1);
  });

  test("keeps the first kilobyte of the answer and reads no more of it", async () => {
    let cancelled = false;
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode("x".repeat(700))),
      cancel: () => {
        cancelled = true;
      },
    });
    const { answer, error } = await world(() => new Response(endless, { status: 500 })).attempt();
    expect({ answer, error, cancelled }).toEqual({
      answer: "x".repeat(1024),
      error: "shop.example answered 500",
      cancelled: true,
    });
  });

  test("was taken, though its answer breaks off", async () => {
    const broken = new ReadableStream({ pull: (controller) => controller.error(new Error("reset")) });
    expect(await world(() => new Response(broken)).attempt()).toMatchObject({ status: 200, error: null });
  });

  test.each([
    ["120", 120],
    ["0", null],
    ["-5", null],
    ["1.5", null],
    ["soon", null],
    ["soon 2050", null],
    ["9".repeat(40), 86_400],
    ["Wed, 01 Jan 9999 00:00:00 GMT", 86_400],
    ["Wednesday, 01-Jan-70 00:00:00 GMT", null],
    [new Date(Date.now() + 90_000).toUTCString(), expect.closeTo(90, -1)],
    [new Date(Date.now() - 90_000).toUTCString(), null],
  ])("is told when to come back by %s", async (header, retryAfter) => {
    const { attempt } = world(() => new Response("", { status: 429, headers: { "retry-after": header } }));
    expect((await attempt()).retryAfter).toEqual(retryAfter);
  });

  test.each([
    ["connection reset", "The connection to shop.example broke off"],
    ["Connection refused (os error 111)", "shop.example refused the connection"],
    ["invalid peer certificate: UnknownIssuer", "shop.example has no certificate that can be trusted"],
  ])("tells of %s no more than that and the host", async (words, error) => {
    const { attempt } = world(() => Promise.reject(new Error(`https://shop.example/hook?of=mia: ${words}`)));
    expect(await attempt()).toMatchObject({ status: null, error });
  });

  test("keeps of an answer only what a database can keep", async () => {
    const garbage = new Uint8Array([0x00, 0xff, 0xfe, 0x41, 0x00]);
    expect(await world(() => new Response(garbage)).attempt()).toMatchObject({
      answer: "\ufffd\ufffd\ufffdA\ufffd",
      error: null,
    });
  });

  test("ends when the time is over, also during a lookup", async () => {
    const hanging = (init: RequestInit) =>
      new Promise<Response>((_, reject) => {
        const stop = () => reject(new Error("aborted"));
        if (init.signal?.aborted) stop();
        init.signal?.addEventListener("abort", stop);
      });
    const late = { status: null, error: "shop.example did not answer in time" };
    expect(await world(hanging, { timeLimit: 1 }).attempt()).toMatchObject(late);
    expect(await world(undefined, { timeLimit: 1, resolve: () => new Promise(() => {}) }).attempt()).toMatchObject(
      late,
    );
    expect(await world(hanging).attempt({}, AbortSignal.abort())).toMatchObject(late);
  });
});

describe("nobody is asked", () => {
  const inward = "it leads into a private network";
  test.each([
    ["http://shop.example/", "it is not reached by https"],
    ["http://127.0.0.1:3000/", "it is not reached by https"],
    ["https://mia:hush@shop.example/", "there are credentials in its address"],
    ["https://larder.example/functions/v1/deliver", "that is this service itself"],
    ["https://larder.example./functions/v1/deliver", "that is this service itself"],
    ["https://l%61rder.EXAMPLE:443/", "that is this service itself"],
    ["https://127.0.0.1/", inward],
    ["https://2130706433/", inward],
    ["https://0x7f.1/", inward],
    ["https://[::1]/", inward],
    ["https://[::ffff:10.0.0.1]/", inward],
    ["https://169.254.169.254/latest/meta-data", inward],
  ])("at %s", async (url, why) => {
    const { attempt, asked } = world();
    const { error, status } = await attempt({ url });
    expect({ error, status }).toEqual({ error: `${new URL(url).host} was not asked: ${why}`, status: null });
    expect(asked).toEqual([]);
  });

  test("that is this service under another name of its project", async () => {
    const { attempt, asked } = world(undefined, { ownOrigins: ["https://abcdefghij.supabase.co"] });
    for (const name of ["abcdefghij.functions", "ABCDEFGHIJ.storage", "abcdefghij"]) {
      expect((await attempt({ url: `https://${name}.supabase.co/deliver` })).error).toContain("this service itself");
    }
    expect(asked).toEqual([]);
    expect((await attempt({ url: "https://klmnopqrst.functions.supabase.co/hook" })).error).toBeNull();
  });

  test.each([
    [["93.184.216.34", "10.0.0.1"], inward],
    [["fd00::1"], inward],
    [[], "nobody knows where it is"],
  ])("at a name that leads to %j", async (addresses, why) => {
    const { attempt, asked } = world(undefined, { resolve: async () => addresses });
    expect((await attempt()).error).toBe(`shop.example was not asked: ${why}`);
    expect(asked).toEqual([]);
  });

  test("at a name that cannot be looked up", async () => {
    const { attempt, asked } = world(undefined, { resolve: () => Promise.reject(new Error("SERVFAIL")) });
    expect((await attempt()).error).toBe("shop.example was not asked: nobody knows where it is");
    expect(asked).toEqual([]);
  });

  test("inwards, where the runtime cannot look names up", async () => {
    const { attempt, asked } = world(undefined, { resolve: null });
    for (const url of ["https://intranet/", "https://metadata.google.internal/", "https://10.0.0.1/"]) {
      expect((await attempt({ url })).error).toContain(inward);
    }
    expect(asked).toEqual([]);
    expect((await attempt()).error).toBeNull();
  });
});

describe("where the operator allows loopback", () => {
  const { attempt } = world(undefined, { allowsLoopback: true, ownOrigins: ["http://127.0.0.1:54321"] });
  test.each([
    ["http://127.0.0.1:4000/hook", null],
    ["http://localhost:4000/hook", null],
    ["http://127.0.0.1:54321/functions/v1/deliver", "127.0.0.1:54321 was not asked: that is this service itself"],
    ["http://localhost:54321/functions/v1/deliver", "localhost:54321 was not asked: that is this service itself"],
    ["http://[::1]:54321/", "[::1]:54321 was not asked: that is this service itself"],
    ["http://0x7f.1:54321/", "127.0.0.1:54321 was not asked: that is this service itself"],
    ["http://10.0.0.1/", "10.0.0.1 was not asked: it is not reached by https"],
  ])("%s is asked, or not", async (url, error) => expect((await attempt({ url })).error).toBe(error));
});
