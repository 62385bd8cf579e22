import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addJobs, addPictures, emptyLarder, findBrokenPromises, type Larder, moveClock, openLarder } from "./larder.ts";
import { missingPostgres, whySkipped } from "./native-postgres.ts";
import type { Session } from "./sessions.ts";
import { slowly, together } from "./together.ts";
import { cancel, charge, claim, fail, finish } from "./verbs.ts";

/** What a picture costs here, and what the caps allow: 25 of them. */
const price = 0.04;
const cap = 1;
const allowed = 25;

describe.skipIf(missingPostgres)(`budgets under sixteen workers${whySkipped}`, () => {
  let larder: Larder;
  beforeAll(async () => {
    larder = await openLarder();
    await larder.operator.query("update public.models set usd_per_image = $1 where id = 'sketch-1'", [price]);
  });
  beforeEach(async () => {
    await emptyLarder(larder);
    // Far from midnight: these tests move the clock, and a new day would start with nothing spent.
    await larder.operator.query(`
      update private.clock set shift = date_trunc('month', now(), 'utc') + interval '14 days 9 hours' - now();
      update public.budgets set started_on = private.now()::date, cap_usd = ${cap};
      alter table public.budgets drop constraint if exists tests_never_above_the_cap`);
  });
  afterAll(() => larder?.close());

  const neverAbove = () =>
    larder.operator.query(
      "alter table public.budgets add constraint tests_never_above_the_cap check (spent_usd + reserved_usd <= cap_usd)",
    );
  const budgets = () =>
    larder.operator.query(
      "select spent_usd::float as spent, reserved_usd::float as reserved from public.budgets order by id",
    );
  const bothBudgets = (spent: number, reserved: number) => [
    { spent, reserved },
    { spent, reserved },
  ];
  const startJobs = async (count: number) => {
    await addJobs(larder, "generate", await addPictures(larder, count, "pending"), price);
    const claimed = await together(larder.workers.map((worker) => slowly(worker, () => claim(worker, "generate", 5))));
    return claimed.flat();
  };

  test("claims reserve up to the cap and not a cent more, and give it all back however the jobs end", async () => {
    await neverAbove();

    const claimed = await startJobs(80);

    expect(claimed).toHaveLength(allowed);
    expect(await budgets()).toEqual(bothBudgets(0, cap));
    const refused = "select count(*)::int from public.jobs where state = 'queued' and error_code = 'budget_exhausted'";
    expect(await larder.operator.value(refused)).toBe(80 - allowed);

    await together(
      claimed.map((job, place) => async () => {
        const session = larder.operators[place % 16]!;
        if (place % 3 === 0) return finish(session, "generate", job);
        return place % 3 === 1 ? fail(session, job, false) : cancel(session, job);
      }),
    );
    expect(await budgets()).toEqual(bothBudgets(0, 0));
    expect(await findBrokenPromises(larder)).toEqual([]);
  });

  test("what is charged stops at the cap, and a charge that is told twice at once counts once", async () => {
    await neverAbove();
    await addJobs(larder, "generate", await addPictures(larder, 40, "pending"), price);

    for (let done = -1, round = 0; done !== (await countDone()); round++) {
      expect(round, "rounds until nothing can be claimed any more").toBeLessThan(20);
      done = await countDone();
      await together(
        larder.workers.map((worker, place) => async () => {
          const other = larder.operators[place]!;
          for (
            let jobs = await claim(worker, "generate", 3);
            jobs.length > 0;
            jobs = await claim(worker, "generate", 3)
          ) {
            for (const job of jobs) {
              await together([() => charge(worker, job, job.id), () => charge(other, job, job.id)]);
              await finish(worker, "generate", job);
            }
          }
        }),
      );
      // Past the ten minutes that work over a cap waits.
      await moveClock(larder, "11 minutes");
    }

    expect(await countDone()).toBe(allowed);
    expect(await budgets()).toEqual(bothBudgets(cap, 0));
    const charges = "select count(*)::int as count, sum(amount_usd)::float as usd from public.charges";
    expect(await larder.operator.query(charges)).toEqual([{ count: allowed, usd: cap }]);
    expect(await findBrokenPromises(larder)).toEqual([]);
  });

  const countDone = () => larder.operator.value<number>("select count(*)::int from public.jobs where state = 'done'");

  test("a charge that comes while its job is cancelled and finished is booked, and nothing stays reserved", async () => {
    const claimed = await startJobs(20);
    for (const [place, job] of claimed.entries()) {
      const [first, second, third, fourth] = larder.operators.slice(place % 12) as [Session, Session, Session, Session];
      await together<unknown>([
        slowly(first, (session) => cancel(session, job)),
        slowly(second, (session) => charge(session, job, job.id)),
        slowly(third, (session) => finish(session, "generate", job)),
        slowly(fourth, (session) => charge(session, job, job.id)),
      ]);
    }
    expect(await budgets()).toEqual(bothBudgets(claimed.length * price, 0));
    expect(await findBrokenPromises(larder)).toEqual([]);
  });

  test("a batch that is cancelled while its pictures are made reserves nothing any more", async () => {
    await larder.operator.query("update public.budgets set cap_usd = null");
    for (let time = 0; time < 4; time++) {
      const batch = await larder.operator.value<{ batch_id: string }>(
        "select public.create_batch(prompts => array(select 'bread ' || n from generate_series(1, 60) n))",
      );
      const stop = (session: Session) => session.value<number>("select public.cancel_batch($1)", [batch.batch_id]);
      const started = await Promise.all(larder.workers.map((worker) => claim(worker, "generate", 3)));
      await together<unknown>([
        slowly(larder.operators[0]!, stop),
        slowly(larder.operators[1]!, stop),
        ...larder.workers.map((worker, place) => async () => {
          for (const job of started[place]!) {
            await charge(worker, job, job.id);
            if (place % 4 === 0) await fail(worker, job, false);
            else await finish(worker, "generate", job);
          }
          await claim(worker, "generate", 2);
        }),
      ]);
      const left =
        "select reserved_usd::float, cancelled_at is not null as cancelled from public.batches where id = $1";
      expect(await larder.operator.query(left, [batch.batch_id])).toEqual([{ reserved_usd: 0, cancelled: true }]);
    }
    const spent = await larder.operator.value<number>("select sum(amount_usd)::float from public.charges");
    expect(await budgets()).toEqual(bothBudgets(spent, 0));
    expect(await findBrokenPromises(larder)).toEqual([]);
  });
});
