import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addJobs, addPictures, emptyLarder, findBrokenPromises, type Larder, moveClock, openLarder } from "./larder.ts";
import { missingPostgres, whySkipped } from "./native-postgres.ts";
import type { Session } from "./sessions.ts";
import { createRandom, slowly, together } from "./together.ts";
import { type Claim, charge, claim, enqueue, fail, finish } from "./verbs.ts";

describe.skipIf(missingPostgres)(`edits while stages finish${whySkipped}`, () => {
  let larder: Larder;
  beforeAll(async () => {
    larder = await openLarder();
  });
  beforeEach(() => emptyLarder(larder));
  afterAll(() => larder?.close());

  const edit = (session: Session, picture: string, tags: string[]) =>
    session.query(
      `select public.edit_image($1, description => 'Mine', tags => $2, subject => '{"x": 0, "y": 0, "width": 1, "height": 1}')`,
      [picture, tags],
    );
  /** Holds rows in one transaction, lets `other` run into them, then goes on itself. */
  const holding = async (
    lock: string,
    id: string,
    other: () => Promise<unknown>,
    then: (session: Session) => Promise<unknown>,
  ) => {
    const session = larder.operators[1]!;
    await session.query("begin");
    await session.query(lock, [id]);
    await together([
      other,
      async () => {
        await session.query("select pg_sleep(0.03)");
        await then(session);
        await session.query("commit");
      },
    ]);
  };

  test("an edit that begins while a model's tags are written neither blocks them for good nor loses to them", async () => {
    const [picture] = (await addPictures(larder, 1, "tagging")) as [string];
    await larder.operator.query("insert into public.image_tags values ($1, 'cake', 1, 'auto')", [picture]);
    await addJobs(larder, "tag", [picture]);
    const [job] = (await claim(larder.workers[0]!, "tag", 1)) as [Claim];

    await holding(
      "select (private.require_image($1)).id",
      picture,
      () => finish(larder.workers[0]!, "tag", job),
      (session) => edit(session, picture, ["pie"]),
    );

    const tags = "select tag, source from public.image_tags where removed_at is null order by tag";
    expect(await larder.operator.query(tags)).toContainEqual({ tag: "pie", source: "manual" });
    const removed = "select count(*)::int from public.image_tags where tag = 'cake' and removed_at is not null";
    expect(await larder.operator.value(removed)).toBe(1);
    expect(await larder.operator.value("select description from public.image_descriptions")).toBe("Mine");
  });

  test("a charge that is told while its picture is purged is booked", async () => {
    const [picture] = (await addPictures(larder, 1, "pending")) as [string];
    await addJobs(larder, "generate", [picture]);
    const [job] = (await claim(larder.workers[0]!, "generate", 1)) as [Claim];
    await fail(larder.workers[0]!, job, false);
    await larder.operator.query("update public.images set deleted_at = private.now() - interval '31 days'");
    await addJobs(larder, "purge", [picture]);
    const [purge] = (await claim(larder.workers[0]!, "purge", 1)) as [Claim];

    await holding(
      "select from public.jobs where id = $1 for update",
      job.id,
      () => finish(larder.workers[0]!, "purge", purge),
      (session) => charge(session, job, "late"),
    );

    expect(await larder.operator.value("select count(*)::int from public.images")).toBe(0);
    const charges = "select image_id, subject_key from public.charges";
    expect(await larder.operator.query(charges)).toEqual([{ image_id: null, subject_key: picture }]);
  });

  test("however edits and stages come together, the last embedding is of the last edit and no stage is left over", async () => {
    const pictures = await addPictures(larder, 24, "tagging");
    await addJobs(larder, "tag", pictures);
    const random = createRandom(3);
    const stages = ["tag", "variants", "embed"];
    let editing = 4;

    await together<unknown>([
      ...larder.operators.slice(0, editing).map((operator) => async () => {
        try {
          for (let turn = 0; turn < 25; turn++) {
            const picture = pictures[Math.floor(random() * pictures.length)]!;
            await slowly(operator, (session) => edit(session, picture, ["pie", `slice ${turn}`]))();
          }
        } finally {
          editing--;
        }
      }),
      ...larder.workers.slice(0, 9).map((worker, place) => async () => {
        while (editing > 0) await runStage(worker, stages[place % 3]!);
      }),
    ]);
    for (let left = 1; left > 0; left = await countLive()) {
      await moveClock(larder, "2 seconds");
      for (const stage of stages) await runStage(larder.workers[0]!, stage);
    }

    const states = await larder.operator.query(
      `select distinct i.status, e.content_hash = 'revision ' || i.revision as current
       from public.images i left join public.image_embeddings e on e.image_id = i.id`,
    );
    expect(states).toEqual([{ status: "ready", current: true }]);
    expect(await findBrokenPromises(larder)).toEqual([]);
  });

  const countLive = () =>
    larder.operator.value<number>(
      "select count(*)::int from public.jobs where state in ('queued', 'running', 'waiting')",
    );

  test("a job of a picture in the trash is not sent round again", async () => {
    const pictures = await addPictures(larder, 1, "pending");
    await enqueue(larder.operator, "generate", pictures);
    const [job] = (await claim(larder.workers[0]!, "generate", 1)) as [Claim];
    await larder.operator.query("select public.trash_images($1)", [pictures]);
    expect(await larder.operator.value("select public.retry_job($1)", [job.id])).toBe(false);
  });
});

/** Takes jobs and ends them, each with the revision that its picture had when the stage read it. */
async function runStage(worker: Session, kind: string): Promise<void> {
  for (const job of await claim(worker, kind, 3)) {
    const image = await worker.value<{ revision: number }>("select worker.read_image($1)", [job.image_id]);
    await slowly(worker, (session) => finish(session, kind, job, image.revision))();
  }
}
