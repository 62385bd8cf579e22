import { beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../../../shared/problems.ts";
import { codec } from "../../_adapters/codecs/codec.ts";
import { runJobs } from "../jobs.ts";
import { receiveCallback } from "../testing/callbacks.ts";
import { failing } from "../testing/fake-providers.ts";
import { tinyPicture } from "../testing/tiny-picture.ts";
import { createWorld, type World } from "../testing/world.ts";

const picture = tinyPicture(codec);
let world: World;
beforeEach(() => {
  world = createWorld(codec, picture);
});

const run = () => runJobs("generate", world.ports, () => {});

describe("generate, with a maker that finishes later,", () => {
  test("waits, looks again and stores the picture when it is there", async () => {
    world.generate("later-1");
    expect(await run()).toMatchObject({ waiting: 1, done: 0 });
    expect(world.job("generate")).toMatchObject({ state: "waiting", providerJobId: "later-1", progress: 0.5 });
    expect(world.rows.charges).toEqual([]);
    await world.settle((kind) => runJobs(kind, world.ports as never, () => {}));
    expect(world.job("generate")).toMatchObject({ state: "done", attempt: 1, pollCount: 2 });
    expect(world.rows.charges.map(({ requestId }) => requestId)).toContain("later-1");
    expect(world.image().status).toBe("ready");
  });

  test("is not asked before its time, but at once when the provider rings", async () => {
    world.generate("later-1");
    await run();
    expect(await run()).toMatchObject({ claimed: 0 });
    receiveCallback(world.rows, { provider: "later", deliveryId: "1", providerJobId: "later-1", tokenHash: null });
    expect(await run()).toMatchObject({ claimed: 1, waiting: 1 });
  });

  test.each([
    ["is unreachable", new AppError("provider_unavailable"), 15],
    ["does not answer in time", new AppError("timed_out"), 15],
    ["wants to be asked less often", new AppError("rate_limited", { retryAfter: 40 }), 40],
  ])("goes on waiting where the provider %s", async (_what, error, seconds) => {
    world.generate("later-1");
    await run();
    Object.assign(world.providers.makers.later, { check: failing(error) });
    world.rows.now += 5;
    expect(await run()).toMatchObject({ waiting: 1, failed: 0 });
    expect(world.job("generate")).toMatchObject({ state: "waiting", attempt: 1, notBefore: world.rows.now + seconds });
  });

  test("does not wait for ever", async () => {
    world.generate("later-1");
    Object.assign(world.providers.makers.later, { check: failing(new AppError("provider_unavailable")) });
    await world.settle(run, ["generate"]);
    expect(world.image()).toMatchObject({ status: "failed", errorCode: "wait_expired" });
    expect(world.providers.purchases).toHaveLength(1);
  });

  test("fetches the picture again, and does not buy it again, where it could not be stored", async () => {
    world.generate("later-1");
    await run();
    const { write } = world.storage;
    let outages = 1;
    world.storage.write = async (path, file) => {
      if (outages-- > 0) throw new AppError("storage_unavailable");
      return write(path, file);
    };
    await world.settle(run, ["generate"]);
    expect(world.image()).toMatchObject({ status: "processing" });
    expect(world.job("generate").attempt).toBe(1);
    expect(world.rows.calls).toHaveLength(1);
  });

  test.each([
    ["refuses after all", new AppError("refused", { detail: "No faces, please" }), "refused"],
    ["has lost the job", new AppError("not_found"), "not_found"],
  ])("fails where the provider %s", async (_what, error, code) => {
    world.generate("later-1");
    await run();
    Object.assign(world.providers.makers.later, { check: failing(error) });
    await world.settle(run, ["generate"]);
    expect(world.image()).toMatchObject({ status: "failed", errorCode: code });
    expect(world.job("generate").attempt).toBe(1);
  });

  test("fails where the maker cannot be asked later at all", async () => {
    world.generate("at-once-1");
    const accepted = { state: "accepted", providerJobId: "job-9", progress: 0, pollAfter: 1 } as const;
    Object.assign(world.providers.makers["at-once"], { make: async () => accepted });
    await run();
    world.rows.now += 1;
    expect(await run()).toMatchObject({ failed: 1 });
    expect(world.job("generate").errorDetail).toContain("at-once does not finish later");
  });
});
