import { beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../../../shared/problems.ts";
import { codec } from "../../_adapters/codecs/codec.ts";
import type { Job } from "../ports/jobs.ts";
import type { ModerateRequest, Moderation } from "../ports/provider.ts";
import { failing } from "../testing/fake-providers.ts";
import { modelRef } from "../testing/rows.ts";
import { tinyPicture } from "../testing/tiny-picture.ts";
import { createWorld, type World } from "../testing/world.ts";
import { moderatePrompt } from "./moderate.ts";

const picture = tinyPicture(codec);
let world: World;
let job: Job;
beforeEach(async () => {
  world = createWorld(codec, picture);
  world.rows.settings.moderationModel = { ...modelRef("judge-1", "judge"), vendorId: "judge-latest" };
  world.generate();
  job = (await world.ports.jobs.claim("generate"))[0]!;
});

const judge = () => world.providers.moderators[0]!;
/** Has the moderator find something, and note what it was asked. */
function finding(found: Partial<Moderation>): ModerateRequest[] {
  const asked: ModerateRequest[] = [];
  Object.assign(judge(), {
    moderate: async (request: ModerateRequest) => {
      asked.push(request);
      return { flagged: [], scores: {}, usage: { requestId: "judgement-1" }, ...found };
    },
  });
  return asked;
}
async function moderate() {
  const image = (await world.ports.images.read(job.subjectId))!;
  await moderatePrompt(world.ports, job, image, image.fullPrompt ?? "", new AbortController().signal);
}

describe("moderatePrompt", () => {
  test("shows the moderator the words as the maker will read them, and keeps its judgement", async () => {
    const asked = finding({ scores: { violence: 0.02 } });
    await moderate();
    expect(asked).toEqual([{ model: "judge-latest", subject: { text: "a cookie on a plate, product photography" } }]);
    expect(world.image().moderations.prompt).toEqual({
      subject: "prompt",
      modelId: "judge-1",
      flagged: [],
      scores: { violence: 0.02 },
      blocked: [],
    });
  });

  test("lets pass what is flagged and not blocked, and says so in what it keeps", async () => {
    finding({ flagged: ["violence"], scores: { violence: 0.8 } });
    await moderate();
    expect(world.image().moderations.prompt).toMatchObject({ flagged: ["violence"], blocked: [] });
  });

  test("refuses a category that is blocked, by its name, once it is written down", async () => {
    finding({ flagged: ["sexual", "violence", "violence/graphic"] });
    await expect(moderate()).rejects.toMatchObject({
      code: "refused",
      detail: "Moderation blocked the prompt: sexual, violence/graphic",
      retryable: false,
    });
    expect(world.image().moderations.prompt).toMatchObject({ blocked: ["sexual", "violence/graphic"] });
  });

  test("books the judgement, and leaves alone what the job itself has asked for", async () => {
    await world.ports.calls.begin(job, {
      provider: "at-once",
      modelId: "at-once-1",
      mayRepeat: true,
      callbackTokenHash: null,
    });
    await moderate();
    expect(world.rows.charges).toMatchObject([{ provider: "judge", modelId: "judge-1", jobId: job.id }]);
    expect(world.rows.calls).toMatchObject([{ modelId: "at-once-1", outcome: null }]);
  });

  test("books under a name of its own what the moderator has none for", async () => {
    finding({ usage: { requestId: null } });
    await moderate();
    expect(world.rows.charges).toMatchObject([{ requestId: `${job.id}#prompt` }]);
  });

  test.each<[string, () => void]>([
    ["no moderator is set", () => Object.assign(world.rows.settings, { moderationModel: null })],
    ["the moderator has no key", () => world.providers.moderators.splice(0)],
    ["the moderator's server judges nothing", () => Object.assign(judge(), { moderate: async () => null })],
    ["there is no prompt", () => Object.assign(world.image(), { prompt: null })],
  ])("lets everything pass and keeps nothing where %s", async (_what, arrange) => {
    arrange();
    await moderate();
    expect(world.image().moderations).toEqual({});
    expect(world.rows.charges).toEqual([]);
  });

  test.each([
    "provider_unavailable",
    "provider_exhausted",
    "provider_not_configured",
    "rate_limited",
    "timed_out",
  ] as const)(
    "lets nothing pass that could not be judged (%s), and speaks of the moderator, not of the maker",
    async (code) => {
      Object.assign(judge(), { moderate: failing(new AppError(code, { detail: "judge is ill", retryAfter: 9 })) });
      await expect(moderate()).rejects.toMatchObject({
        code: "moderation_unavailable",
        detail: "The moderator could not be asked: judge is ill",
        retryAfter: 9,
        retryable: true,
      });
      expect(world.image().moderations).toEqual({});
    },
  );

  test("says when a moderator that takes no more for now can be asked again, also where that does not say", async () => {
    Object.assign(judge(), { moderate: failing(new AppError("rate_limited")) });
    await expect(moderate()).rejects.toMatchObject({ code: "moderation_unavailable", retryAfter: 30 });
  });

  test("does not ask again where the moderator itself refuses", async () => {
    Object.assign(judge(), { moderate: failing(new AppError("refused", { detail: "judge refused" })) });
    await expect(moderate()).rejects.toMatchObject({ code: "refused", detail: "judge refused" });
  });
});
