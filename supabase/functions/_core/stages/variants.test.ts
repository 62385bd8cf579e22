import { beforeEach, describe, expect, test } from "vitest";
import { AppError } from "../../../../shared/problems.ts";
import { codec } from "../../_adapters/codecs/codec.ts";
import { runJobs } from "../jobs.ts";
import { approveImage, editSubject, isComplete } from "../testing/people.ts";
import type { ImageRow } from "../testing/rows.ts";
import { tinyPicture } from "../testing/tiny-picture.ts";
import { createWorld, type World } from "../testing/world.ts";

const picture = tinyPicture(codec);
let world: World;
beforeEach(() => {
  world = createWorld(codec, picture);
});

const run = () => runJobs("variants", world.ports, () => {});
const runAll = () => world.settle((kind) => runJobs(kind, world.ports as never, () => {}));
const studio = () => world.storage.buckets.studio;
const paths = ({ variants }: ImageRow) => variants.map(({ path }) => path);
const text = (words: string) => new TextEncoder().encode(words);

/** The picture with another size in its frame header. */
function declaring(width: number, height: number): Uint8Array {
  const bytes = picture.bytes.slice();
  const frame = bytes.findIndex((byte, at) => byte === 0xff && [0xc0, 0xc1, 0xc2].includes(bytes[at + 1]!));
  bytes.set([height >> 8, height & 255, width >> 8, width & 255], frame + 5);
  return bytes;
}

describe("variants", () => {
  test("makes each size, as a row and as a file of that many bytes", async () => {
    world.upload(picture.bytes);
    expect(await run()).toMatchObject({ claimed: 1, done: 1 });
    expect(isComplete(world.image(), studio())).toBe(true);
    expect(world.image()).toMatchObject({ status: "tagging", width: 24, height: 18 });
    expect(world.image().thumbhash).not.toBeNull();
    expect(world.image().dominantColor).toBe(world.image().palette[0]?.hex);
    expect(world.job("tag").state).toBe("queued");
  });

  test("gives the sizes that the files really have, and makes none larger than the master", async () => {
    world.upload(tinyPicture(codec, 96, 72).bytes);
    await run();
    for (const { path, width, height } of world.image().variants) {
      const size = await codec.decode({ bytes: studio().get(path)!.bytes, mime: "image/jpeg" }, (pixels) => [
        pixels.width,
        pixels.height,
      ]);
      expect([width, height]).toEqual(size);
      expect(width * height).toBeLessThanOrEqual(96 * 72);
    }
  });

  test("keeps the master byte for byte, as full_res under its own name", async () => {
    world.upload(picture.bytes, "cookies.jpg");
    await run();
    const fullRes = world.image().variants.find(({ preset }) => preset === "full_res");
    expect(fullRes).toMatchObject({ path: "larder/image-1/cookies.jpg", bytes: picture.bytes.length, width: 24 });
    expect(studio().get(fullRes!.path)?.bytes).toEqual(picture.bytes);
  });

  test("names files for their content, so that doing it again changes none", async () => {
    world.upload(picture.bytes);
    await run();
    const [before, files] = [paths(world.image()), new Map(studio())];
    editSubject(world.rows, world.image(), { x: 0, y: 0, width: 1, height: 1 });
    await run();
    expect(paths(world.image())).toEqual(before);
    expect(new Map(studio())).toEqual(files);
  });

  test("keeps a new subject in view, and removes the files that this replaces", async () => {
    world.upload(picture.bytes);
    await runAll();
    const before = paths(world.image());
    editSubject(world.rows, world.image(), { x: 0.5, y: 0, width: 0.5, height: 0.5 });
    await runAll();
    const replaced = before.filter((path) => !paths(world.image()).includes(path));
    expect(replaced.length).toBeGreaterThan(0);
    expect([...studio().keys()].filter((path) => replaced.includes(path))).toEqual([]);
    expect(isComplete(world.image(), studio())).toBe(true);
  });

  test("removes nothing where its claim is gone", async () => {
    world.upload(picture.bytes);
    await runAll();
    const before = paths(world.image());
    editSubject(world.rows, world.image(), { x: 0.5, y: 0, width: 0.5, height: 0.5 });
    const { finishVariants } = world.ports.images;
    Object.assign(world.ports.images, {
      finishVariants: (job: Parameters<typeof finishVariants>[0], result: Parameters<typeof finishVariants>[1]) =>
        finishVariants({ ...job, claimId: job.claimId - 1 }, result),
    });
    expect(await run()).toMatchObject({ late: 1, done: 0 });
    expect(paths(world.image())).toEqual(before);
    expect(isComplete(world.image(), studio())).toBe(true);
  });

  test("is done again where a person moved the subject meanwhile", async () => {
    world.upload(picture.bytes);
    await runAll();
    editSubject(world.rows, world.image(), { x: 0, y: 0, width: 0.5, height: 0.5 });
    const { write } = world.storage;
    let isEdited = false;
    world.storage.write = async (path, file) => {
      if (!isEdited) editSubject(world.rows, world.image(), { x: 0.5, y: 0.5, width: 0.5, height: 0.5 });
      isEdited = true;
      return write(path, file);
    };
    expect(await run()).toMatchObject({ done: 1 });
    expect(world.job("variants").state).toBe("queued");
    await runAll();
    expect(isComplete(world.image(), studio())).toBe(true);
  });

  test("has an approved picture published anew", async () => {
    world.upload(picture.bytes);
    await runAll();
    approveImage(world.rows, world.image());
    await runAll();
    editSubject(world.rows, world.image(), { x: 0.5, y: 0, width: 0.5, height: 0.5 });
    await runAll();
    expect(world.image()).toMatchObject({ status: "approved", publication: 2 });
    expect(world.rows.documents.get("image-1")?.publication).toBe(2);
  });
});

