import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Fault } from "../../testing/vendor/faults.ts";
import { imageRequest } from "../../testing/vendor/image-request.ts";
import type { Vendor } from "../../testing/vendor/vendor.ts";
import { createModal } from "../modal.ts";
import { createModalCallbacks } from "../modal-callbacks.ts";
import { styles } from "../modal-wire.ts";
import { startModalFake } from "./modal-fake.ts";

const keys = { apiKey: "wk-right", apiSecret: "ws-right", webhookSecret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" };
const start = () => startModalFake({ port: 0, ...keys, small: true });
let vendor: Vendor;
beforeAll(async () => {
  vendor = await start();
});
afterAll(() => vendor.stop());

describe("the fake is as strict as Modal and the worker: it refuses", () => {
  const job = {
    job_id: "strict",
    task: "generate",
    model: "qwen-image",
    input: { prompt: "Scones", negative_prompt: null, style: null, width: 1024, height: 1024, seed: 7 },
    callback: null,
  };
  const post = (
    body: unknown,
    headers: Record<string, string> = { "modal-key": "wk-right", "modal-secret": "ws-right" },
  ) =>
    fetch(`${vendor.url}/jobs`, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify(body),
    });

  test.each([
    ["no keys", {}],
    ["half a pair", { "modal-key": "wk-right" }],
    ["a wrong secret", { "modal-key": "wk-right", "modal-secret": "ws-wrong" }],
  ])("%s, in plain text and before the worker starts", async (_what, headers) => {
    const response = await post(job, headers as Record<string, string>);
    expect([response.status, response.headers.get("content-type")]).toEqual([401, "text/plain"]);
    expect(await response.text()).toMatch(/^modal-http:/);
  });

  const input = (more: object) => ({ ...job, input: { ...job.input, ...more } });
  test.each([
    ["a side that is no multiple of 16", input({ width: 1000 }), "input.width"],
    ["a side over 2048", input({ height: 2064 }), "input.height"],
    ["a style that it does not know", input({ style: "cubism" }), "input.style"],
    ["a field that it does not know", input({ steps: 50 }), "input"],
    ["no prompt", input({ prompt: "" }), "input.prompt"],
    ["a negative prompt of 1001 characters", input({ negative_prompt: "a".repeat(1001) }), "input.negative_prompt"],
    ["another task", { ...job, task: "edit" }, "task"],
    ["no job id", { ...job, job_id: "" }, "job_id"],
    ["a callback that is no address", { ...job, callback: { url: "home" } }, "callback.url"],
  ])("%s", async (_what, body, where) => {
    const response = await post(body);
    const { detail } = await response.json();
    expect([response.status, detail[0].loc.join(".")]).toEqual([422, `body.${where}`]);
  });

  test("a model that it has not, and a call that there is not", async () => {
    expect((await post({ ...job, model: "sdxl" })).status).toBe(404);
    const headers = { "modal-key": "wk-right", "modal-secret": "ws-right" };
    expect((await fetch(`${vendor.url}/jobs/fc-none`, { headers })).status).toBe(404);
  });

  test.each(styles)("nothing of style %s", async (style) => {
    expect((await post({ ...input({ style }), job_id: style })).status).toBe(202);
  });
});

describe("its callbacks", () => {
  /** What a fake sends to a function in place of the network. */
  async function rung(order: Fault | null) {
    const worker = await start();
    const sent: { headers: Record<string, string>; body: string }[] = [];
    const original = globalThis.fetch;
    const spy = vi.spyOn(globalThis, "fetch").mockImplementation((input, init) => {
      if (String(input) !== "https://larder.test/ring") return original(input, init);
      sent.push({ headers: { ...(init!.headers as Record<string, string>) }, body: String(init!.body) });
      return Promise.resolve(new Response());
    });
    if (order) worker.faults.order({ on: "accept", fault: order });
    const request = imageRequest("qwen-image", { callbackUrl: "https://larder.test/ring" });
    const download = () => Promise.reject(new Error("Nothing is fetched here"));
    const { maker } = createModal({ ...keys, baseUrl: worker.url, fetch: original, download });
    const accepted = await maker!.make(request, AbortSignal.timeout(30_000));
    const id = accepted.state === "accepted" ? accepted.providerJobId : "none";
    const early = sent.length;
    await worker.clock.advance(2);
    const inTime = sent.length;
    await worker.clock.advance(60);
    spy.mockRestore();
    await worker.stop();
    return { id, sent, counts: [early, inTime, sent.length] };
  }

  test("come when the picture has ended, small and signed", async () => {
    const { id, sent, counts } = await rung(null);
    expect(counts).toEqual([0, 1, 1]);
    expect(JSON.parse(sent[0]!.body)).toEqual({
      job_id: expect.any(String),
      call_id: id,
      status: "completed",
      cost_seconds: expect.any(Number),
    });
    expect(await createModalCallbacks(keys.webhookSecret).read(sent[0]!)).toEqual({
      deliveryId: `msg_${id}`,
      providerJobId: id,
    });
  });

  test.each([
    ["early-callback", [1, 1, 1]],
    ["duplicate-callback", [0, 2, 2]],
    ["lost-callback", [0, 0, 0]],
    ["late-callback", [0, 0, 1]],
  ] as const)("can be an %s", async (fault, counts) => {
    const result = await rung(fault);
    expect(result.counts).toEqual(counts);
    expect(new Set(result.sent.map(({ headers }) => headers["webhook-id"])).size).toBeLessThanOrEqual(1);
  });
});
