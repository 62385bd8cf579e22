import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addJobs, addPictures, emptyLarder, findBrokenPromises, type Larder, moveClock, openLarder } from "./larder.ts";
import { missingPostgres, whySkipped } from "./native-postgres.ts";
import type { Session } from "./sessions.ts";
import { overlap, slowly, together } from "./together.ts";
import { type Claim, callBack, cancel, claim, enqueue, fail, finish, move, retry, wait } from "./verbs.ts";

describe.skipIf(missingPostgres)(`verbs on the same job at the same time${whySkipped}`, () => {
  let larder: Larder;
  let sessions: readonly Session[];
  beforeAll(async () => {
    larder = await openLarder();
    sessions = larder.operators;
  });
  beforeEach(() => emptyLarder(larder));
  afterAll(() => larder?.close());

  const startJobs = async (count: number) => {
    await addJobs(larder, "generate", await addPictures(larder, count, "pending"));
    return await claim(sessions[0]!, "generate", count);
  };
  /** Two failed jobs for the same work on each of some pictures. */
  const failTwice = async (count: number) => {
    const pictures = await addPictures(larder, count, "processing");
    const failed = new Map(pictures.map((picture): [string, Claim[]] => [picture, []]));
    for (let time = 0; time < 2; time++) {
      await enqueue(sessions[0]!, "variants", pictures);
      for (const job of await claim(sessions[0]!, "variants", count)) {
        await fail(sessions[0]!, job, false);
        failed.get(job.image_id)!.push(job);
      }
    }
    return [...failed] as [string, [Claim, Claim]][];
  };

  test("of cancel, finish, fail and wait one wins, and the job is as the winner left it", async () => {
    const left = new Set<string>();
    for (const job of await startJobs(60)) {
      const [cancelled, done, failed, waiting] = await together<unknown>([
        slowly(sessions[1]!, (session) => cancel(session, job)),
        slowly(sessions[2]!, (session) => finish(session, "generate", job)),
        slowly(sessions[3]!, (session) => fail(session, job, false)),
        slowly(sessions[4]!, (session) => wait(session, job)),
        slowly(sessions[5]!, (session) => callBack(session, job)),
        slowly(sessions[6]!, (session) => claim(session, "generate", 4)),
      ]);
      const state = await larder.operator.value<string>("select state from public.jobs where id = $1", [job.id]);
      const winner = cancelled ? "cancelled" : done ? "done" : failed ? "failed" : "waiting";
      // What waits can be claimed at once, since its callback came.
      expect(waiting && !cancelled ? ["waiting", "running"] : [winner]).toContain(state);
      // Only what waits can still be cancelled.
      expect([done, failed, waiting, cancelled && !waiting].filter(Boolean)).toHaveLength(1);
      left.add(state);
    }
    expect(left.size, [...left].join()).toBeGreaterThan(1);
    expect(await findBrokenPromises(larder)).toEqual([]);
  });

  test("a callback that comes while its job goes to wait makes it due at once", async () => {
    const jobs = await startJobs(24);
    for (const [place, job] of jobs.entries()) {
      const [first, second, third] = sessions as [Session, Session, Session];
      if (place % 3 === 0)
        await overlap(
          first,
          (session) => wait(session, job),
          () => callBack(second, job),
        );
      else if (place % 3 === 1)
        await overlap(
          first,
          (session) => callBack(session, job),
          () => wait(second, job),
        );
      else
        await together(
          [wait, callBack, callBack].map((verb, at) =>
            slowly<unknown>([first, second, third][at]!, (s) => verb(s, job)),
          ),
        );
    }
    const due = "select count(*)::int from public.jobs where state = 'waiting' and not_before <= private.now()";
    expect(await larder.operator.value(due)).toBe(jobs.length);
    const unhandled = "select count(*)::int from public.provider_callbacks where handled_at is null";
    expect(await larder.operator.value(unhandled)).toBe(0);
    expect(await claim(sessions[0]!, "generate", 80)).toHaveLength(jobs.length);
  });

  test("a callback that comes while its job is looked at makes it due as soon as it waits again", async () => {
    const [first] = await startJobs(1);
    await wait(sessions[0]!, first!);
    await callBack(sessions[0]!, first!);
    const [second] = await claim(sessions[0]!, "generate", 1);
    await callBack(sessions[0]!, second!);
    await wait(sessions[0]!, second!);
    expect(await claim(sessions[0]!, "generate", 1)).toHaveLength(1);
  });

  test("a failed job sent round again sixteen times at once is one live job", async () => {
    const jobs = await startJobs(20);
    for (const job of jobs) {
      await fail(sessions[0]!, job, false);
      const retried = await together(sessions.map((session) => slowly(session, () => retry(session, job))));
      expect(retried.filter(Boolean)).toHaveLength(1);
    }
    expect(await findBrokenPromises(larder)).toEqual([]);
    expect(await claim(sessions[0]!, "generate", 50)).toHaveLength(jobs.length);
  });

  test("of two failed jobs for the same work that are sent round again at once, one lives", async () => {
    const failed = await failTwice(6);
    for (const [, [one, other]] of failed) {
      const retried = await overlap(
        sessions[1]!,
        (session) => retry(session, one),
        () => retry(sessions[2]!, other),
      );
      expect(retried).toEqual([true, false]);
    }
    expect(await findBrokenPromises(larder)).toEqual([]);
    expect(await claim(sessions[0]!, "variants", 50)).toHaveLength(failed.length);
  });

  test("work that is asked for anew while its failed job is sent round again is one live job", async () => {
    const failed = await failTwice(12);
    for (const [place, [picture, [job]]] of failed.entries()) {
      const ask = (session: Session) => enqueue(session, "variants", [picture]);
      const again = (session: Session) => retry(session, job);
      if (place % 2 === 0) await overlap(sessions[1]!, again, () => ask(sessions[2]!));
      else await overlap(sessions[1]!, ask, () => again(sessions[2]!));
    }
    expect(await claim(sessions[0]!, "variants", 50)).toHaveLength(failed.length);
    expect(await findBrokenPromises(larder)).toEqual([]);
  });

  test("a job moved between lanes while it is claimed is not lost, and not claimed twice", async () => {
    const jobs = await addJobs(larder, "generate", await addPictures(larder, 90, "pending"));
    const claimed: Claim[] = [];

    await together<unknown>([
      ...sessions.slice(0, 4).map((session) => async () => {
        for (let turn = 0; turn < 15; turn++) claimed.push(...(await claim(session, "generate", 1)));
      }),
      ...sessions.slice(8).map((session, place) => async () => {
        for (const id of place % 2 ? jobs : jobs.toReversed())
          await move(session, { id }, place % 3 ? "bulk" : "people");
      }),
    ]);
    expect(await findBrokenPromises(larder)).toEqual([]);

    await moveClock(larder, "2 seconds");
    claimed.push(...(await claim(sessions[0]!, "generate", jobs.length)));
    expect(claimed.map(({ id }) => id).sort()).toEqual(jobs.toSorted());
  });

  test("a job can be claimed the moment it is there, by a claim that began before", async () => {
    const [, first, second] = sessions as [Session, Session, Session];
    await first.query("begin");
    await first.query("select now()");
    await addJobs(larder, "generate", await addPictures(larder, 1, "pending"));
    expect(await claim(first, "generate", 1)).toHaveLength(1);
    await first.query("commit");
    expect(await claim(second, "generate", 1)).toEqual([]);
  });

  test("a claim never waits for a job that another verb holds", async () => {
    const [job] = (await startJobs(1)) as [Claim];
    await moveClock(larder, "301 seconds");
    const [first, second] = sessions as [Session, Session];
    await first.query("begin");
    await first.query("select from public.jobs where id = $1 for update", [job.id]);

    expect(await claim(second, "generate", 1)).toEqual([]);

    expect(await finish(first, "generate", job)).toBe(true);
    await first.query("commit");
    expect(await findBrokenPromises(larder)).toEqual([]);
  });
});