describe("variants fails for good, with nothing half-written, where an upload is", () => {
  test.each([
    ["empty", new Uint8Array(), "unsupported_image", "empty"],
    ["a text", text("I am a picture, honestly"), "unsupported_image", "no picture"],
    ["a web page", text("<!doctype html><html></html>"), "unsupported_image", "a web page"],
    ["a GIF named .jpg", text("GIF89a\x01\0\x01\0\0\0\0;"), "unsupported_image", "a GIF"],
    ["a JPEG cut off in its header", picture.bytes.slice(0, 20), "image_damaged", "damaged"],
    ["a JPEG cut off in its pixels", picture.bytes.slice(0, -40), "image_damaged", "damaged"],
    ["a JPEG of 30,000 x 30,000 pixels", declaring(30_000, 30_000), "image_too_large", "30000 x 30000"],
  ])("%s", async (_what, bytes, code, words) => {
    world.upload(bytes);
    await world.settle(run, ["variants"]);
    expect(world.job("variants")).toMatchObject({ state: "failed", attempt: 1, errorCode: code });
    expect(world.image()).toMatchObject({ status: "failed", errorCode: code, variants: [] });
    expect(world.image().errorDetail).toContain(words);
    expect([...studio().keys()]).toEqual(["larder/image-1/photo.jpg"]);
  });

  test("not where it was announced", async () => {
    world.upload(picture.bytes);
    world.storage.buckets.studio.clear();
    await world.settle(run, ["variants"]);
    expect(world.image()).toMatchObject({ status: "failed", errorCode: "not_found" });
  });
});

test("variants tries again where the storage fails", async () => {
  world.upload(picture.bytes);
  const { write } = world.storage;
  let outages = 1;
  world.storage.write = async (path, file) => {
    if (outages-- > 0) throw new AppError("storage_unavailable");
    return write(path, file);
  };
  await world.settle(run, ["variants"]);
  expect(world.job("variants")).toMatchObject({ state: "done", attempt: 2 });
  expect(isComplete(world.image(), studio())).toBe(true);
});
