import { beforeEach, describe, expect, test } from "vitest";
import type { JobKind } from "../../../../shared/jobs.ts";
import { AppError } from "../../../../shared/problems.ts";
import { codec } from "../../_adapters/codecs/codec.ts";
import { runJobs } from "../jobs.ts";
import { approveImage, beginUse, editSubject, endUses, withdrawImage } from "../testing/people.ts";
import { tinyPicture } from "../testing/tiny-picture.ts";
import { createWorld, type World } from "../testing/world.ts";

const picture = tinyPicture(codec);
let world: World;
beforeEach(async () => {
  world = createWorld(codec, picture);
  world.upload(picture.bytes);
  await settle();
  approveImage(world.rows, world.image());
  await settle();
});

const run = (kind: JobKind) => runJobs(kind, world.ports as never, () => {});
const settle = () => world.settle(run);
const publications = () => [...new Set([...world.storage.buckets.library.keys()].map((path) => path.split("/")[1]))];
const put = (path: string) => world.storage.buckets.library.set(path, picture);

describe("withdraw", () => {
  test("removes every public file of a withdrawn picture, and none that is private", async () => {
    const before = [...world.storage.buckets.studio.keys()];
    withdrawImage(world.rows, world.image());
    await settle();
    expect(world.storage.buckets.library.size).toBe(0);
    expect([...world.storage.buckets.studio.keys()]).toEqual(before);
  });

  test("touches no other picture", async () => {
    put("image-10/1/thumbnail-0000000000000000.jpg");
    withdrawImage(world.rows, world.image());
    await settle();
    expect([...world.storage.buckets.library.keys()]).toEqual(["image-10/1/thumbnail-0000000000000000.jpg"]);
  });

  test("never touches the publication that stands, nor one that is newer", async () => {
    withdrawImage(world.rows, world.image());
    approveImage(world.rows, world.image());
    await run("publish");
    put("image-1/4/thumbnail-0000000000000000.jpg");
    expect(publications()).toEqual(["1", "3", "4"]);
    await settle();
    expect(publications()).toEqual(["3", "4"]);
  });

  test("leaves an approval alone that comes while it looks", async () => {
    withdrawImage(world.rows, world.image());
    const { list } = world.storage;
    let isFirst = true;
    world.storage.list = async (...args) => {
      if (isFirst) {
        isFirst = false;
        approveImage(world.rows, world.image());
        await run("publish");
      }
      return list(...args);
    };
    await settle();
    expect(publications()).toEqual(["3"]);
    expect(world.rows.documents.get("image-1")?.publication).toBe(3);
  });

  test("looks at what is not a publication, and leaves it", async () => {
    put("image-1/notes/readme.jpg");
    withdrawImage(world.rows, world.image());
    await settle();
    expect(publications()).toEqual(["notes"]);
  });

  test("tries again where the storage fails, for what is not approved is not public", async () => {
    withdrawImage(world.rows, world.image());
    const { remove } = world.storage;
    let outages = 2;
    world.storage.remove = async (...args) => {
      if (outages-- > 0) throw new AppError("storage_unavailable");
      return remove(...args);
    };
    await settle();
    expect(world.job("withdraw")).toMatchObject({ state: "done", attempt: 3 });
    expect(world.storage.buckets.library.size).toBe(0);
  });
});

describe("withdraw keeps the files of a picture in use", () => {
  beforeEach(() => beginUse(world.rows, world.image()));
  const edges = { x: 0.5, y: 0, width: 0.5, height: 0.5 };

  test("until nobody uses it any more", async () => {
    const before = [...world.storage.buckets.library.keys()];
    withdrawImage(world.rows, world.image());
    await settle();
    expect([...world.storage.buckets.library.keys()]).toEqual(before);
    endUses(world.rows, world.image());
    await settle();
    expect(world.storage.buckets.library.size).toBe(0);
  });

  test("beside those of a newer approval, and none between", async () => {
    withdrawImage(world.rows, world.image());
    approveImage(world.rows, world.image());
    await settle();
    editSubject(world.rows, world.image(), edges);
    await settle();
    expect(publications()).toEqual(["1", "4"]);
    endUses(world.rows, world.image());
    await settle();
    expect(publications()).toEqual(["4"]);
  });

  test("and what search shows until its new crops are public", async () => {
    endUses(world.rows, world.image());
    editSubject(world.rows, world.image(), edges);
    await run("variants");
    await run("withdraw");
    expect(publications()).toEqual(["1"]);
    await settle();
    expect(publications()).toEqual(["2"]);
  });
});
