import { describe, expect, test } from "vitest";
import { AppError } from "../../../../shared/problems.ts";
import { codec } from "../../_adapters/codecs/codec.ts";
import type { runJobs } from "../jobs.ts";
import { failing } from "../testing/fake-providers.ts";
import { type Life, live } from "../testing/life.ts";
import type { Fate } from "../testing/mortal.ts";
import { approveImage, editSubject, purgeTrash, setOverlays, trashImage, withdrawImage } from "../testing/people.ts";
import { ballCutOut, ballStand } from "../testing/product-photo.ts";
import { tinyPicture } from "../testing/tiny-picture.ts";
import { createWorld, type World } from "../testing/world.ts";

/**
 * A worker dies at each of its calls in turn: before the call, or after its effect. Nobody hears of it; the lease
 * lapses, the job is taken again, and in the end the world must be the one in which nobody died.
 */

const picture = tinyPicture(codec);
const cutOut = await ballCutOut(codec, { width: 24, height: 24 });
const subject = { x: 0.5, y: 0, width: 0.5, height: 0.5 };

const upload = (world: World) => world.upload(picture.bytes);
const approve = (world: World) => approveImage(world.rows, world.image());
const withdraw = (world: World) => withdrawImage(world.rows, world.image());
const crop = (world: World) => editSubject(world.rows, world.image(), subject);
const captioned = (world: World) => world.generate("at-once-1", { overlays: [{ text: "HI", place: "top" }] });
const caption = (world: World) => setOverlays(world.rows, world.image(), [{ text: "HI", place: "bottom" }]);
const trash = (world: World) => trashImage(world.rows, world.image());
const purge = ({ rows }: World) => {
  rows.now += 31 * 24 * 3600;
  purgeTrash(rows);
};

/** Its product was cut out long ago. */
const scene = (world: World) => {
  const parentId = world.upload(cutOut.bytes, "full_res.png");
  world.rows.jobs.length = 0;
  world.generate("at-once-1", { productPart: "scene", sceneStand: ballStand, parentId });
};

/** Lives by what becomes of the picture, and how many of their first steps another life has tried already. */
const lives: [name: string, life: Life<World>, tried: number][] = [
  ["made at once", [(world) => world.generate("at-once-1")], 0],
  ["made later", [(world) => world.generate("later-1")], 0],
  ["published, withdrawn and published again", [upload, approve, withdraw, approve], 0],
  ["cropped anew while it is public", [upload, approve, crop], 2],
  ["made with a text over it, and given another", [captioned, caption], 0],
  ["a scene that a product is set into", [scene], 0],
  ["thrown away while it is public", [upload, approve, trash, purge], 2],
];

let isolates = 0;
async function newIsolate(): Promise<typeof runJobs> {
  isolates += 1;
  return (await import(/* @vite-ignore */ `../jobs.ts?isolate=${isolates}`)).runJobs;
}

/** All that anybody can see of a world, but for how often and when its work was tried. */
function look({ rows, storage, providers }: World) {
  const all = [...rows.images.values()];
  const images = all.filter(({ id }) => rows.jobs.some(({ imageId }) => imageId === id));
  const named = new Set(
    all.flatMap(({ masterPath, madePath, backdropPath, variants }) => [
      ...[masterPath, madePath, backdropPath],
      ...variants.map(({ path }) => path),
    ]),
  );
  const studio = [...storage.buckets.studio.keys()].sort();
  return structuredClone({
    images: images.map(({ deletedAt, ...image }) => ({ ...image, deleted: deletedAt !== null })),
    documents: [...rows.documents],
    charges: rows.charges.map(
      ({ provider, jobId, estimated }) => `${provider} for ${jobId}${estimated ? ", at most" : ""}`,
    ),
    purchases: providers.purchases,
    failovers: rows.failovers.map(({ fromModelId }) => fromModelId),
    unsettledCalls: rows.calls.filter(({ outcome }) => outcome === null),
    jobs: rows.jobs.map(({ kind, state, errorCode }) => [kind, state, errorCode].join(" ")).sort(),
    studio: studio.filter((path) => named.has(path)),
    strays: studio.filter((path) => !named.has(path)),
    library: [...storage.buckets.library.keys()].sort(),
  });
}
type Seen = ReturnType<typeof look>;

async function tell(life: Life<World>, fate?: Fate) {
  const world = createWorld(codec, picture);
  return live(world, life, { newIsolate, look: () => look(world), ...(fate && { fate }) });
}

