import { beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../../../shared/problems.ts";
import { codec } from "../../_adapters/codecs/codec.ts";
import { runJobs } from "../jobs.ts";
import type { ImageMaker, ImageRequest } from "../ports/provider.ts";
import { doneWith, failing } from "../testing/fake-providers.ts";
import { trashImage } from "../testing/people.ts";
import { modelRef } from "../testing/rows.ts";
import { tinyPicture } from "../testing/tiny-picture.ts";
import { createWorld, type World } from "../testing/world.ts";

const picture = tinyPicture(codec);
let world: World;
beforeEach(() => {
  world = createWorld(codec, picture);
});

const run = () => runJobs("generate", world.ports, () => {});
const studio = () => [...world.storage.buckets.studio];
/** Puts another behavior in place of a maker's own. */
const replace = (name: "at-once" | "forgetful", make: ImageMaker["make"]) =>
  Object.assign(world.providers.makers[name], { make });

describe("generate, with a maker that answers at once,", () => {
  test("stores the picture byte for byte, books it and hands it on", async () => {
    world.generate();
    expect(await run()).toMatchObject({ claimed: 1, done: 1 });
    expect(studio()).toEqual([[world.image().masterPath, picture]]);
    expect(world.image()).toMatchObject({ status: "processing", width: 24, height: 18 });
    expect(world.rows.charges).toMatchObject([{ provider: "at-once", requestId: "at-once-1", modelId: "at-once-1" }]);
    expect(world.job("variants").state).toBe("queued");
  });

  test("asks for what the image says, under the job's own key", async () => {
    const asked: ImageRequest[] = [];
    const { make } = world.providers.makers["at-once"];
    replace("at-once", (request, signal) => {
      asked.push(request);
      return make(request, signal);
    });
    world.generate();
    await run();
    expect(asked).toEqual([
      {
        operation: "generate",
        prompt: "a cookie on a plate, product photography",
        negativePrompt: null,
        style: null,
        quality: null,
        transparent: false,
        sources: [],
        references: [],
        onProgress: expect.any(Function),
        model: "at-once-1",
        width: 1024,
        height: 1024,
        colors: [],
        seed: 7,
        idempotencyKey: world.job("generate").id,
        callbackUrl: "https://larder.test/functions/v1/webhooks/at-once?job=job-1&token=t",
      },
    ]);
  });

  test("names the file for what it is, whatever the provider says", async () => {
    const png = Uint8Array.from(
      atob(
        "iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAFklEQVR4nGPQiLMlCTGMahjVMGw1AABX7hQQMwMm0QAAAABJRU5ErkJggg==",
      ),
      (character) => character.charCodeAt(0),
    );
    replace("at-once", async () => doneWith(png));
    world.generate();
    await run();
    expect(world.image().masterPath).toMatch(/\/full_res-[0-9a-f]{16}\.png$/);
    expect(studio()[0]?.[1].mime).toBe("image/png");
  });
});

describe("generate", () => {
  test("does not ask twice where the provider refuses", async () => {
    replace("at-once", failing(new AppError("refused", { detail: "No faces, please" })));
    world.generate();
    await world.settle(run, ["generate"]);
    expect(world.job("generate")).toMatchObject({ state: "failed", attempt: 1, errorDetail: "No faces, please" });
    expect(world.image()).toMatchObject({ status: "failed", errorCode: "refused", errorDetail: "No faces, please" });
  });

  test("comes back when a provider that is asked too much says so", async () => {
    const { make } = world.providers.makers["at-once"];
    replace("at-once", failing(new AppError("rate_limited", { retryAfter: 90 })));
    world.generate();
    expect(await run()).toMatchObject({ failed: 1 });
    expect(world.job("generate")).toMatchObject({ state: "queued", notBefore: world.rows.now + 90 });
    replace("at-once", make);
    await world.settle(run, ["generate"]);
    expect(world.job("generate")).toMatchObject({ state: "done", attempt: 1 });
  });

  test.each(["provider_unavailable", "timed_out", "provider_invalid"] as const)(
    "tries three times where a provider that repeats safely is %s",
    async (code) => {
      let tries = 0;
      replace("at-once", async () => {
        tries += 1;
        throw new AppError(code);
      });
      world.generate();
      await world.settle(run, ["generate"]);
      expect([tries, world.image().errorCode]).toEqual([3, code]);
    },
  );

  test.each([
    ["is timed out", new AppError("timed_out")],
    ["breaks off in a way that nobody foresaw", new TypeError("fetch failed")],
  ])("does not buy anew where a provider that forgets %s", async (_what, error) => {
    replace("forgetful", failing(error));
    world.generate("forgetful-1");
    await world.settle(run, ["generate"]);
    expect(world.job("generate")).toMatchObject({ state: "failed", attempt: 1, errorCode: "unknown_outcome" });
    expect(world.rows.calls).toMatchObject([{ outcome: "unknown" }]);
  });

  test.each([
    ["nothing", new Uint8Array()],
    ["a web page", new TextEncoder().encode("<!doctype html><title>Sign in</title>")],
    ["a header that ends early", picture.bytes.slice(0, 12)],
  ])("stores nothing where a provider gives %s, tries again and books each try", async (_what, bytes) => {
    let tries = 0;
    replace("at-once", async () => {
      tries += 1;
      return doneWith(bytes, `request-${tries}`);
    });
    world.generate();
    await world.settle(run, ["generate"]);
    expect(world.image()).toMatchObject({ status: "failed", errorCode: "provider_invalid" });
    expect(studio()).toEqual([]);
    expect(world.rows.charges.map(({ requestId }) => requestId)).toEqual(["request-1", "request-2", "request-3"]);
  });

  test("books a picture that nobody wants any more", async () => {
    replace("at-once", async () => {
      trashImage(world.rows, world.image());
      return doneWith(picture.bytes);
    });
    world.generate();
    expect(await run()).toMatchObject({ late: 1, done: 0 });
    expect(world.rows.charges).toHaveLength(1);
    expect(world.job("generate").state).toBe("cancelled");
    expect(world.image().masterPath).toBeNull();
  });

  test("makes no call for a job that was cancelled before it began", async () => {
    world.generate();
    const { read } = world.ports.images;
    Object.assign(world.ports.images, {
      read: async (id: string) => {
        const work = await read(id);
        trashImage(world.rows, world.image());
        return work;
      },
    });
    expect(await run()).toMatchObject({ late: 1 });
    expect(world.providers.purchases).toEqual([]);
  });

  test("says so where its provider is not configured, and does not try again", async () => {
    world.rows.models.push({ ...modelRef("gone-1", "gone"), repeatsSafely: false, features: [] });
    world.generate("gone-1");
    await world.settle(run, ["generate"]);
    expect(world.image()).toMatchObject({ status: "failed", errorCode: "provider_not_configured" });
    expect(world.job("generate").attempt).toBe(1);
  });
});
