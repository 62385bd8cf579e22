import { beforeEach, expect, test } from "vitest";
import { AppError } from "../../../../shared/problems.ts";
import type { Overlay } from "../../../../shared/recipes.ts";
import { codec } from "../../_adapters/codecs/codec.ts";
import { runJobs } from "../jobs.ts";
import { fakeTypesetter } from "../testing/fake-typesetter.ts";
import { approveImage, editSubject, isComplete, setOverlays } from "../testing/people.ts";
import { tinyPicture } from "../testing/tiny-picture.ts";
import { createWorld, type World } from "../testing/world.ts";

const picture = tinyPicture(codec, 96, 72);
const hello: Overlay = { text: "HI", place: "top", color: "#ff0000" };
let world: World;
beforeEach(() => {
  world = createWorld(codec, picture);
});

const run = () => runJobs("compose", world.ports, () => {});
const runAll = () => world.settle((kind) => runJobs(kind, world.ports, () => {}));
const studio = () => world.storage.buckets.studio;

/** How red a file is on average, in its upper third and in its lower half. */
async function redness(path = world.image().masterPath!) {
  const { bytes } = studio().get(path)!;
  return codec.decode({ bytes, mime: "image/jpeg" }, ({ width, height, rgb }) => {
    const mean = (from: number, to: number) => {
      let sum = 0;
      for (let at = from * width * 3; at < to * width * 3; at += 3) sum += rgb[at]! - rgb[at + 1]!;
      return sum / ((to - from) * width);
    };
    return { top: mean(0, Math.floor(height / 3)), bottom: mean(Math.ceil(height / 2), height) };
  });
}

test("a picture with texts gets them before its sizes are made", async () => {
  world.generate("at-once-1", { overlays: [hello] });
  await runAll();
  expect(world.rows.jobs.map(({ kind }) => kind)).toEqual([
    "generate",
    "compose",
    "variants",
    "tag",
    "variants",
    "embed",
  ]);
  expect(world.image().status).toBe("ready");
  const { top, bottom } = await redness();
  expect(top).toBeGreaterThan(bottom + 20);
});

test("its texts are set anew over each size, which would cut them off", async () => {
  world.generate("at-once-1", { overlays: [{ ...hello, text: "HELLO TO THE WORLD" }] });
  await runAll();
  const { variants } = world.image();
  expect(variants.length).toBe(5);
  for (const { path } of variants) {
    const { top, bottom } = await redness(path);
    expect(top).toBeGreaterThan(bottom + 15);
  }
  setOverlays(world.rows, world.image(), []);
  await runAll();
  for (const { path } of world.image().variants) expect((await redness(path)).top).toBeLessThan(10);
});

test("what was made is kept byte for byte beside what search and results see", async () => {
  world.generate("at-once-1", { overlays: [hello] });
  await runAll();
  const { madePath, masterPath, variants } = world.image();
  expect(studio().get(madePath!)?.bytes).toEqual(picture.bytes);
  expect(masterPath).not.toBe(madePath);
  expect(variants.find(({ preset }) => preset === "full_res")?.path).toBe(masterPath);
  expect(isComplete(world.image(), studio())).toBe(true);
});

test("one without texts meets no such stage", async () => {
  world.generate("at-once-1");
  await runAll();
  expect(world.rows.jobs.map(({ kind }) => kind)).not.toContain("compose");
  expect(world.image().madePath).toBeNull();
});

test("other texts are set over the picture as it was made, and what they replace is removed", async () => {
  world.generate("at-once-1", { overlays: [hello] });
  await runAll();
  const { masterPath: before, madePath } = world.image();
  setOverlays(world.rows, world.image(), [{ ...hello, place: "bottom" }]);
  await runAll();
  const { top, bottom } = await redness();
  expect(bottom).toBeGreaterThan(top + 10);
  expect(world.image().madePath).toBe(madePath);
  expect(studio().has(before!)).toBe(false);
  expect(studio().get(madePath!)?.bytes).toEqual(picture.bytes);
});

test("without texts again it is the picture that was made", async () => {
  world.generate("at-once-1", { overlays: [hello] });
  await runAll();
  setOverlays(world.rows, world.image(), []);
  await runAll();
  expect(world.image().masterPath).toBe(world.image().madePath);
  expect(isComplete(world.image(), studio())).toBe(true);
});

