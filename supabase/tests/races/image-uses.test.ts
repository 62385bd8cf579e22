import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addPictures, emptyLarder, findBrokenPromises, type Larder, moveClock, openLarder } from "./larder.ts";
import { missingPostgres, whySkipped } from "./native-postgres.ts";
import { type PublicFiles, runStage } from "./public-files.ts";
import type { Session } from "./sessions.ts";
import { createRandom, overlap, slowly, together } from "./together.ts";

interface Told {
  readonly status: string;
  readonly sizes: Readonly<Record<string, { readonly path: string }>> | null;
}

describe.skipIf(missingPostgres)(`uses of sites, while pictures are decided about${whySkipped}`, () => {
  let larder: Larder;
  let published: PublicFiles;
  let keyHash: string;
  beforeAll(async () => {
    larder = await openLarder();
  });
  beforeEach(async () => {
    await emptyLarder(larder);
    published = new Set();
    const made = await larder.operator.value<{ key: string }>(
      "select public.create_api_key('sites', rate_per_minute => 100000)",
    );
    keyHash = createHash("sha256").update(made.key).digest("hex");
  });
  afterAll(() => larder?.close());

  const now = () => Promise.resolve();
  const decide = (session: Session, decision: string, pictures: readonly string[]) =>
    session.value<string[]>(`select public.${decision}_images($1)`, [pictures]);
  const tell = (session: Session, picture: string, site: string, used = true) =>
    session.value<Told>("select worker.use_image($1, $2, $3, 'hero', null, $4)", [keyHash, picture, site, used]);
  const carryOut = async () => {
    let done: number;
    do {
      await moveClock(larder, "2 seconds");
      done =
        (await runStage(larder.workers[0]!, "publish", published, now)) +
        (await runStage(larder.workers[0]!, "withdraw", published, now));
    } while (done > 0);
  };
  const addPublished = async (count: number) => {
    const pictures = await addPictures(larder, count, "ready");
    await larder.operator.query(
      `insert into public.image_variants (image_id, preset, path, mime, width, height, bytes, hash)
       select id, 'thumbnail', 'larder/thumbnail', 'image/jpeg', 8, 8, 8, '0123456789abcdef' from unnest($1::uuid[]) id`,
      [pictures],
    );
    await decide(larder.operator, "approve", pictures);
    await carryOut();
    return pictures;
  };
  /** Public files that should not be there, and those that are missing: of what is approved, and of what is in use. */
  const findWrong = async () => {
    const wanted = await larder.operator.query<{ path: string }>(
      `select id || '/' || publication || '/thumbnail-0123456789abcdef.jpg' as path from public.images where status = 'approved'
       union select sizes #>> '{thumbnail,path}' from public.image_uses where ended_at is null`,
    );
    const paths = new Set(wanted.map(({ path }) => path));
    return {
      left: [...published].filter((path) => !paths.has(path)),
      missing: [...paths].filter((path) => !published.has(path)),
    };
  };
  const fine = { left: [], missing: [] };

  test("whatever is decided, told and removed at once, exactly what is shown somewhere is public in the end", async () => {
    const pictures = await addPublished(6);
    const random = createRandom(7);
    const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)]!;
    const pause = () => new Promise((resume) => setTimeout(resume, random() * 6));
    // What hides a picture is less likely than what shows it again, or there would soon be nothing to tell of.
    const showing = ["approve", "approve", "restore", "approve", "approve", "restore", "approve"];
    const decisions = [...showing, "withdraw", "reject", "trash", "take_down"];
    let busy = 10;
    let begun = 0;
    const turns = (count: number, act: () => Promise<unknown>) => async () => {
      try {
        for (let turn = 0; turn < count; turn++) await act();
      } finally {
        busy--;
      }
    };

    await together<unknown>([
      ...larder.operators.slice(0, 4).map((operator) =>
        turns(25, () => {
          const some = pictures.filter(() => random() < 0.4).sort(() => random() - 0.5);
          return slowly(operator, (session) => decide(session, pick(decisions), some))();
        }),
      ),
      ...larder.workers.slice(0, 6).map((worker) =>
        turns(60, async () => {
          const told = await slowly(worker, (session) =>
            tell(session, pick(pictures), pick(["one", "two", "three"]), random() < 0.8),
          )();
          if (told.sizes) begun++;
        }),
      ),
      ...larder.workers.slice(6, 12).map((worker, place) => async () => {
        while (busy > 0) {
          await runStage(worker, place % 2 ? "publish" : "withdraw", published, pause);
          await pause();
        }
      }),
    ]);
    await carryOut();

    expect(begun).toBeGreaterThan(0);
    expect(await findWrong()).toEqual(fine);
    expect(await findBrokenPromises(larder)).toEqual([]);
  });

  test("a use that begins while its picture is withdrawn keeps the files", async () => {
    const [picture] = (await addPublished(1)) as [string];
    const [told] = await overlap(
      larder.workers[0]!,
      (session) => tell(session, picture, "one"),
      () => decide(larder.operator, "withdraw", [picture]),
    );
    expect(told.status).toBe("ok");
    await carryOut();
    expect([...published]).toEqual([told.sizes?.thumbnail?.path]);
  });

  test("a use that comes while its picture is being withdrawn is told that it is gone", async () => {
    const [picture] = (await addPublished(1)) as [string];
    const [, told] = await overlap(
      larder.operator,
      (session) => decide(session, "withdraw", [picture]),
      () => tell(larder.workers[0]!, picture, "one"),
    );
    expect(told.status).toBe("not_found");
    await carryOut();
    expect([...published]).toEqual([]);
  });

  test("the last two uses, ended at once, leave no file", async () => {
    const [picture] = (await addPublished(1)) as [string];
    for (const site of ["one", "two"]) await tell(larder.workers[0]!, picture, site);
    await decide(larder.operator, "withdraw", [picture]);
    await carryOut();
    expect(published.size).toBe(1);
    await overlap(
      larder.workers[0]!,
      (session) => tell(session, picture, "one", false),
      () => tell(larder.workers[1]!, picture, "two", false),
    );
    await carryOut();
    expect([...published]).toEqual([]);
  });

  test("a slot that is told of by many at once shows one picture", async () => {
    const pictures = await addPublished(8);
    const told = await together(
      larder.workers.map((worker, place) => slowly(worker, (session) => tell(session, pictures[place % 8]!, "one"))),
    );
    expect(new Set(told.map(({ status }) => status))).toEqual(new Set(["ok"]));
    const shown = "select count(*)::int from public.image_uses where ended_at is null";
    expect(await larder.operator.value(shown)).toBe(1);
  });

  test("sites that swap their pictures at once do not wait for each other for good", async () => {
    const [one, other] = (await addPublished(2)) as [string, string];
    for (let turn = 0; turn < 8; turn++) {
      await together(
        larder.workers.map((worker, place) =>
          slowly(worker, (session) => tell(session, (place + turn) % 2 ? one : other, `site ${place}`)),
        ),
      );
    }
    const shown = "select count(*)::int from public.image_uses where ended_at is null";
    expect(await larder.operator.value(shown)).toBe(larder.workers.length);
  });
});
