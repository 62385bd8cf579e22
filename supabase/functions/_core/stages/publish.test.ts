import { beforeEach, describe, expect, test } from "vitest";
import type { JobKind } from "../../../../shared/jobs.ts";
import { AppError } from "../../../../shared/problems.ts";
import { codec } from "../../_adapters/codecs/codec.ts";
import { runJobs } from "../jobs.ts";
import { failing } from "../testing/fake-providers.ts";
import { approveImage, editSubject, withdrawImage } from "../testing/people.ts";
import { tinyPicture } from "../testing/tiny-picture.ts";
import { createWorld, type World } from "../testing/world.ts";

const picture = tinyPicture(codec);
let world: World;
beforeEach(async () => {
  world = createWorld(codec, picture);
  world.upload(picture.bytes);
  await settle();
});

const run = (kind: JobKind) => runJobs(kind, world.ports as never, () => {});
const settle = () => world.settle(run);
const approve = () => approveImage(world.rows, world.image());
const withdraw = () => withdrawImage(world.rows, world.image());
const crop = () => editSubject(world.rows, world.image(), { x: 0.5, y: 0, width: 0.5, height: 0.5 });
const library = () => [...world.storage.buckets.library.keys()].sort();
const document = () => world.rows.documents.get("image-1");
/** Does something once, right before the first file is copied. */
function beforeTheFirstCopy(act: () => unknown) {
  const { publish } = world.storage;
  let isFirst = true;
  world.storage.publish = async (from, to, bytes) => {
    if (isFirst) {
      isFirst = false;
      await act();
    }
    return publish(from, to, bytes);
  };
}

describe("publish", () => {
  test("copies each size, byte for byte, to where anybody can fetch it, and makes it findable", async () => {
    approve();
    await settle();
    const { variants } = world.image();
    const { studio, library: copies } = world.storage.buckets;
    expect(copies.size).toBe(5);
    for (const { path, preset, hash } of variants) {
      expect(copies.get(`image-1/1/${preset}-${hash}.jpg`)).toEqual(studio.get(path));
    }
    expect(document()).toMatchObject({ publication: 1, tags: ["cookie", "plate"] });
    expect(document()?.paths.sort()).toEqual(library());
  });

  test("finds what an earlier attempt copied, and goes on", async () => {
    const { publish } = world.storage;
    let copies = 0;
    world.storage.publish = async (from, to, bytes) => {
      copies += 1;
      if (copies === 3) throw new AppError("storage_unavailable");
      return publish(from, to, bytes);
    };
    approve();
    await settle();
    expect(world.job("publish")).toMatchObject({ state: "done", attempt: 2 });
    expect(library()).toHaveLength(5);
  });

  test("makes nothing findable where its files cannot be copied", async () => {
    world.storage.publish = failing(new AppError("storage_unavailable"));
    approve();
    await settle();
    expect(world.job("publish")).toMatchObject({ state: "failed", errorCode: "storage_unavailable" });
    expect(document()).toBeUndefined();
    expect(world.image().status).toBe("approved");
  });

  test("fails where a file is missing that should be there", async () => {
    world.storage.buckets.studio.clear();
    approve();
    await settle();
    expect(world.job("publish")).toMatchObject({ state: "failed", attempt: 1, errorCode: "not_found" });
    expect(document()).toBeUndefined();
  });
});

describe("publish leaves nothing public of a picture that is withdrawn", () => {
  const expectPrivate = () => {
    expect(world.image().status).toBe("ready");
    expect([library(), document()]).toEqual([[], undefined]);
  };

  test("before it begins, not even for a moment", async () => {
    approve();
    withdraw();
    let copies = 0;
    beforeTheFirstCopy(() => {
      copies += 1;
    });
    await settle();
    expect(copies).toBe(0);
    expectPrivate();
  });

  test("while it copies", async () => {
    approve();
    beforeTheFirstCopy(withdraw);
    await settle();
    expectPrivate();
  });

  test("while it copies, and whose files were looked for before they were there", async () => {
    approve();
    let looking: Promise<unknown> | null = null;
    let goOn = () => {};
    const { finishWithdraw } = world.ports.images;
    beforeTheFirstCopy(async () => {
      withdraw();
      await new Promise<void>((looked) => {
        Object.assign(world.ports.images, {
          finishWithdraw: (job: Parameters<typeof finishWithdraw>[0]) => {
            looked();
            return new Promise<void>((resolve) => {
              goOn = resolve;
            }).then(() => finishWithdraw(job));
          },
        });
        looking = run("withdraw");
      });
      Object.assign(world.ports.images, { finishWithdraw });
    });
    expect(await run("publish")).toMatchObject({ done: 1 });
    goOn();
    expect(await looking).toMatchObject({ late: 1 });
    await settle();
    expectPrivate();
  });
});

describe("publish goes round again for a picture that", () => {
  test("is withdrawn and approved while it copies", async () => {
    approve();
    beforeTheFirstCopy(() => {
      withdraw();
      approve();
    });
    await settle();
    expect(world.image()).toMatchObject({ status: "approved", publication: 3 });
    expect(document()?.publication).toBe(3);
    expect(library()).toEqual(document()?.paths.sort());
  });

  test("is cropped anew between its reading and its copying", async () => {
    approve();
    crop();
    beforeTheFirstCopy(() => run("variants"));
    expect(await run("publish")).toMatchObject({ done: 1, failed: 0 });
    expect(document()).toBeUndefined();
    await settle();
    expect(world.image()).toMatchObject({ status: "approved", publication: 2 });
    expect(document()?.publication).toBe(2);
    expect(library()).toEqual(document()?.paths.sort());
  });
});
