import { beforeEach, expect, test } from "vitest";
import type { JobKind } from "../../../../shared/jobs.ts";
import { AppError } from "../../../../shared/problems.ts";
import { codec } from "../../_adapters/codecs/codec.ts";
import { runJobs } from "../jobs.ts";
import { enqueueJob } from "../testing/job-verbs.ts";
import { approveImage, beginUse, endUses, purgeTrash, trashImage } from "../testing/people.ts";
import { tinyPicture } from "../testing/tiny-picture.ts";
import { createWorld, type World } from "../testing/world.ts";

const picture = tinyPicture(codec);
let world: World;
beforeEach(async () => {
  world = createWorld(codec, picture);
  world.generate();
  await settle();
  approveImage(world.rows, world.image());
  await settle();
});

const run = (kind: JobKind) => runJobs(kind, world.ports as never, () => {});
const settle = () => world.settle(run);
const throwAway = async () => {
  trashImage(world.rows, world.image());
  await settle();
};
const waitAMonth = () => {
  world.rows.now += 31 * 24 * 3600;
  purgeTrash(world.rows);
};
const files = () => [...world.storage.buckets.studio.keys(), ...world.storage.buckets.library.keys()];

test("purge removes every file of a picture, then its row, and keeps what it cost", async () => {
  const { charges } = world.rows;
  const booked = structuredClone(charges);
  await throwAway();
  waitAMonth();
  await settle();
  expect(files()).toEqual([]);
  expect(world.rows.images.size).toBe(0);
  expect(charges).toEqual(booked);
  expect(world.job("purge")).toMatchObject({ state: "done", imageId: null });
});

test("purge leaves another picture alone, also one whose name begins the same", async () => {
  for (const path of ["larder/image-10/full_res-0.jpg", "somebody/image-1/full_res-0.jpg"]) {
    world.storage.buckets.studio.set(path, picture);
  }
  await throwAway();
  waitAMonth();
  await settle();
  expect(files().sort()).toEqual(["larder/image-10/full_res-0.jpg", "somebody/image-1/full_res-0.jpg"]);
});

test("purge removes what a publication that is over left behind", async () => {
  world.storage.buckets.library.set("image-1/7/thumbnail-0.jpg", picture);
  await throwAway();
  waitAMonth();
  await settle();
  expect(files()).toEqual([]);
});

test("purge keeps the row while a file is left", async () => {
  await throwAway();
  const { remove } = world.storage;
  world.storage.remove = async (bucket, paths) => {
    if (bucket === "studio") throw new AppError("storage_unavailable");
    return remove(bucket, paths);
  };
  waitAMonth();
  await settle();
  expect(world.job("purge")).toMatchObject({ state: "failed", attempt: 3, errorCode: "storage_unavailable" });
  expect(world.image()).toBeDefined();
});

test("purge touches nothing of a picture that was restored before it came", async () => {
  await throwAway();
  waitAMonth();
  world.image().deletedAt = null;
  const before = files();
  await settle();
  expect(files()).toEqual(before);
  expect(world.rows.images.size).toBe(1);
});

test("purge waits until nobody uses a picture, and touches nothing where it came too early", async () => {
  beginUse(world.rows, world.image());
  const published = [...world.storage.buckets.library.keys()];
  await throwAway();
  waitAMonth();
  expect(world.rows.jobs.some(({ kind }) => kind === "purge")).toBe(false);
  enqueueJob(world.rows, "purge", "image-1");
  await settle();
  expect(world.rows.images.size).toBe(1);
  expect([...world.storage.buckets.library.keys()]).toEqual(published);
  endUses(world.rows, world.image());
  await settle();
  waitAMonth();
  await settle();
  expect([files(), world.rows.images.size]).toEqual([[], 0]);
});