/** The worlds are the same, but that files which a crop replaced may still lie, unnamed and private, where they were. */
function expectSame(seen: Seen[], undisturbed: Seen[]): void {
  const withoutStrays = (world: Seen) => ({ ...world, strays: [] });
  expect(seen.map(withoutStrays)).toEqual(undisturbed);
  const replaced = undisturbed.flatMap(({ studio }) => studio);
  expect(seen.flatMap(({ strays }) => strays).filter((path) => !replaced.includes(path))).toEqual([]);
}

for (const [name, life, tried] of lives) {
  const { seen, calls, ends } = await tell(life);
  const fates = calls.map((call, at) => ({ at, call })).slice(ends[tried - 1] ?? 0);

  test(`a picture that is ${name} goes all the way where nobody dies`, () => {
    const states = seen.flatMap(({ jobs }) => jobs.map((job) => job.split(" ")[1]));
    expect(new Set(states)).toEqual(new Set(["done"]));
    expect(seen[0]?.images).toMatchObject([{ status: "ready" }]);
    expect(seen.flatMap(({ strays }) => strays)).toEqual([]);
  });

  describe(`a picture that is ${name} ends the same`, () => {
    test.each(fates)("where a worker dies before call $at, $call", async ({ at }) => {
      expectSame((await tell(life, { at, how: "before" })).seen, seen);
    });
    test.each(fates)("where a worker dies after call $at, $call", async ({ at }) => {
      expectSame((await tell(life, { at, how: "after" })).seen, seen);
    });
    test.each(fates)("where a worker sleeps at call $at, $call, until others have done its work", async ({ at }) => {
      const told = await tell(life, { at, how: "asleep" });
      // A worker that oversleeps its lease between a question and its charge pays like the one that asked after it.
      expectSame(
        told.seen.map((world) => ({ ...world, charges: [...new Set(world.charges)] })),
        seen,
      );
    });
  });
}

const elsewhere: Life<World> = [
  (world) => {
    const { makers } = world.providers;
    makers["at-once"].make = failing(new AppError("provider_exhausted", { detail: "No credit" }));
    world.generate("at-once-1", { fallbackModelIds: ["forgetful-1"] });
  },
];
const handedOn = await tell(elsewhere);

describe("a picture that is handed from one model to the next is bought once", () => {
  const { calls, seen } = handedOn;
  const fates = calls.flatMap((call, at) => (["before", "after", "asleep"] as const).map((how) => ({ at, how, call })));

  test("where nobody dies", () => {
    expect(seen[0]).toMatchObject({ images: [{ status: "ready", modelId: "forgetful-1" }], failovers: ["at-once-1"] });
    expect(seen[0]?.purchases).toMatchObject([{ provider: "forgetful" }]);
  });

  test.each(fates)("where a worker dies or sleeps ($how) at call $at, $call", async ({ at, how }) => {
    const [world] = (await tell(elsewhere, { at, how })).seen;
    expect(world?.purchases.length).toBeLessThanOrEqual(1);
    expect(world?.unsettledCalls).toEqual([]);
    if (world?.images[0]?.status === "ready") return;
    // Whoever was asked when a worker died may have sold it: nobody else is asked. One that wakes tells what it cost.
    const asked = world?.images[0]?.modelId === "at-once-1" ? "at-once" : "forgetful";
    expect(world?.images).toMatchObject([{ status: "failed" }]);
    expect(world?.charges).toEqual([
      `${asked} for job-1${how === "asleep" && asked === "forgetful" ? "" : ", at most"}`,
    ]);
  });
});

const forgetful: Life<World> = [(world) => world.generate("forgetful-1")];
const remembered = await tell(forgetful);

describe("a picture of a provider that sells it anew each time is bought once", () => {
  const { calls } = remembered;
  const fates = calls.flatMap((call, at) => (["before", "after"] as const).map((how) => ({ at, how, call })));

  test.each(fates)("where a worker dies $how call $at, $call", async ({ at, how }) => {
    const { seen } = await tell(forgetful, { at, how });
    const [world] = seen;
    expect(world?.purchases.length).toBeLessThanOrEqual(1);
    if (world?.images[0]?.status === "ready") return expectSame(seen, remembered.seen);
    // Whether it was bought is not known: its estimate is booked, and a person has to look.
    expect(world?.images).toMatchObject([{ status: "failed", errorCode: "unknown_outcome" }]);
    expect(world?.charges).toEqual(["forgetful for job-1, at most"]);
    expect(["calls.begin", "maker.make", "files.write", "calls.charge"]).toContain(calls[at]);
  });
});
