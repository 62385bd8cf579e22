import { beforeEach, expect, test } from "vitest";
import { codec } from "../../_adapters/codecs/codec.ts";
import { runJobs } from "../jobs.ts";
import { readHeader } from "../picture/header.ts";
import type { PictureFile } from "../ports/picture.ts";
import { doneWithFile } from "../testing/fake-providers.ts";
import { setOverlays } from "../testing/people.ts";
import { ballCutOut, ballPhoto, ballSize, type Color, colorOfBall } from "../testing/product-photo.ts";
import { createWorld, type World } from "../testing/world.ts";

let world: World;
let bought: number;
beforeEach(() => {
  world = createWorld(codec, ballPhoto(codec));
});

const runAll = () => world.settle((kind) => runJobs(kind, world.ports, () => {}));
const studio = () => world.storage.buckets.studio;

/** Cuts the ball out of its photo; `answer` is what the provider sends. */
async function cutOut(answer: PictureFile): Promise<string> {
  const parentId = world.upload(ballPhoto(codec).bytes);
  bought = 0;
  world.providers.makers["at-once"].make = async () => {
    bought += 1;
    return doneWithFile(answer);
  };
  const id = world.generate("at-once-1", { operation: "remove_background", productPart: "cut_out", parentId });
  await runAll();
  return id;
}
const decoded = async () =>
  codec.decodeRgba({ bytes: studio().get(world.image().masterPath!)!.bytes, mime: "image/png" });

test("a cut-out is fitted to its photo, and is kept", async () => {
  const id = await cutOut(await ballCutOut(codec));
  const jobs = world.rows.jobs.filter(({ imageId }) => imageId === id);
  expect(jobs.map(({ kind }) => kind)).toEqual(["generate", "compose", "variants"]);
  expect(world.image()).toMatchObject({ status: "kept", errorCode: null, backdropPath: null, fidelity: null });
  const { width, height } = await decoded();
  expect([width, height].every((side) => side > ballSize * 0.6 && side < ballSize * 0.75)).toBe(true);
});

test("what the provider sent goes with the fitting of it: the picture and its sizes are all that is left", async () => {
  await cutOut(await ballCutOut(codec));
  const { madePath, masterPath, variants } = world.image();
  expect(madePath).toBe(masterPath);
  expect(readHeader(studio().get(masterPath!)!.bytes).mime).toBe("image/png");
  const files = [...studio().keys()].filter((path) => path.startsWith("larder/image-2/"));
  expect(files.sort()).toEqual(variants.map(({ path }) => path).sort());
});

const moved = ([red, green, blue]: Color): Color => [red - 4, green + 3, blue + 3];

test("its pixels are the photo's own, whatever the provider made of them", async () => {
  await cutOut(await ballCutOut(codec, { color: (y) => moved(colorOfBall(y)) }));
  expect(world.image().status).toBe("kept");
  const { width, height, rgba } = await decoded();
  const middle = (Math.round(height / 2) * width + Math.round(width / 2)) * 4;
  const photo = await codec.decode(ballPhoto(codec), ({ rgb }) => {
    const at = (ballSize / 2) * (ballSize + 1) * 3;
    return [...rgb.subarray(at, at + 3)];
  });
  expect([...rgba.subarray(middle, middle + 4)]).toEqual([...photo, 255]);
});

test.each<[string, () => Promise<PictureFile>, string]>([
  ["of another size", () => ballCutOut(codec, { width: 80, height: 120 }), "refused"],
  ["of a product that was drawn anew", () => ballCutOut(codec, { color: () => [40, 90, 200] }), "refused"],
  ["without a see-through background", async () => ballPhoto(codec), "refused"],
])("one %s fails, is not fitted again, and is bought once", async (_, answer, code) => {
  await cutOut(await answer());
  expect(world.image()).toMatchObject({
    status: "failed",
    errorCode: code,
    errorDetail: expect.stringMatching(/\w+ \w+/),
  });
  expect(world.job("compose")).toMatchObject({ state: "failed", attempt: 1 });
  expect(bought).toBe(1);
});

test("one whose photo is gone fails, and says so", async () => {
  const parentId = world.upload(ballPhoto(codec).bytes);
  const file = await ballCutOut(codec);
  world.providers.makers["at-once"].make = async () => doneWithFile(file);
  const id = world.generate("at-once-1", { operation: "remove_background", productPart: "cut_out", parentId });
  await world.settle((kind) => runJobs(kind, world.ports, () => {}), ["generate"]);
  world.rows.images.delete(parentId);
  await runAll();
  expect(world.image(id)).toMatchObject({ status: "failed", errorCode: "not_found" });
  expect(world.image(id).errorDetail).toContain("photo");
});

test("one that is fitted already is not fitted again for the texts that it gets", async () => {
  await cutOut(await ballCutOut(codec));
  const { masterPath: fitted } = world.image();
  setOverlays(world.rows, world.image(), [{ text: "HI", place: "top", color: "#ff0000" }]);
  await runAll();
  expect(world.image()).toMatchObject({ status: "kept", madePath: fitted });
  expect(world.image().masterPath).not.toBe(fitted);
});
