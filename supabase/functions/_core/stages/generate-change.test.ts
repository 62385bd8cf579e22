import { beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../../../shared/problems.ts";
import { codec } from "../../_adapters/codecs/codec.ts";
import { runJobs } from "../jobs.ts";
import type { ImageRequest, ModerateRequest } from "../ports/provider.ts";
import { tinyPicture } from "../testing/tiny-picture.ts";
import { createWorld, type World } from "../testing/world.ts";

const picture = tinyPicture(codec);
let world: World;
let asked: ImageRequest[];
beforeEach(() => {
  world = createWorld(codec, picture);
  asked = [];
  const { make } = world.providers.makers["at-once"];
  world.providers.makers["at-once"].make = (request, signal) => {
    asked.push(request);
    return make(request, signal);
  };
});
const run = () => runJobs("generate", world.ports, () => {});

describe("generate, where a picture is to be changed,", () => {
  test.each(["edit", "remove_background"] as const)("hands its master to %s", async (operation) => {
    const parentId = world.upload(picture.bytes);
    world.generate("at-once-1", { operation, parentId });
    expect(await run()).toMatchObject({ done: 1 });
    expect(asked).toMatchObject([{ operation, sources: [{ mime: "image/jpeg" }] }]);
    expect([...asked[0]!.sources[0]!.bytes]).toEqual([...picture.bytes]);
  });

  test("buys nothing where that picture is gone", async () => {
    world.generate("at-once-1", { operation: "edit", parentId: "image-9" });
    await world.settle(run, ["generate"]);
    expect(world.image()).toMatchObject({ status: "failed", errorCode: "not_found" });
    expect(world.image().errorDetail).toContain("that was to be changed is gone");
    expect([asked, world.rows.calls]).toEqual([[], []]);
  });

  test("buys nothing while it cannot be read", async () => {
    const parentId = world.upload(picture.bytes);
    const { read } = world.storage;
    let outages = 1;
    world.storage.read = async (path) => {
      if (outages-- > 0) throw new AppError("storage_unavailable");
      return read(path);
    };
    world.generate("at-once-1", { operation: "edit", parentId });
    await run();
    expect(world.rows.calls).toEqual([]);
    await world.settle(run, ["generate"]);
    expect(world.job("generate")).toMatchObject({ state: "done", attempt: 2 });
  });
});

describe("generate", () => {
  test("asks for all that was wished for and that the model can be told", async () => {
    const wishes = { style: "anime", quality: "high", transparent: true, negativePrompt: "people" };
    world.generate("at-once-1", wishes);
    const model = world.rows.models.find(({ id }) => id === "at-once-1")!;
    await run();
    Object.assign(model, { features: ["negative_prompt"] });
    world.generate("at-once-1", wishes);
    await run();
    expect(asked).toMatchObject([
      { style: "anime", quality: "high", transparent: true, negativePrompt: null },
      { negativePrompt: "people" },
    ]);
  });

  test("writes down by what token the provider may ring", async () => {
    world.generate();
    await run();
    expect(world.rows.calls).toMatchObject([{ callbackTokenHash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  });

  test("tells how far the provider is", async () => {
    const told: number[] = [];
    const { progress } = world.ports.jobs;
    Object.assign(world.ports.jobs, {
      progress: (...args: Parameters<typeof progress>) => {
        told.push(args[1]);
        return progress(...args);
      },
    });
    world.generate();
    await run();
    expect(told).toEqual([0.5]);
  });
});

describe("generate, where a moderator is set,", () => {
  let judged: ModerateRequest["subject"][];
  let isBlocked: (subject: ModerateRequest["subject"]) => boolean;
  beforeEach(() => {
    judged = [];
    isBlocked = () => false;
    Object.assign(world.rows.settings, { moderationModel: { id: "judge-1", provider: "judge", vendorId: "judge-1" } });
    world.providers.moderators[0]!.moderate = async ({ subject }) => {
      judged.push(subject);
      return { flagged: isBlocked(subject) ? ["sexual"] : [], scores: {}, usage: { requestId: null } };
    };
  });

  test("spends nothing on a prompt that moderation blocks", async () => {
    isBlocked = () => true;
    world.generate();
    await world.settle(run, ["generate"]);
    expect(world.image()).toMatchObject({ status: "failed", errorCode: "refused" });
    expect([asked, world.rows.calls]).toEqual([[], []]);
  });

  test("has the words judged that are sent: with what must not be shown where the prompt says it", async () => {
    world.generate("at-once-1", { negativePrompt: "people" });
    await run();
    Object.assign(world.rows.models.find(({ id }) => id === "at-once-1")!, { features: ["negative_prompt"] });
    world.generate("at-once-1", { negativePrompt: "people" });
    await run();
    expect(judged).toEqual(asked.map(({ prompt }) => ({ text: prompt })));
    expect(judged[0]).toMatchObject({ text: expect.stringContaining("people") });
    expect(judged[1]).toMatchObject({ text: expect.not.stringContaining("people") });
  });

  test.each(["edit", "remove_background"] as const)(
    "spends nothing on a picture to %s that it blocks, and says which picture it is",
    async (operation) => {
      isBlocked = (subject) => "file" in subject;
      world.generate("at-once-1", { operation, parentId: world.upload(picture.bytes) });
      await world.settle(run, ["generate"]);
      expect(world.image()).toMatchObject({
        status: "failed",
        errorCode: "refused",
        errorDetail: "Moderation blocked the picture that was to be changed: sexual",
      });
      expect([asked, world.rows.calls]).toEqual([[], []]);
    },
  );

  test("lets another be changed, and keeps no judgement of it as one of what was made", async () => {
    world.generate("at-once-1", { operation: "edit", parentId: world.upload(picture.bytes) });
    expect(await run()).toMatchObject({ done: 1 });
    expect(judged).toMatchObject([{ text: expect.any(String) }, { file: { mime: "image/jpeg" } }]);
    expect(Object.keys(world.image().moderations)).toEqual(["prompt"]);
  });
});
