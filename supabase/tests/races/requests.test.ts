import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addJobs, addPictures, emptyLarder, findBrokenPromises, type Larder, openLarder } from "./larder.ts";
import { missingPostgres, whySkipped } from "./native-postgres.ts";
import type { Session } from "./sessions.ts";
import { slowly, together } from "./together.ts";
import { claim } from "./verbs.ts";

describe.skipIf(missingPostgres)(`requests that come twice${whySkipped}`, () => {
  let larder: Larder;
  beforeAll(async () => {
    larder = await openLarder();
  });
  beforeEach(() => emptyLarder(larder));
  afterAll(() => larder?.close());

  const create = (session: Session, request: string) =>
    session.value<{ batch_id: string; image_ids: string[] }>(
      "select public.create_batch('{bread, jam}', count_per_prompt => 2, request_id => $1)",
      [request],
    );

  test("a batch that is asked for by all at once is made once, and all are told the same", async () => {
    for (let round = 0; round < 10; round++) {
      const request = randomUUID();
      const answers = await together(
        larder.operators.slice(0, 8).map((session) => slowly(session, (busy) => create(busy, request))),
      );
      expect(new Set(answers.map(({ batch_id }) => batch_id)).size).toBe(1);
      expect(new Set(answers.map(({ image_ids }) => image_ids.toSorted().join())).size).toBe(1);
      expect(answers[0]!.image_ids).toHaveLength(4);
    }
    expect(await larder.operator.value("select count(*)::integer from public.images")).toBe(40);
    expect(await findBrokenPromises(larder)).toEqual([]);
  });

  test("all that failed, tried again by two at once, is queued once", async () => {
    await addJobs(larder, "generate", await addPictures(larder, 60, "pending"));
    await larder.operator.query("select private.settle_job(j, 'failed', 'timed_out') from public.jobs j");
    const retry = (session: Session) => session.value<string[]>("select public.retry_failed_jobs()");
    const answers = await together(
      larder.operators.slice(0, 4).map((session) => slowly(session, (busy) => retry(busy))),
    );
    expect(await larder.operator.value("select count(*)::integer from public.jobs where state = 'queued'")).toBe(60);
    expect([answers.flat().length, new Set(answers.flat()).size]).toEqual([60, 60]);
    expect(await findBrokenPromises(larder)).toEqual([]);
  });

  test("the sweep of a long queue stands in no worker's way", async () => {
    await addJobs(larder, "generate", await addPictures(larder, 200, "pending"));
    const mended = await slowly(
      larder.operators[1]!,
      (session) => session.value<number>("select private.sweep_jobs()"),
      // While what the sweep holds is still held.
      async () => expect(await claim(larder.workers[0]!, "generate", 40)).toHaveLength(40),
    )();
    expect(mended).toBe(0);
  });

  test("two sweeps at once mend what is lost once", async () => {
    await addJobs(larder, "generate", await addPictures(larder, 20, "pending"));
    await larder.operator.query("delete from pgmq.q_generate; delete from pgmq.q_generate_bulk");
    const sweep = (session: Session) => session.value<number>("select private.sweep_jobs()");
    const mended = await together(larder.operators.slice(0, 3).map((session) => slowly(session, sweep)));
    expect(mended.reduce((sum, one) => sum + one)).toBe(20);
    expect(await findBrokenPromises(larder)).toEqual([]);
  });
});
