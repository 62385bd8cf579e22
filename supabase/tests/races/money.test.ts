import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addJobs, addPictures, emptyLarder, findBrokenPromises, type Larder, moveClock, openLarder } from "./larder.ts";
import { missingPostgres, whySkipped } from "./native-postgres.ts";
import type { Session } from "./sessions.ts";
import { createRandom, slowly, together } from "./together.ts";
import { type Claim, cancel, claim, finish, retry } from "./verbs.ts";

const people = ["Mia", "Max", "Bea"].map((name, place) => ({
  name,
  id: `00000000-0000-4000-8000-00000000000${place}`,
}));

describe.skipIf(missingPostgres)(`money of three members under sixteen workers${whySkipped}`, () => {
  let larder: Larder;
  beforeAll(async () => {
    larder = await openLarder();
    await larder.operator.query(`
      update public.models set usd_per_image = 0.04 where id = 'sketch-1';
      insert into public.models (id, provider, name, kind, sizes, usd_per_image, priced_on, repeats_safely)
      select 'asked-once-1', 'once', 'Asked once', 'make', sizes, usd_per_image, priced_on, false from public.models where id = 'sketch-1';
      insert into public.models (id, provider, name, kind, usd_per_second, priced_on)
      values ('reads-once-1', 'reads', 'Reads once', 'extract', 0.001, '2026-11-21')`);
    for (const { id, name } of people) {
      await larder.operator.query("insert into auth.users (id, email) values ($1, $2)", [id, `${name}@example.com`]);
      await larder.operator.query("insert into public.members (user_id, role) values ($1, 'member')", [id]);
    }
  });
  beforeEach(async () => {
    await emptyLarder(larder);
    await larder.operator.query(`
      update private.clock set shift = date_trunc('month', now(), 'utc') + interval '14 days 2 hours' - now();
      update public.budgets set started_on = private.now()::date;
      alter table public.budgets drop constraint if exists tests_never_above_the_cap`);
  });
  afterAll(() => larder?.close());

  const setBudget = (session: Session, period: string, usd: number, owner: string | null) =>
    session.query("select public.set_budget($1, $2, $3)", [period, usd, owner]);
  const neverAboveCaps = () =>
    larder.operator.query(
      "alter table public.budgets add constraint tests_never_above_the_cap check (spent_usd + reserved_usd <= cap_usd)",
    );
  const order = (session: Session, random: () => number) =>
    session.query(
      `select public.create_batch(prompts => array(select 'bread ' || n from generate_series(1, $1) n), model_id => $2, owner_id => $3)`,
      [1 + Math.floor(random() * 8), pick(["sketch-1", "asked-once-1"], random), pick(people, random).id],
    );

  test("whatever happens at once, spent and reserved never pass a cap, and the books agree", async () => {
    await setBudget(larder.operator, "day", 3, null);
    await setBudget(larder.operator, "month", 3.5, null);
    for (const { id } of people) await setBudget(larder.operator, "day", 0.9, id);
    await neverAboveCaps();

    for (let round = 0; round < 10; round++) {
      const random = createRandom(100 + round);
      // What people do stops at some time, so that all the work can end.
      const isBusy = round < 7;
      await together<unknown>([
        ...larder.workers.map((worker) => () => work(worker, random)),
        ...larder.operators.slice(1, isBusy ? 9 : 1).map((session) => () => meddle(session, random)),
        () => larder.operators[9]!.query("select private.settle_open_money()"),
        () => larder.operators[10]!.query("select private.sweep_jobs()"),
        // A cap that is raised a little each time wakes what it held.
        () => setBudget(larder.operators[11]!, "day", 0.95 + round / 20, pick(people, random).id),
        () => setBudget(larder.operators[12]!, "day", 3.05 + round / 20, null),
        // Prices go up and down while work waits and runs.
        ...[4, 5.5, 4.5].map(
          (cents) => () =>
            larder.operators[14]!.query("update public.models set usd_per_image = $1 where id = 'asked-once-1'", [
              cents / 100,
            ]),
        ),
      ]);
      await moveClock(larder, "11 minutes");
      expect(await findBrokenPromises(larder)).toEqual([]);
      expect(await findFalseBooks(larder)).toEqual([]);
    }

    const charges = "select estimated, count(*)::int as count from public.charges group by 1 order by 1";
    const [known, estimated] = await larder.operator.query<{ count: number }>(charges);
    expect(known!.count, "charges that are known").toBeGreaterThan(20);
    expect(estimated!.count, "charges that are estimates").toBeGreaterThan(2);
    const held = "select count(*)::int from public.jobs where error_code = 'budget_exhausted'";
    expect(await larder.operator.value<number>(held), "jobs that a budget holds").toBeGreaterThan(0);
  });

  test("what is read anew after a lost answer passes no cap either, while its provider comes and goes", async () => {
    await larder.operator.query(`
      update public.settings set extract_model_id = 'reads-once-1'`);
    await setBudget(larder.operator, "day", 2, null);
    await neverAboveCaps();
    await addJobs(larder, "tag", await addPictures(larder, 120, "tagging"));
    const random = createRandom(7);

    for (let round = 0; round < 8; round++) {
      await together(larder.workers.map((worker) => () => read(worker, random)));
      await moveClock(larder, "11 minutes");
      expect(await findBrokenPromises(larder)).toEqual([]);
      expect(await findFalseBooks(larder)).toEqual([]);
    }

    const estimated = "select count(*)::int from public.charges where estimated";
    expect(await larder.operator.value<number>(estimated), "answers that were lost").toBeGreaterThan(5);
    await larder.operator.query("update public.settings set extract_model_id = 'lexicon-1'");
  });

  const read = async (worker: Session, random: () => number) => {
    for (const job of await claim(worker, "tag", 3)) {
      const begin = "select worker.begin_call($1, $2, 'reads', 'reads-once-1', null, true)";
      const begun = await slowly(worker, () =>
        worker.value<{ open_seconds: number | null } | null>(begin, [job.id, job.claim_id]),
      )();
      const fail = (code: string) =>
        slowly(worker, () =>
          worker.query("select worker.fail_job($1, $2, $3, 'Said', true, 1)", [job.id, job.claim_id, code]),
        )();
      const chance = random();
      if (!begun) continue;
      if (begun.open_seconds) await fail("provider_unavailable");
      else if (chance < 0.3) continue;
      else if (chance < 0.6) await fail("timed_out");
      else if (chance < 0.7) await fail("rate_limited");
      else {
        const usage = { usd: (0.01 + random() * 0.05).toFixed(6) };
        await slowly(worker, () =>
          worker.query("select worker.record_charge($1, 'reads', $2, 'reads-once-1', $3, null, $4)", [
            job.id,
            `request of ${job.claim_id}`,
            usage,
            job.claim_id,
          ]),
        )();
        await finish(worker, "tag", job);
      }
    }
  };

  test("a member works up to the cent that is theirs, while others go on", async () => {
    const [mia, max] = people as [(typeof people)[0], (typeof people)[0]];
    await setBudget(larder.operator, "day", 0.4, mia.id);
    await neverAboveCaps();
    const many =
      "select public.create_batch(prompts => array(select 'bread ' || n from generate_series(1, 40) n), owner_id => $1)";
    await together(
      [mia, max].map(
        ({ id }, place) =>
          () =>
            larder.operators[place]!.query(many, [id]),
      ),
    );

    await together(larder.workers.map((worker) => slowly(worker, () => claim(worker, "generate", 6))));

    const begun = "select count(*)::int from public.jobs where state = 'running' and created_by = $1";
    expect(await larder.operator.value(begun, [mia.id])).toBe(
      await larder.operator.value(
        "select floor(0.4 / estimated_usd)::int from public.jobs where created_by = $1 limit 1",
        [mia.id],
      ),
    );
    expect(await larder.operator.value(begun, [max.id])).toBe(40);
  });

  test("work that is refused while a cap is raised is not left behind", async () => {
    const batch = "select public.create_batch(prompts => array(select 'bread ' || n from generate_series(1, 30) n))";
    for (let time = 0; time < 12; time++) {
      await emptyLarder(larder);
      await setBudget(larder.operator, "day", 0.1, null);
      await larder.operator.query(batch);
      await together<unknown>([
        ...larder.workers.slice(0, 6).map((worker) => slowly(worker, () => claim(worker, "generate", 3))),
        slowly(larder.operators[1]!, (session) => setBudget(session, "day", 100, null)),
      ]);
      const late = `select count(*)::int from public.jobs
        where state = 'queued' and not_before > private.now() + interval '5 seconds'`;
      expect(await larder.operator.value(late), "jobs that sleep though there is room").toBe(0);
    }
  });

  const work = async (worker: Session, random: () => number) => {
    for (let turn = 0; turn < 2; turn++) {
      for (const job of await claim(worker, "generate", 1 + Math.floor(random() * 4)))
        await tryOut(worker, job, random);
    }
    const paid = await worker.value<boolean>("select worker.begin_query_call('ngram-1536', 0.01)");
    if (paid && random() < 0.7) {
      const query = `query-${Math.floor(random() * 1e9)}`;
      await worker.query(`select worker.record_query_charge('offline', $1, 'ngram-1536', '{"usd": "0.004"}')`, [query]);
    }
  };

  /** What may become of a job, some of it in the middle of its call. */
  const tryOut = async (worker: Session, job: Claim, random: () => number) => {
    const [model] = await larder.operators[13]!.query<{ id: string; provider: string }>(
      "select m.id, m.provider from public.models m join public.images i on i.model_id = m.id where i.id = $1",
      [job.image_id],
    );
    const begun = await worker.value<{ open_seconds: number | null; repeated: boolean } | null>(
      "select worker.begin_call($1, $2, $3, $4)",
      [job.id, job.claim_id, model!.provider, model!.id],
    );
    const fail = (code: string, retryable: boolean) =>
      slowly(worker, () =>
        worker.query("select worker.fail_job($1, $2, $3, 'Said', $4, 1)", [job.id, job.claim_id, code, retryable]),
      )();
    const charge = () =>
      slowly(worker, () =>
        worker.query("select worker.record_charge($1, $2, $3, $4, $5, null, $6)", [
          job.id,
          model!.provider,
          `request of ${job.claim_id}`,
          model!.id,
          { usd: (0.01 + random() * 0.03).toFixed(6) },
          job.claim_id,
        ]),
      )();
    if (!begun) return;
    if (begun.open_seconds) return await fail("provider_unavailable", true);
    if (begun.repeated && model!.id === "asked-once-1") return await fail("unknown_outcome", false);
    const chance = random();
    if (chance < 0.1) return;
    if (chance < 0.2) return await fail("unknown_outcome", false);
    if (chance < 0.3) return await fail("rate_limited", true);
    if (chance < 0.4) return await fail("refused", false);
    if (chance < 0.5) {
      return await worker.query("select worker.wait_job($1, $2, $3, $4, 0.5, 60)", [
        job.id,
        job.claim_id,
        model!.provider,
        `request of ${job.claim_id}`,
      ]);
    }
    await charge();
    if (chance < 0.6) return;
    if (chance < 0.65) return await fail("provider_invalid", true);
    return await slowly(worker, () => finish(worker, "generate", job))();
  };

  /** What people do beside the workers. */
  const meddle = async (session: Session, random: () => number) => {
    const some = async (which: string) => {
      const ids = await session.query<{ id: string }>(`select id::text from ${which} order by id limit 40`);
      return ids.length === 0 ? undefined : pick(ids, random);
    };
    for (let turn = 0; turn < 4; turn++) {
      const chance = random();
      if (chance < 0.3) await order(session, random);
      else if (chance < 0.5) {
        const job = await some("public.jobs where state in ('queued', 'running', 'waiting')");
        if (job) await slowly(session, () => cancel(session, job))();
      } else if (chance < 0.6) {
        const batch = await some("public.batches where cancelled_at is null");
        if (batch) await slowly(session, () => session.query("select public.cancel_batch($1)", [batch.id]))();
      } else if (chance < 0.8) {
        const job = await some("public.jobs where state in ('failed', 'cancelled')");
        if (job) await slowly(session, () => retry(session, job))();
      } else if (chance < 0.9) {
        const estimate = await some("public.charges where estimated");
        // Another may have been faster.
        if (estimate) {
          await session
            .query("select public.reconcile_charge($1, 0.02, $2)", [estimate.id, `bill ${estimate.id}`])
            .catch((error: Error) => expect(error.message).toMatch(/is known/));
        }
      } else {
        await slowly(session, () =>
          session.query(`select private.move_reservation(j, 0.05) from (
            select * from public.jobs where state = 'queued' and not exists (
              select from public.provider_calls c where c.job_id = jobs.id and c.outcome is null)
            order by id limit 1 for update) j`),
        )();
      }
    }
  };
});

const pick = <Value>(values: readonly Value[], random: () => number): Value =>
  values[Math.floor(random() * values.length)]!;

/** Where budgets or batches say something else than the ledger. Empty when nowhere. */
const findFalseBooks = ({ operator }: Larder) =>
  operator.query(`
    select 'budget' as book, b.period, b.spent_usd::text as says, l.usd::text as ledger
    from public.budgets b, lateral (
      select coalesce(sum(c.amount_usd), 0) as usd from public.charges c
      where (b.owner_id is null or c.owner_id = b.owner_id)
        and c.charged_at >= date_trunc(b.period, private.now() at time zone 'utc') at time zone 'utc'
    ) l where b.spent_usd <> l.usd
    union all
    select 'batch', null, b.spent_usd::text, l.usd::text
    from public.batches b, lateral (select coalesce(sum(c.amount_usd), 0) as usd from public.charges c where c.batch_id = b.id) l
    where b.spent_usd <> l.usd`);
