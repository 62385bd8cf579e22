import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addJobs, addPictures, emptyLarder, findBrokenPromises, type Larder, moveClock, openLarder } from "./larder.ts";
import { missingPostgres, whySkipped } from "./native-postgres.ts";
import type { Session } from "./sessions.ts";
import { createRandom, slowly, together } from "./together.ts";
import { beginCall, type Claim, callBack, charge, claim, finish, wait } from "./verbs.ts";

describe.skipIf(missingPostgres)(`circuits under many workers at once${whySkipped}`, () => {
  let larder: Larder;
  let sessions: readonly Session[];
  beforeAll(async () => {
    larder = await openLarder();
    sessions = larder.workers;
  });
  beforeEach(async () => {
    await emptyLarder(larder);
    await larder.operator.query("delete from public.providers");
  });
  afterAll(() => larder?.close());

  const startJobs = async (count: number, usd = 0) => {
    await addJobs(larder, "generate", await addPictures(larder, count, "pending"), usd);
    return await claim(sessions[0]!, "generate", count);
  };
  const fail = (worker: Session, { id, claim_id }: Claim, code: string) =>
    worker.value<boolean>("select worker.fail_job($1, $2, $3, 'It did not work', true)", [id, claim_id, code]);
  const open =
    "insert into public.providers values ('slow', true, 'open', 5, private.now(), private.now(), 'It is away')";

  test("of sixteen calls that come when its time is over, one is let through", async () => {
    const jobs = await startJobs(16);
    await larder.operator.query(open);
    const begun = await together(jobs.map((job, at) => slowly(sessions[at]!, (session) => beginCall(session, job))));
    expect(begun.filter((call) => (call as { open_seconds: unknown }).open_seconds === null)).toHaveLength(1);
    const written = "select count(*)::int from public.provider_calls where provider = 'slow'";
    expect(await larder.operator.value(written)).toBe(1);
  });

  test("calls that fail at once are all counted, and open it", async () => {
    const jobs = await startJobs(8);
    for (const job of jobs) await beginCall(sessions[0]!, job);
    await together(
      jobs.map((job, at) => slowly(sessions[at]!, (session) => fail(session, job, "provider_unavailable"))),
    );
    const [row] = await larder.operator.query("select circuit, failures from public.providers where name = 'slow'");
    expect(row).toEqual({ circuit: "open", failures: 5 });
  });

  test("answers, failures, charges and callbacks that meet stand in nobody's way, and no cent is lost", async () => {
    const random = createRandom(7);
    await larder.operator.query("update public.models set usd_per_image = 0.01 where id = 'sketch-1'");
    await addJobs(larder, "generate", await addPictures(larder, 60, "pending"), 0.05);
    let requests = 0;
    const ends: ((session: Session, job: Claim) => Promise<unknown>)[] = [
      (session, job) => fail(session, job, "provider_unavailable"),
      (session, job) => fail(session, job, "timed_out"),
      (session, job) => fail(session, job, "rate_limited"),
      async (session, job) => {
        requests += 1;
        await charge(session, job, `request-${requests}`);
        await finish(session, "generate", job);
      },
      async (session, job) => {
        await Promise.all([wait(session, job), callBack(sessions[15]!, job)]);
      },
    ];
    for (let round = 0; round < 6; round++) {
      await together(
        sessions.slice(0, 12).map((session) => async () => {
          for (const job of await claim(session, "generate", 4)) {
            const begun = (await beginCall(session, job)) as { open_seconds: number | null } | null;
            if (begun?.open_seconds) await fail(session, job, "provider_unavailable");
            else await ends[Math.floor(random() * ends.length)]!(session, job);
          }
        }),
      );
      await moveClock(larder, "10 minutes");
    }
    expect(await findBrokenPromises(larder)).toEqual([]);
    const { spent, charged } = (
      await larder.operator.query<{ spent: string; charged: string }>(
        `select (select spent_usd from public.budgets where period = 'month' and owner_id is null)::text as spent,
        (select coalesce(sum(amount_usd), 0) from public.charges)::text as charged`,
      )
    )[0]!;
    expect(Number(charged)).toBeGreaterThan(0);
    expect(Number(spent)).toBe(Number(charged));
  });
});
