import sharp from "sharp";
import { beforeEach, expect, test } from "vitest";
import { codec } from "../../_adapters/codecs/codec.ts";
import { runJobs } from "../jobs.ts";
import { colorProfile, withColorProfile } from "../picture/color-profile.ts";
import type { ImageRequest } from "../ports/provider.ts";
import { doneWithFile } from "../testing/fake-providers.ts";
import { setOverlays } from "../testing/people.ts";
import { ballCutOut, ballPhoto, ballStand, emptyStage } from "../testing/product-photo.ts";
import { createWorld, type World } from "../testing/world.ts";

const stage = emptyStage(codec);
const cutOut = await ballCutOut(codec);
let world: World;
let asked: ImageRequest[];
beforeEach(() => {
  world = createWorld(codec, stage);
  asked = [];
  world.providers.makers["at-once"].make = async (request) => {
    asked.push(request);
    return doneWithFile(stage);
  };
});

const run = (kind: Parameters<typeof runJobs>[0]) => runJobs(kind, world.ports, () => {});
const runAll = () => world.settle(run);
const studio = () => world.storage.buckets.studio;

/** Has a scene made for the ball; its cut-out is there. */
function makeScene(): { cutOutId: string; id: string } {
  const cutOutId = world.upload(cutOut.bytes, "full_res.png");
  return {
    cutOutId,
    id: world.generate("at-once-1", { productPart: "scene", sceneStand: ballStand, parentId: cutOutId }),
  };
}
const colorAt = (path: string, x: number, y: number) =>
  codec.decode({ bytes: studio().get(path)!.bytes, mime: "image/jpeg" }, ({ width, height, rgb }) => {
    const at = (Math.round(y * height) * width + Math.round(x * width)) * 3;
    return [...rgb.subarray(at, at + 3)];
  });

test("a product is set into the stage that was made for it, with the colors of its photo", async () => {
  const { id } = makeScene();
  await runAll();
  const kinds = world.rows.jobs.filter(({ imageId }) => imageId === id).map(({ kind }) => kind);
  expect(kinds.slice(0, 4)).toEqual(["generate", "compose", "variants", "tag"]);
  expect(world.image()).toMatchObject({ status: "ready", fidelity: { passed: true } });
  const [red, green, blue] = await colorAt(world.image().masterPath!, 0.5, 0.4);
  expect([Math.abs(red! - 190) < 8, Math.abs(green! - 40) < 8, Math.abs(blue! - 36) < 8]).toEqual([true, true, true]);
});

test("a photo's color profile stands in the scene: its colors mean there what they mean in the photo", async () => {
  const p3 = await sharp(stage.bytes).withIccProfile("p3").jpeg().toBuffer();
  const phone = withColorProfile(ballPhoto(codec).bytes, colorProfile(new Uint8Array(p3))!);
  const parentId = world.upload(phone);
  world.providers.makers["at-once"].make = async ({ operation }) =>
    doneWithFile(operation === "generate" ? stage : cutOut);
  const cutOutId = world.generate("at-once-1", { operation: "remove_background", productPart: "cut_out", parentId });
  await runAll();
  world.generate("at-once-1", { productPart: "scene", sceneStand: ballStand, parentId: cutOutId });
  await runAll();
  const profiles = [world.image(cutOutId), world.image()].map(async ({ masterPath }) => {
    const { icc } = await sharp(studio().get(masterPath!)!.bytes).metadata();
    return icc?.length;
  });
  const { icc } = await sharp(phone).metadata();
  expect(await Promise.all(profiles)).toEqual([icc?.length, icc?.length]);
});

test("the model is asked for the stage alone: it never sees the product", async () => {
  makeScene();
  await runAll();
  expect(asked).toMatchObject([{ operation: "generate", sources: [], references: [] }]);
});

test("the empty stage stays beside it, byte for byte", async () => {
  makeScene();
  await runAll();
  const { backdropPath, masterPath } = world.image();
  expect(backdropPath).not.toBe(masterPath);
  expect(studio().get(backdropPath!)?.bytes).toEqual(stage.bytes);
});

test("the crops of it keep the product in view", async () => {
  world.rows.settings.tagging = false;
  makeScene();
  await runAll();
  const { x, y, width, height } = world.image().subject!;
  expect(x + width / 2).toBeCloseTo(ballStand.x, 1);
  expect(y + height).toBeCloseTo(ballStand.y, 1);
  expect(Math.max(width, height)).toBeLessThanOrEqual(0.51);
});

test("texts go over it, and the product is not set into it a second time for others", async () => {
  const { cutOutId, id } = makeScene();
  await runAll();
  const { masterPath: scene, backdropPath, fidelity } = world.image(id);
  // Nobody needs it any more.
  world.rows.images.delete(cutOutId);
  setOverlays(world.rows, world.image(id), [{ text: "HI", place: "top", color: "#ff0000" }]);
  await runAll();
  expect(world.image(id)).toMatchObject({ status: "ready", madePath: scene, backdropPath, fidelity });
  expect(world.image(id).masterPath).not.toBe(scene);
  setOverlays(world.rows, world.image(id), []);
  await runAll();
  expect(world.image(id)).toMatchObject({ masterPath: scene, madePath: scene, backdropPath, fidelity });
});

test("one that was asked for with a text has both", async () => {
  const parentId = world.upload(cutOut.bytes, "full_res.png");
  const overlays = [{ text: "HI", place: "top", color: "#ff0000" }] as const;
  world.generate("at-once-1", { productPart: "scene", sceneStand: ballStand, parentId, overlays });
  await runAll();
  const { madePath, masterPath, backdropPath, fidelity } = world.image();
  expect(new Set([madePath, masterPath, backdropPath]).size).toBe(3);
  expect(fidelity).toMatchObject({ passed: true });
});

test("one whose product is gone meanwhile fails, and says so", async () => {
  const { cutOutId, id } = makeScene();
  await world.settle(run, ["generate"]);
  world.rows.images.delete(cutOutId);
  await runAll();
  expect(world.image(id)).toMatchObject({ status: "failed", errorCode: "not_found" });
  expect(world.image(id).errorDetail).toContain("cut-out");
});

test("a stage that is no picture ends it, and says so", async () => {
  world.providers.makers["at-once"].make = async () => doneWithFile({ ...stage, bytes: stage.bytes.slice(0, -200) });
  makeScene();
  await runAll();
  expect(world.image()).toMatchObject({ status: "failed", errorCode: "image_damaged" });
});
