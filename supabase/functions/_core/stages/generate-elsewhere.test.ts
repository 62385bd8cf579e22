import { beforeEach, describe, expect, test } from "vitest";
import { AppError, type ProblemCode } from "../../../../shared/problems.ts";
import { codec } from "../../_adapters/codecs/codec.ts";
import { runJobs } from "../jobs.ts";
import { failing } from "../testing/fake-providers.ts";
import { tinyPicture } from "../testing/tiny-picture.ts";
import { createWorld, type World } from "../testing/world.ts";

const picture = tinyPicture(codec);
let world: World;
beforeEach(() => {
  world = createWorld(codec, picture);
});

const run = () => runJobs("generate", world.ports, () => {});
const replace = (name: "at-once" | "forgetful", code: ProblemCode, detail: string = code) =>
  Object.assign(world.providers.makers[name], { make: failing(new AppError(code, { detail })) });
const fallbackModelIds = ["forgetful-1", "later-1"];

describe("generate, where there is a list of models,", () => {
  test.each(["provider_exhausted", "provider_not_configured", "model_retired"] as const)(
    "hands the picture to the next one at once when the provider is %s",
    async (code) => {
      replace("at-once", code, "It cannot");
      world.generate("at-once-1", { fallbackModelIds });
      await world.settle(run, ["generate"]);
      expect(world.image()).toMatchObject({ status: "processing", modelId: "forgetful-1" });
      expect(world.rows.failovers).toEqual([
        { jobId: "job-1", fromModelId: "at-once-1", toModelId: "forgetful-1", reasonCode: code, reason: "It cannot" },
      ]);
      expect(world.job("generate")).toMatchObject({ state: "done", attempt: 1 });
      expect(world.rows.charges.map(({ provider }) => provider)).toEqual(["forgetful"]);
    },
  );

  test.each(["provider_unavailable", "rate_limited"] as const)(
    "tries three times before it does when the provider is %s",
    async (code) => {
      let tries = 0;
      world.providers.makers["at-once"].make = async () => {
        tries += 1;
        throw new AppError(code);
      };
      world.generate("at-once-1", { fallbackModelIds });
      await world.settle(run, ["generate"]);
      expect(tries).toBe(3);
      expect(world.image()).toMatchObject({ status: "processing", modelId: "forgetful-1" });
    },
  );

  test("goes through all of it, each provider under a key of its own, and says why it ended", async () => {
    const keys: string[] = [];
    for (const name of ["at-once", "forgetful", "later"] as const) {
      world.providers.makers[name].make = async ({ idempotencyKey }) => {
        keys.push(idempotencyKey);
        throw new AppError("provider_exhausted", { detail: `${name} has no credit` });
      };
    }
    world.generate("at-once-1", { fallbackModelIds });
    await world.settle(run, ["generate"]);
    expect(world.image()).toMatchObject({ status: "failed", errorDetail: "later has no credit" });
    expect(world.rows.failovers.map(({ toModelId }) => toModelId)).toEqual(fallbackModelIds);
    expect(new Set(keys).size).toBe(3);
    expect(world.rows.charges).toEqual([]);
  });

  test.each(["refused", "unknown_outcome", "not_found"] as const)("stays where the outcome is %s", async (code) => {
    replace("at-once", code);
    world.generate("at-once-1", { fallbackModelIds });
    await world.settle(run, ["generate"]);
    expect(world.image()).toMatchObject({ status: "failed", errorCode: code, modelId: "at-once-1" });
  });

  test("stays where an answer was lost, whatever the provider says after that", async () => {
    let tries = 0;
    world.providers.makers["at-once"].make = async () => {
      tries += 1;
      throw new AppError(tries === 1 ? "timed_out" : "provider_unavailable");
    };
    world.generate("at-once-1", { fallbackModelIds });
    await world.settle(run, ["generate"]);
    expect(world.image()).toMatchObject({ status: "failed", errorCode: "provider_unavailable", modelId: "at-once-1" });
    expect(world.rows.charges).toMatchObject([{ provider: "at-once", estimated: true }]);
  });

  test("stays where the provider works on it", async () => {
    world.generate("later-1", { fallbackModelIds });
    await run();
    world.providers.maker = () => {
      throw new AppError("provider_not_configured");
    };
    await world.settle(run, ["generate"]);
    expect(world.image()).toMatchObject({ status: "failed", modelId: "later-1" });
    expect(world.rows.charges).toMatchObject([{ provider: "later", estimated: true }]);
  });
});

describe("generate, where a provider does not answer,", () => {
  const asked = () => {
    let times = 0;
    const make = world.providers.makers["at-once"].make;
    world.providers.makers["at-once"].make = async () => {
      times += 1;
      throw new AppError("provider_unavailable");
    };
    return {
      times: () => times,
      recover: () => {
        world.providers.makers["at-once"].make = make;
      },
    };
  };
  /** Five pictures, each asked for once. */
  const open = async () => {
    for (let place = 0; place < 5; place++) world.generate();
    await run();
    await run();
    expect(world.rows.circuits.get("at-once")).toMatchObject({ circuit: "open" });
  };

  test("leaves it alone after five failures, asks nobody and counts no attempt", async () => {
    const { times } = asked();
    await open();
    world.generate();
    expect(await run()).toMatchObject({ claimed: 1, failed: 1 });
    expect(times()).toBe(5);
    expect(world.job("generate")).toMatchObject({
      state: "queued",
      attempt: 0,
      errorCode: "provider_unavailable",
      notBefore: world.rows.now + 60,
    });
    expect(world.rows.calls.filter(({ jobId }) => jobId === world.job("generate").id)).toEqual([]);
  });

  test("hands pictures to others at once meanwhile", async () => {
    asked();
    await open();
    world.generate("at-once-1", { fallbackModelIds });
    await run();
    expect(world.rows.failovers).toMatchObject([{ reasonCode: "provider_unavailable", toModelId: "forgetful-1" }]);
    await run();
    expect(world.image()).toMatchObject({ status: "processing" });
  });

  test("lets one call through after its time, and all when that is answered", async () => {
    const { times, recover } = asked();
    await open();
    world.rows.now += 60;
    await run();
    expect(times()).toBe(6);
    expect(world.rows.circuits.get("at-once")).toMatchObject({ circuit: "open", failures: 6 });
    recover();
    await world.settle(run, ["generate"]);
    expect(world.rows.circuits.get("at-once")).toMatchObject({ circuit: "closed", failures: 0 });
    expect([...world.rows.images.values()].map(({ status }) => status)).toEqual(new Array(5).fill("processing"));
    expect(world.providers.purchases).toHaveLength(5);
  });

  test("does not wait for it for ever", async () => {
    const { times } = asked();
    await open();
    Object.assign(world.rows.circuits.get("at-once")!, { retryAt: Number.MAX_SAFE_INTEGER });
    world.generate();
    await world.settle(run, ["generate"]);
    expect(world.image()).toMatchObject({ status: "failed", errorCode: "provider_unavailable" });
    expect(times()).toBe(5);
  });
});
