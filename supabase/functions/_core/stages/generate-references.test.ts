import sharp from "sharp";
import { beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../../../shared/problems.ts";
import { codec } from "../../_adapters/codecs/codec.ts";
import { runJobs } from "../jobs.ts";
import { readHeader } from "../picture/header.ts";
import type { ImageRequest, ModerateRequest } from "../ports/provider.ts";
import { tinyPicture } from "../testing/tiny-picture.ts";
import { createWorld, type World } from "../testing/world.ts";

const [face, logo, cake] = [24, 32, 40].map((width) => tinyPicture(codec, width).bytes) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];
let world: World;
let asked: ImageRequest[];
beforeEach(() => {
  world = createWorld(codec, tinyPicture(codec));
  asked = [];
  Object.assign(world.rows.models.find(({ id }) => id === "at-once-1")!, { features: ["references"] });
  const { make } = world.providers.makers["at-once"];
  world.providers.makers["at-once"].make = (request, signal) => {
    asked.push(request);
    return make(request, signal);
  };
});
const run = () => runJobs("generate", world.ports, () => {});
const reference = (bytes: Uint8Array, label: string | null = null) => ({ id: world.upload(bytes), label });

describe("generate, where a picture is made after others,", () => {
  test("sends them byte for byte, in their order, and names them", async () => {
    world.generate("at-once-1", { references: [reference(logo), reference(face, "Face")] });
    expect(await run()).toMatchObject({ done: 1 });
    expect(asked).toMatchObject([
      { operation: "generate", sources: [], prompt: expect.stringMatching(/picture 1 is .* picture 2 shows: Face\.$/) },
    ]);
    expect(asked[0]!.references.map(({ bytes }) => [...bytes])).toEqual([[...logo], [...face]]);
  });

  test("sends what is to be changed apart from them, and counts it first", async () => {
    const parentId = world.upload(cake);
    world.generate("at-once-1", { operation: "edit", parentId, references: [reference(logo, "Logo")] });
    expect(await run()).toMatchObject({ done: 1 });
    const [{ sources, references, prompt }] = asked as [ImageRequest];
    expect([sources, references].map((files) => files.map(({ bytes }) => bytes.length))).toEqual([
      [cake.length],
      [logo.length],
    ]);
    expect(prompt).toContain("picture 1 is the one to change. Attached picture 2 shows: Logo.");
  });

  test.each<[string, (id: string) => void]>([
    ["is gone", (id) => world.rows.images.delete(id)],
    ["is gone", (id) => Object.assign(world.image(id), { deletedAt: 1 })],
    ["is gone", (id) => world.storage.buckets.studio.delete(world.image(id).masterPath!)],
    ["was rejected", (id) => Object.assign(world.image(id), { status: "rejected" })],
  ])("buys nothing where one %s meanwhile, and says which", async (why, lose) => {
    const lost = reference(face, "Face");
    const id = world.generate("at-once-1", { references: [reference(logo), lost] });
    lose(lost.id);
    await world.settle(run, ["generate"]);
    expect(world.image(id)).toMatchObject({ status: "failed", errorCode: "not_found" });
    expect(world.image(id).errorDetail).toMatch(
      new RegExp(`^The picture (${lost.id} )?\\(Face\\) that this one was to be made after ${why}$`),
    );
    expect([asked, world.rows.calls]).toEqual([[], []]);
  });

  test("buys nothing where one is no picture, and says which", async () => {
    const broken = reference(Uint8Array.of(1, 2, 3));
    world.generate("at-once-1", { references: [broken] });
    await world.settle(run, ["generate"]);
    expect(world.image()).toMatchObject({
      status: "failed",
      errorCode: "unsupported_image",
      errorDetail: `The picture ${broken.id} that this one was to be made after cannot be read`,
    });
    expect(asked).toEqual([]);
  });

  test("knows a PNG by its bytes, whatever its file is called", async () => {
    const png = await sharp(face).png().toBuffer();
    world.generate("at-once-1", { references: [{ id: world.upload(new Uint8Array(png), "photo.jpg"), label: null }] });
    await run();
    expect(asked[0]!.references[0]!.mime).toBe("image/png");
  });

  test("waits while one cannot be read, and buys nothing", async () => {
    const { read } = world.storage;
    let outages = 1;
    world.storage.read = async (path) => {
      if (outages-- > 0) throw new AppError("storage_unavailable");
      return read(path);
    };
    world.generate("at-once-1", { references: [reference(face)] });
    await run();
    expect(world.rows.calls).toEqual([]);
    await world.settle(run, ["generate"]);
    expect(world.job("generate")).toMatchObject({ state: "done", attempt: 2 });
  });

  test("buys nothing of a model that makes none any more", async () => {
    world.generate("later-1", { references: [reference(face)] });
    await world.settle(run, ["generate"]);
    expect(world.image()).toMatchObject({
      status: "failed",
      errorCode: "refused",
      errorDetail: "later-1 no longer makes pictures after others",
    });
    expect(world.rows.calls).toEqual([]);
  });

  test("sends a smaller copy of one that is larger than its share, or turned", async () => {
    const noise = { create: { width: 1500, height: 2000, channels: 3, background: "#000" } } as const;
    const large = await sharp({
      ...noise,
      create: { ...noise.create, noise: { type: "gaussian", mean: 128, sigma: 60 } },
    })
      .png()
      .toBuffer();
    const turned = await sharp(face).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(large.length).toBeGreaterThan(4 * 1024 ** 2);
    world.generate("at-once-1", { references: [reference(new Uint8Array(large)), reference(new Uint8Array(turned))] });
    expect(await run()).toMatchObject({ done: 1 });
    const { references } = asked[0]!;
    expect(references.map(({ bytes }) => readHeader(bytes))).toEqual([
      { mime: "image/jpeg", width: 768, height: 1024, orientation: 1 },
      { mime: "image/jpeg", width: 18, height: 24, orientation: 1 },
    ]);
    expect(references.map(({ mime }) => mime)).toEqual(["image/jpeg", "image/jpeg"]);
  });

  test("spends nothing on one that a moderator blocks, says which, and keeps no judgement of it", async () => {
    Object.assign(world.rows.settings, { moderationModel: { id: "judge-1", provider: "judge", vendorId: "judge-1" } });
    const judged: ModerateRequest["subject"][] = [];
    world.providers.moderators[0]!.moderate = async ({ subject }) => {
      judged.push(subject);
      const isBlocked = "file" in subject && subject.file.bytes.length === face.length;
      return { flagged: isBlocked ? ["sexual"] : [], scores: {}, usage: { requestId: null } };
    };
    const blocked = reference(face, "Face");
    world.generate("at-once-1", { references: [reference(logo), blocked] });
    await world.settle(run, ["generate"]);
    expect(world.image()).toMatchObject({
      status: "failed",
      errorCode: "refused",
      errorDetail: `Moderation blocked the picture ${blocked.id} (Face) that this one was to be made after: sexual`,
    });
    expect(judged.map((subject) => Object.keys(subject)[0])).toEqual(["text", "file", "file"]);
    expect(Object.keys(world.image().moderations)).toEqual(["prompt"]);
    expect([asked, world.rows.calls]).toEqual([[], []]);
  });
});
