import { beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../../../shared/problems.ts";
import { codec } from "../../_adapters/codecs/codec.ts";
import { runJobs } from "../jobs.ts";
import type { LibraryTags } from "../ports/images.ts";
import type { ExtractRequest, ModerateRequest } from "../ports/provider.ts";
import { unspoiled } from "../providers/unspoiled.ts";
import { failing } from "../testing/fake-providers.ts";
import { editSubject } from "../testing/people.ts";
import { modelRef } from "../testing/rows.ts";
import { tinyPicture } from "../testing/tiny-picture.ts";
import { createWorld, type World } from "../testing/world.ts";
import { keepTags } from "./tag.ts";

const picture = tinyPicture(codec);
let world: World;
beforeEach(async () => {
  world = createWorld(codec, picture);
  world.upload(picture.bytes);
  await runJobs("variants", world.ports, () => {});
});

const run = () => runJobs("tag", world.ports, () => {});
const eyes = () => world.providers.extractors[0]!;
/** Has the extractor see something else besides what it always sees. */
function see(seen: Partial<LibraryTags>) {
  const { extract } = eyes();
  Object.assign(eyes(), {
    extract: async (...args: Parameters<typeof extract>) => {
      const extraction = unspoiled(await extract(...args));
      return { ...extraction, data: { ...(extraction.data as LibraryTags), ...seen } };
    },
  });
}

describe("tag", () => {
  test("hands in what the extractor sees, with its answer as it came", async () => {
    expect(await run()).toMatchObject({ claimed: 1, done: 1 });
    expect(world.image()).toMatchObject({
      category: "cookies",
      subject: { x: 0.25, y: 0.25, width: 0.5, height: 0.5 },
      description: { text: "A cookie: nobody said what", alt: "A cookie", modelId: "eyes-1", raw: { seen: "cookie" } },
    });
    expect(world.image().tags.map(({ tag }) => tag)).toEqual(["cookie", "plate"]);
    expect(world.rows.charges).toMatchObject([{ provider: "eyes", modelId: "eyes-1" }]);
  });

  test("shows the extractor the picture at a middle size, what it measures and the vocabulary", async () => {
    const asked: ExtractRequest[] = [];
    const { extract } = eyes();
    Object.assign(eyes(), {
      extract: (request: ExtractRequest, signal: AbortSignal) => {
        asked.push(request);
        return extract(request, signal);
      },
    });
    const { path } = world.image().variants.find(({ preset }) => preset === "full_product")!;
    await run();
    expect(asked).toMatchObject([
      {
        file: { bytes: world.storage.buckets.studio.get(path)?.bytes, mime: "image/jpeg" },
        model: "eyes-1",
        pattern: { name: "library-tags" },
        known: {
          width: 24,
          height: 18,
          palette: world.image().palette,
          prompt: null,
          vocabulary: world.rows.vocabulary,
          minTags: 8,
          maxTags: 12,
        },
      },
    ]);
  });

  test("reads by the version of library-tags that runs now", async () => {
    const asked: ExtractRequest[] = [];
    const { extract } = eyes();
    Object.assign(eyes(), {
      extract: (request: ExtractRequest, signal: AbortSignal) => {
        asked.push(request);
        return extract(request, signal);
      },
    });
    world.rows.tagVersion = {
      ...world.rows.tagVersion,
      instructions: "Our own words: [MIN_TAGS] to [MAX_TAGS] of [TERMS]",
    };
    await run();
    expect(asked.map(({ pattern }) => pattern.instructions)).toEqual([
      "Our own words: 8 to 12 of food: cookie\nsurface: plate\nsetting: kitchen",
    ]);
  });

  test("looks at the master where the crop was replaced a moment ago", async () => {
    const { read } = world.storage;
    world.storage.read = async (path) => {
      if (!path.endsWith("/photo.jpg")) throw new AppError("not_found");
      return read(path);
    };
    expect(await run()).toMatchObject({ done: 1, failed: 0 });
  });

  test("has the crops follow a subject that it found, then the embedding", async () => {
    await run();
    expect(world.job("variants").state).toBe("queued");
    await world.settle((kind) => runJobs(kind, world.ports as never, () => {}));
    expect(world.image().status).toBe("ready");
    expect(world.rows.jobs.map(({ kind }) => kind)).toEqual(["variants", "tag", "variants", "embed"]);
  });

  test("leaves a person's subject where it is", async () => {
    editSubject(world.rows, world.image(), { x: 0, y: 0, width: 0.5, height: 0.5 });
    await run();
    expect(world.image().subject).toEqual({ x: 0, y: 0, width: 0.5, height: 0.5 });
  });

  test("keeps within the settings' floor and count", async () => {
    Object.assign(world.rows.settings, { tagFloor: 0.5, maxTags: 2 });
    world.rows.vocabulary.push({ term: "jam", facet: "food", synonyms: [] });
    see({ tags: ["jam", "kitchen", "plate", "cookie"].map((tag, at) => ({ tag, confidence: 0.4 + at / 10 })) });
    await run();
    expect(world.image().tags).toMatchObject([
      { tag: "cookie", confidence: expect.closeTo(0.7, 9) },
      { tag: "plate", confidence: expect.closeTo(0.6, 9) },
    ]);
  });

  test("does not look again after a crash, but uses what it was told for its money", async () => {
    const { finishTag } = world.ports.images;
    Object.assign(world.ports.images, { finishTag: failing(new AppError("database_unavailable")) });
    expect(await run()).toMatchObject({ failed: 1 });
    Object.assign(world.ports.images, { finishTag });
    Object.assign(eyes(), { extract: failing(new Error("asked again")) });
    await world.settle(run, ["tag"]);
    expect(world.job("tag")).toMatchObject({ state: "done", attempt: 2 });
    expect(world.rows.charges).toHaveLength(1);
  });

  test("tries again where the extractor is slow, and tells what it was in the end", async () => {
    Object.assign(eyes(), { extract: failing(new AppError("timed_out", { detail: "eyes took too long" })) });
    await world.settle(run, ["tag"]);
    expect(world.job("tag")).toMatchObject({ state: "failed", attempt: 3, errorDetail: "eyes took too long" });
    expect(world.image()).toMatchObject({ status: "failed", errorCode: "timed_out" });
  });

  test.each([
    ["refused", 1],
    ["provider_invalid", 3],
  ] as const)("books each answer that was paid for and is of no use: %s, %i times", async (code, attempts) => {
    let asked = 0;
    const spoiled = () => ({ state: "spoiled", error: new AppError(code), usage: { requestId: `none-${++asked}` } });
    Object.assign(eyes(), { extract: async () => spoiled() });
    await world.settle(run, ["tag"]);
    expect(world.job("tag")).toMatchObject({ state: "failed", attempt: attempts, errorCode: code });
    const ids = Array.from({ length: attempts }, (_, at) => `none-${at + 1}`);
    expect(world.rows.charges.map(({ requestId }) => requestId)).toEqual(ids);
  });

  test("keeps no answer that rambles", async () => {
    const { extract } = eyes();
    const raw = "cookie ".repeat(50_000);
    Object.assign(eyes(), {
      extract: async (...args: Parameters<typeof extract>) => ({ ...(await extract(...args)), raw }),
    });
    await run();
    expect(world.image().description).toMatchObject({ alt: "A cookie", raw: null });
  });

  test("does not try again where the extractor refuses", async () => {
    Object.assign(eyes(), { extract: failing(new AppError("refused")) });
    await world.settle(run, ["tag"]);
    expect(world.job("tag")).toMatchObject({ state: "failed", attempt: 1 });
  });
});

describe("tag, where pictures are moderated,", () => {
  const judge = () => world.providers.moderators[0]!;
  const moderated = (tagging: boolean) => {
    Object.assign(world.rows.settings, { moderationModel: modelRef("judge-1", "judge"), tagging });
  };
  const finding = (...flagged: string[]) =>
    Object.assign(judge(), {
      moderate: async () => ({ flagged, scores: {}, usage: { requestId: "judgement-1" } }),
    });

  test("has the moderator look before the extractor, at an upload too", async () => {
    moderated(true);
    expect(await run()).toMatchObject({ done: 1 });
    expect(world.image().moderations.picture).toMatchObject({ modelId: "judge-1", blocked: [] });
    expect(world.rows.charges.map(({ provider }) => provider)).toEqual(["judge", "eyes"]);
  });

  test("fails a picture of a blocked category, and spends nothing more on it", async () => {
    moderated(true);
    finding("violence", "violence/graphic");
    await world.settle(run, ["tag"]);
    expect(world.image()).toMatchObject({
      status: "failed",
      errorCode: "refused",
      errorDetail: "Moderation blocked the picture: violence/graphic",
      moderations: { picture: { blocked: ["violence/graphic"] } },
    });
    expect(world.rows.charges).toHaveLength(1);
  });

  test("is run for the moderator alone where tagging is off", async () => {
    moderated(false);
    world.upload(picture.bytes);
    await world.settle((kind) => runJobs(kind, world.ports as never, () => {}));
    expect(world.image()).toMatchObject({ status: "ready", description: null, tags: [] });
    expect(world.image().moderations.picture).toMatchObject({ modelId: "judge-1" });
    expect(world.rows.jobs.filter(({ imageId }) => imageId === world.image().id).map(({ kind }) => kind)).toEqual([
      "variants",
      "tag",
      "embed",
    ]);
  });

  test("reads the picture once for both", async () => {
    moderated(true);
    const read: string[] = [];
    const { read: readFile } = world.storage;
    world.storage.read = (path) => {
      read.push(path);
      return readFile(path);
    };
    finding();
    Object.assign(judge(), {
      moderate: async ({ subject }: ModerateRequest) => {
        expect("file" in subject && subject.file.mime).toBe("image/jpeg");
        return { flagged: [], scores: {}, usage: { requestId: "judgement-1" } };
      },
    });
    expect(await run()).toMatchObject({ done: 1 });
    expect(read).toHaveLength(1);
  });
});

describe("keepTags", () => {
  const keep = (tags: LibraryTags["tags"], limits = { floor: 0.7, max: 12 }) => keepTags(tags, limits);

  test("keeps a tag at the floor and none below", () => {
    const tags = [
      { tag: "at", confidence: 0.7 },
      { tag: "below", confidence: 0.699 },
    ];
    expect(keep(tags)).toEqual([{ tag: "at", confidence: 0.7 }]);
  });

  test("takes two spellings for one, as sure as the surer", () => {
    const tags = [
      { tag: "Cookie ", confidence: 0.8 },
      { tag: "cookie", confidence: 0.9 },
      { tag: "COOKIE", confidence: 0.7 },
    ];
    expect(keep(tags)).toEqual([{ tag: "cookie", confidence: 0.9 }]);
  });

  test("keeps the surest where there are too many, and goes by the alphabet where they are equally sure", () => {
    const tags = ["d", "b", "c", "a"].map((tag) => ({ tag, confidence: tag === "d" ? 0.9 : 0.8 }));
    expect(keep(tags, { floor: 0, max: 3 }).map(({ tag }) => tag)).toEqual(["d", "a", "b"]);
  });

  test("leaves out what is blank or longer than a tag may be", () => {
    const tags = ["", "  ", "x".repeat(51), "x".repeat(50)].map((tag) => ({ tag, confidence: 1 }));
    expect(keep(tags).map(({ tag }) => tag)).toEqual(["x".repeat(50)]);
  });

  test("leaves out a confidence that is no number, and none is surer than sure", () => {
    const tags = [
      { tag: "nothing", confidence: Number.NaN },
      { tag: "too sure", confidence: 1.5 },
    ];
    expect(keep(tags)).toEqual([{ tag: "too sure", confidence: 1 }]);
  });
});
