import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addJobs, addPictures, emptyLarder, findBrokenPromises, type Larder, moveClock, openLarder } from "./larder.ts";
import { missingPostgres, whySkipped } from "./native-postgres.ts";
import type { Session } from "./sessions.ts";
import { createRandom, slowly, together } from "./together.ts";
import { beginCall, type Claim, callBack, claim, enqueue, fail, finish, wait } from "./verbs.ts";

describe.skipIf(missingPostgres)(`claims of sixteen workers${whySkipped}`, () => {
  let larder: Larder;
  beforeAll(async () => {
    larder = await openLarder();
  });
  beforeEach(() => emptyLarder(larder));
  afterAll(() => larder?.close());

  test("every job is claimed, and none twice", async () => {
    await addJobs(larder, "generate", await addPictures(larder, 500, "pending"));

    const claimed = await together(larder.workers.map((worker, place) => () => drain(worker, 1 + (place % 7))));

    expect(claimed.flat()).toHaveLength(500);
    expect(new Set(claimed.flat().map(({ id }) => id)).size).toBe(500);
    expect(new Set(claimed.flat().map(({ claim_id }) => claim_id)).size).toBe(500);
  });

  test("whatever workers do and wherever they die, every job ends within its attempts and leaves no message", async () => {
    await addJobs(larder, "generate", await addPictures(larder, 150, "pending"));
    const random = createRandom(2);
    const stages = ["generate", "generate", "variants", "tag", "embed"];
    const live = "select count(*)::int from public.jobs where state in ('queued', 'running', 'waiting')";

    for (let round = 0; (await larder.operator.value<number>(live)) > 0; round++) {
      expect(round, "rounds until every job has ended").toBeLessThan(60);
      await together<unknown>([
        ...larder.workers.map((worker, place) => () => work(worker, stages[place % stages.length]!, random)),
        // What the clock does meanwhile.
        () => larder.operators[1]!.query("select private.sweep_jobs() from generate_series(1, 5)"),
        () => larder.operators[2]!.query("select private.tick()"),
      ]);
      // Past every lease, delay and poll, and past the deadline of what waits.
      await moveClock(larder, "11 minutes");
      expect(await findBrokenPromises(larder)).toEqual([]);
    }

    const ends = await larder.operator.query<{ state: string }>(
      "select distinct state from public.jobs order by state",
    );
    expect(ends.map(({ state }) => state)).toEqual(["done", "failed"]);
    expect(await larder.operator.value("select count(*)::int from tests.messages")).toBe(0);
    const statuses = "select distinct status from public.images order by status";
    expect((await larder.operator.query<{ status: string }>(statuses)).map(({ status }) => status)).toEqual([
      "failed",
      "ready",
    ]);
  });

  test("a finish, a failure, a wait and a call of a claim that lapsed change nothing", async () => {
    const count = 64;
    await addJobs(larder, "generate", await addPictures(larder, count, "pending"));
    const [first, second] = larder.workers as [Session, Session];
    const lapsed = await claim(first, "generate", count);
    await moveClock(larder, "301 seconds");
    const held = await claim(second, "generate", count);
    expect(held).toHaveLength(count);
    const rows = () => larder.operator.query("select * from public.jobs order by id");
    const before = await rows();

    const changed = await together(
      lapsed.flatMap((job, place) => {
        const worker = (shift: number) => larder.workers[(place + shift) % larder.workers.length]!;
        return [
          () => finish(worker(0), "generate", job),
          () => fail(worker(5), job, true),
          () => wait(worker(9), job),
          async () => (await beginCall(worker(13), job)) !== null,
        ];
      }),
    );

    expect(changed).toEqual(changed.map(() => false));
    expect(await rows()).toEqual(before);
    expect(await together(held.map((job) => () => finish(second, "generate", job)))).toEqual(held.map(() => true));
  });

  test("a job that an old claim settles while it is claimed anew is settled or claimed, not both", async () => {
    const count = 120;
    const jobs = await addJobs(larder, "generate", await addPictures(larder, count, "pending"));
    const [first, second, third, fourth] = larder.workers as [Session, Session, Session, Session];
    const lapsed = await claim(first, "generate", count);
    await moveClock(larder, "301 seconds");

    const [finished, failed, claimed] = await together<string[]>([
      () => settle(lapsed, (job) => finish(second, "generate", job)),
      () => settle(lapsed.toReversed(), (job) => fail(third, job, false)),
      async () => {
        const taken: string[] = [];
        for (let turn = 0; turn < 60; turn++) taken.push(...(await claim(fourth, "generate", 2)).map(({ id }) => id));
        return taken;
      },
    ]);

    await moveClock(larder, "2 seconds");
    const left = (await drain(first, 50)).map(({ id }) => id);
    expect([...finished!, ...failed!, ...claimed!, ...left].sort()).toEqual(jobs.sort());
    expect(await findBrokenPromises(larder)).toEqual([]);
  });

  test("asking for the same work sixteen times at once makes one job", async () => {
    const pictures = await addPictures(larder, 40, "processing");

    for (const picture of pictures) {
      await together(
        larder.operators.map((operator) => slowly(operator, () => enqueue(operator, "variants", [picture]))),
      );
    }

    expect(await larder.operator.value("select count(*)::int from public.jobs")).toBe(pictures.length);
    expect(await drain(larder.workers[0]!, 50, "variants")).toHaveLength(pictures.length);
    expect(await findBrokenPromises(larder)).toEqual([]);
  });
});

/** Claims until there is nothing to claim. */
async function drain(worker: Session, count: number, kind = "generate"): Promise<Claim[]> {
  const mine: Claim[] = [];
  for (;;) {
    const claimed = await claim(worker, kind, count);
    if (claimed.length === 0) return mine;
    mine.push(...claimed);
  }
}

/** The ids of the jobs that a verb says it settled. */
async function settle(jobs: readonly Claim[], verb: (job: Claim) => Promise<boolean>): Promise<string[]> {
  const settled: string[] = [];
  for (const job of jobs) if (await verb(job)) settled.push(job.id);
  return settled;
}

/** A worker that does well, fails, waits for a provider or dies, until nothing is due. */
async function work(worker: Session, kind: string, random: () => number): Promise<void> {
  for (;;) {
    const jobs = await claim(worker, kind, 4);
    if (jobs.length === 0) return;
    for (const job of jobs) {
      const luck = random();
      if (luck < 0.55) await finish(worker, kind, job);
      else if (luck < 0.65) await fail(worker, job, true);
      else if (luck < 0.68) await fail(worker, job, false);
      else if (luck < 0.8 && kind === "generate") {
        await wait(worker, job);
        if (luck < 0.74) await callBack(worker, job);
      }
    }
  }
}
