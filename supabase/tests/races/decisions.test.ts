import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addPictures, emptyLarder, findBrokenPromises, type Larder, moveClock, openLarder } from "./larder.ts";
import { missingPostgres, whySkipped } from "./native-postgres.ts";
import type { Session } from "./sessions.ts";
import { createRandom, overlap, slowly, together } from "./together.ts";
import { claim, enqueue, fail, finish } from "./verbs.ts";

describe.skipIf(missingPostgres)(`several people at the same pictures${whySkipped}`, () => {
  let larder: Larder;
  beforeAll(async () => {
    larder = await openLarder();
  });
  beforeEach(() => emptyLarder(larder));
  afterAll(() => larder?.close());

  const approve = (session: Session, pictures: readonly string[]) =>
    session.value<string[]>("select public.approve_images($1, 'ready')", [pictures]);
  const reject = (session: Session, pictures: readonly string[]) =>
    session.value<string[]>("select public.reject_images($1, 'Blurred', 'ready')", [pictures]);
  const statuses = () =>
    larder.operator.query<{ id: string; status: string }>("select id, status from public.images order by id");

  test.each([
    ["approves", "rejects", approve, reject, "approved"],
    ["rejects", "approves", reject, approve, "rejected"],
  ])("who %s first is heeded, and who %s them meanwhile is told of none", async (_one, _other, first, second, left) => {
    const pictures = (await addPictures(larder, 5, "ready")).sort();
    const [told, toldLater] = await overlap(
      larder.operators[1]!,
      (session) => first(session, pictures),
      () => second(larder.operators[2]!, pictures.toReversed()),
    );
    expect([told.toSorted(), toldLater]).toEqual([pictures, []]);
    expect(await statuses()).toEqual(pictures.map((id) => ({ id, status: left })));
  });

  test("of sixteen who decide at once one decides each picture, and it is as that one said", async () => {
    const pictures = (await addPictures(larder, 40, "ready")).sort();
    const random = createRandom(11);
    const decided = await together(
      larder.operators.map((operator, place) => async () => {
        const some = pictures.filter(() => random() < 0.5).sort(() => random() - 0.5);
        const ids = await slowly(operator, (session) => (place % 2 ? approve : reject)(session, some))();
        return ids.map((id) => ({ id, status: place % 2 ? "approved" : "rejected" }));
      }),
    );
    const undecided = (await statuses()).filter(({ status }) => status === "ready");
    const all = [...decided.flat(), ...undecided].sort((one, other) => (one.id < other.id ? -1 : 1));
    expect(all).toEqual(await statuses());
    expect(all.map(({ id }) => id)).toEqual(pictures);
  });

  test("an edit of an older revision changes nothing, however close they come", async () => {
    const [picture] = (await addPictures(larder, 1, "ready")) as [string];
    const edit = (session: Session, tag: string) =>
      session.value<number>("select public.edit_image($1, tags => array[$2], expected_revision => 0)", [picture, tag]);
    const other = overlap(
      larder.operators[1]!,
      (session) => edit(session, "first"),
      () => edit(larder.operators[2]!, "second"),
    );
    await expect(other).rejects.toThrow("Somebody else has changed this picture meanwhile");
    expect(await larder.operator.query("select tag from public.image_tags")).toEqual([{ tag: "first" }]);
  });

  test("work on many pictures is stopped, retried, decided on and done in any order without blocking for good", async () => {
    const pictures = await addPictures(larder, 30, "processing");
    await enqueue(larder.operator, "variants", pictures, 0.001);
    const random = createRandom(7);
    const verbs = [
      "select public.cancel_images($1)",
      "select public.retry_images($1)",
      "select public.trash_images($1)",
      "select public.restore_images($1)",
      "select public.remake_variants($1)",
      "select public.tag_images($1, array['cake ' || (random() * 5)::integer])",
      "select public.reject_images($1)",
      "select public.reopen_images($1)",
      `select public.edit_image(($1::uuid[])[1], subject => '{"x": 0, "y": 0, "width": 1, "height": 1}')
       where exists (select from public.images where id = ($1::uuid[])[1] and deleted_at is null)`,
    ];
    let deciding = 10;

    await together<unknown>([
      ...larder.operators.slice(0, deciding).map((operator) => async () => {
        try {
          for (let turn = 0; turn < 25; turn++) {
            const some = pictures.filter(() => random() < 0.4).sort(() => random() - 0.5);
            const verb = verbs[Math.floor(random() * verbs.length)]!;
            await slowly(operator, (session) => session.query(verb, [some]))().catch((error) => {
              // The picture to edit went to the trash after it was looked for.
              if (error.message !== "There is no such image") throw error;
            });
          }
        } finally {
          deciding--;
        }
      }),
      ...larder.workers.slice(0, 6).map((worker, place) => async () => {
        while (deciding > 0) await work(worker, place % 2 ? "variants" : "embed", place);
      }),
    ]);
    await larder.operator.query("select public.cancel_images($1)", [pictures]);
    await moveClock(larder, "2 seconds");

    const unready = "select count(*)::int from public.images where status in ('pending', 'processing', 'tagging')";
    expect(await larder.operator.value(unready)).toBe(0);
    const idle = "select count(*)::int from public.jobs where state in ('queued', 'running', 'waiting')";
    expect(await larder.operator.value(idle)).toBe(0);
    expect(await findBrokenPromises(larder)).toEqual([]);
  });
});

/** Takes a few jobs; two of three workers end them, the third fails. */
async function work(worker: Session, kind: string, place: number): Promise<void> {
  for (const job of await claim(worker, kind, 3)) {
    if (place < 4) await slowly(worker, (session) => finish(session, kind, job))();
    else await slowly(worker, (session) => fail(session, job, false))();
  }
}
