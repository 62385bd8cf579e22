import { beforeEach, describe, expect, test } from "vitest";
import { type MakePorts, makePicture } from "./make-picture.ts";
import type { MadePicture, OrderAnswer, PictureOrder } from "./ports/pictures.ts";
import { keyCall as call } from "./testing/key-call.ts";

const caller = { ownerId: "mia", keyId: "key", isTest: false };
const accepted = { status: "accepted", imageId: "i", batchId: "b", jobId: "j", estimatedUsd: "0.04" } as const;
const picture = {
  url: "https://larder.test/i.png",
  width: 1024,
  height: 768,
  modelId: "sketch-1",
  seed: 7,
  seconds: 1.5,
  costUsd: "0",
};

let answer: OrderAnswer;
let madeAt: number;
let made: MadePicture;
let orders: PictureOrder[];
let paused: number;
beforeEach(() => {
  answer = accepted;
  madeAt = 1;
  made = picture;
  orders = [];
  paused = 0;
});

const ports: MakePorts = {
  functionsUrl: "https://larder.test/functions/v1",
  pause: async (milliseconds) => {
    paused += milliseconds;
  },
  pictures: {
    async order(_call, _caller, order) {
      orders.push(order);
      return answer;
    },
    made: async () => (paused >= madeAt ? made : null),
  },
};
const make = (wait = 0, more = {}) =>
  makePicture(ports, call, caller, { prompt: "A jar of jam", ...more }, { idempotencyKey: "once", wait });

describe("a picture", () => {
  test("is begun, with where it is told and what it costs at most", async () => {
    expect(await make()).toEqual({
      image_id: "i",
      batch_id: "b",
      job_id: "j",
      status_url: "https://larder.test/functions/v1/jobs/j",
      estimated_usd: "0.04",
    });
    expect(paused).toBe(0);
  });

  test("is answered to whoever waits for it", async () => {
    madeAt = 3000;
    const { url, modelId, costUsd, ...same } = picture;
    expect(await make(25)).toEqual({
      ...{ image_id: "i", batch_id: "b", job_id: "j" },
      ...{ url, model_id: modelId, cost_usd: costUsd, ...same },
    });
  });

  test("that is not made in time is begun all the same", async () => {
    madeAt = 60_000;
    expect(await make(25)).toHaveProperty("status_url");
    expect(paused).toBeLessThan(27_000);
  });

  test("is another request with another price or prompt, and the same with the same", async () => {
    await make();
    await make();
    await make(0, { max_usd: "0.01" });
    await make(0, { seed: 1 });
    const hashes = orders.map(({ bodyHash }) => bodyHash);
    expect(hashes[0]).toBe(hashes[1]);
    expect(new Set(hashes).size).toBe(3);
    expect(orders[2]).toMatchObject({ maxUsd: "0.01", request: { prompt: "A jar of jam" }, idempotencyKey: "once" });
    expect(orders[2]?.request).not.toHaveProperty("max_usd");
  });
});

describe("a picture is refused", () => {
  test("for a key that came with another request", async () => {
    answer = { status: "conflict" };
    await expect(make()).rejects.toMatchObject({ code: "conflict" });
  });

  test("for a test key where it costs money", async () => {
    answer = { status: "costs_money" };
    await expect(make()).rejects.toMatchObject({ code: "forbidden", detail: expect.stringContaining("test keys") });
  });

  test("with what kept it from being made", async () => {
    made = { error: { code: "refused", detail: "No knives" } };
    await expect(make(25)).rejects.toMatchObject({ code: "refused", detail: "No knives" });
    made = { error: { code: null, detail: "cancelled" } };
    await expect(make(25)).rejects.toMatchObject({ code: "conflict", detail: "cancelled" });
  });
});