test("an uploaded picture can have texts, too", async () => {
  world.upload(picture.bytes);
  await runAll();
  setOverlays(world.rows, world.image(), [hello]);
  await runAll();
  expect((await redness()).top).toBeGreaterThan(20);
  expect(studio().get("larder/image-1/photo.jpg")?.bytes).toEqual(picture.bytes);
});

test("what is public is published anew with its texts", async () => {
  world.upload(picture.bytes);
  await runAll();
  approveImage(world.rows, world.image());
  await runAll();
  setOverlays(world.rows, world.image(), [hello]);
  await runAll();
  expect(world.image()).toMatchObject({ status: "approved", publication: 2 });
  expect(world.rows.documents.get("image-1")?.publication).toBe(2);
});

test("a file that is no picture ends it, and says so", async () => {
  world.upload(picture.bytes);
  await runAll();
  studio().set("larder/image-1/photo.jpg", { bytes: picture.bytes.slice(0, -40), mime: "image/jpeg" });
  setOverlays(world.rows, world.image(), [hello]);
  await world.settle(run, ["compose"]);
  expect(world.job("compose")).toMatchObject({ state: "failed", errorCode: "image_damaged" });
  // The picture that it had is as good as before.
  expect(world.image().status).toBe("ready");
});

test("where other texts cannot be set, every size made later has those that the whole picture has", async () => {
  world.upload(picture.bytes);
  await runAll();
  setOverlays(world.rows, world.image(), [{ ...hello, text: "HELLO TO THE WORLD" }]);
  await runAll();
  setOverlays(world.rows, world.image(), [{ ...hello, text: "HELLO TO THE WORLD", place: "bottom" }]);
  Object.assign(world.ports, { typesetter: () => Promise.reject(new AppError("image_damaged")) });
  await world.settle(run, ["compose"]);
  expect(world.job("compose")).toMatchObject({ state: "failed" });
  Object.assign(world.ports, { typesetter: fakeTypesetter });
  editSubject(world.rows, world.image(), { x: 0, y: 0, width: 0.5, height: 0.5 });
  await runAll();
  expect(world.image().variants.length).toBe(5);
  for (const { path } of world.image().variants) {
    const { top, bottom } = await redness(path);
    expect(top).toBeGreaterThan(bottom + 15);
  }
});

test("a color that we choose is chosen once, over the whole picture", async () => {
  const { color: _, ...plain } = hello;
  world.generate("at-once-1", { overlays: [plain] });
  await runAll();
  const [text] = world.image().masterOverlays;
  expect(["#000000", "#ffffff"]).toContain(text?.color);
  expect(world.image().masterOverlays).toEqual([{ ...plain, color: text?.color, outline: text?.outline }]);
  expect(world.image().overlays).toEqual([plain]);
});

test("texts that were changed while they were set are set again", async () => {
  world.upload(picture.bytes);
  await runAll();
  setOverlays(world.rows, world.image(), [hello]);
  const { write } = world.storage;
  let changed = false;
  world.storage.write = async (path, file) => {
    if (!changed) setOverlays(world.rows, world.image(), [{ ...hello, place: "bottom" }]);
    changed = true;
    return write(path, file);
  };
  await runAll();
  const { top, bottom } = await redness();
  expect(bottom).toBeGreaterThan(top + 10);
  const named = [world.image().madePath, ...world.image().variants.map(({ path }) => path)].sort();
  expect([...studio().keys()].sort()).toEqual(named);
});

test("texts that were changed while the sizes were cut stand in all of them", async () => {
  const words: Overlay = { ...hello, text: "HELLO TO THE WORLD" };
  world.generate("at-once-1", { overlays: [words] });
  const { write } = world.storage;
  let changed = false;
  world.storage.write = async (path, file) => {
    if (!changed && path.includes("hero_image")) {
      changed = true;
      setOverlays(world.rows, world.image(), [{ ...words, place: "bottom" }]);
    }
    return write(path, file);
  };
  await runAll();
  expect(changed).toBe(true);
  for (const { path } of world.image().variants) {
    const { top, bottom } = await redness(path);
    expect(bottom).toBeGreaterThan(top + 10);
  }
  const named = [world.image().madePath, ...world.image().variants.map(({ path }) => path)].sort();
  expect([...studio().keys()].sort()).toEqual(named);
});
