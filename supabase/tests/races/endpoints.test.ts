import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { emptyLarder, findBrokenPromises, type Larder, openLarder } from "./larder.ts";
import { missingPostgres, whySkipped } from "./native-postgres.ts";
import type { Session } from "./sessions.ts";
import { overlap, slowly, together } from "./together.ts";

describe.skipIf(missingPostgres)(`endpoints that many tell and touch at once${whySkipped}`, () => {
  let larder: Larder;
  beforeAll(async () => {
    larder = await openLarder();
    await larder.operator.query(`insert into auth.users (id, email) values (md5('Ada')::uuid, 'ada@example.com')`);
    await larder.operator.query(`insert into public.members (user_id, role) values (md5('Ada')::uuid, 'admin')`);
  });
  beforeEach(async () => {
    await emptyLarder(larder);
    await larder.operator.query("delete from public.webhook_endpoints; delete from public.webhook_events");
  });
  afterAll(() => larder?.close());

  const create = (path: string) =>
    larder.operator.value<string>(
      `select private.create_endpoint('https://shop.example/' || $1, '{image.ready,endpoint.disabled}', '', true, md5('Ada')::uuid) ->> 'id'`,
      [path],
    );
  const happen = (session: Session, times = 1) =>
    session.query(
      `select private.emit_events(jsonb_agg(jsonb_build_object('type', 'image.ready', 'owner_id', null, 'data', '{}'::jsonb)))
       from generate_series(1, $1)`,
      [times],
    );
  const drop = (session: Session, endpoint: string) =>
    session.value<boolean>("select private.delete_endpoint($1)", [endpoint]);
  const replay = (session: Session, delivery: string) =>
    session.value<boolean>("select private.replay_delivery($1)", [delivery]);
  const attempt = (status: number) =>
    JSON.stringify({
      attempted_at: new Date(),
      milliseconds: 1,
      url: "",
      headers: {},
      status,
      error: status < 300 ? null : "No",
    });
  const claim = (session: Session, count: number) =>
    session.query<{ id: string; claim_id: string }>("select id, claim_id from worker.claim_jobs('deliver', $1)", [
      count,
    ]);
  const finish = (session: Session, job: { id: string; claim_id: string }) =>
    session.value<boolean>("select worker.finish_delivery($1, $2, $3)", [job.id, job.claim_id, attempt(200)]);
  const count = (of: string) => larder.operator.value<number>(`select count(*)::integer from ${of}`);
  const deliveries = async () =>
    (await larder.operator.query<{ id: string }>("select id from public.webhook_deliveries")).map(({ id }) => id);

  test("are told of what happens while they are deleted, or not, and nobody's work fails for it", async () => {
    for (let round = 0; round < 20; round++) {
      const endpoint = await create(String(round));
      await happen(larder.operator);
      await together<unknown>([
        ...larder.operators.slice(2, 8).map((session) => slowly(session, () => happen(session, 3))),
        slowly(larder.operators[1]!, (session) => drop(session, endpoint)),
      ]);
    }
    // The other order: what is told holds its endpoint until it is written.
    const endpoint = await create("last");
    await overlap(
      larder.operators[2]!,
      (session) => happen(session),
      () => drop(larder.operators[1]!, endpoint),
    );
    expect(await count("public.webhook_deliveries")).toBe(0);
    expect(await count("public.jobs where finished_at is null")).toBe(0);
    expect(await findBrokenPromises(larder)).toEqual([]);
  });

  test("are deleted while what they are told is brought", async () => {
    for (let round = 0; round < 20; round++) {
      const endpoint = await create(String(round));
      await happen(larder.operator, 6);
      const jobs = await claim(larder.workers[0]!, 6);
      expect(jobs).toHaveLength(6);
      await together<unknown>([
        ...jobs.map((job, place) => slowly(larder.workers[place]!, (session) => finish(session, job))),
        slowly(larder.operators[1]!, (session) => drop(session, endpoint)),
      ]);
    }
    expect(await count("public.webhook_attempts")).toBe(0);
    expect(await findBrokenPromises(larder)).toEqual([]);
  });

  test("are disabled while what they are told is brought in vain, and taken, and nobody waits for ever", async () => {
    const fail = (session: Session, job: { id: string; claim_id: string }) =>
      session.query(
        `select worker.note_failed_delivery($1, $2), worker.fail_job($1, $3, 'endpoint_failed', 'No', true)`,
        [job.id, attempt(500), job.claim_id],
      );
    for (let round = 0; round < 10; round++) {
      const endpoint = await create(String(round));
      await happen(larder.operator, 12);
      const jobs = await claim(larder.workers[0]!, 4);
      await together<unknown>([
        ...jobs.map((job, place) => slowly(larder.workers[place]!, (session) => fail(session, job))),
        slowly(larder.workers[5]!, (session) => claim(session, 4)),
        slowly(larder.operators[1]!, (session) =>
          session.value<boolean>("select private.disable_endpoint($1)", [endpoint]),
        ),
      ]);
      await larder.operator.query("select private.cancel_job(id) from public.jobs where finished_at is null");
    }
    expect(await findBrokenPromises(larder)).toEqual([]);
  });

  test("get a delivery once more when many ask for it at once", async () => {
    await create("one");
    await happen(larder.operator);
    const [delivery] = await deliveries();
    await finish(larder.operator, (await claim(larder.operator, 1))[0]!);
    const replayed = await together(
      larder.operators.slice(0, 8).map((session) => slowly(session, () => replay(session, delivery!))),
    );
    expect(replayed).toContain(true);
    expect(await count("public.jobs where finished_at is null")).toBe(1);
    expect(await findBrokenPromises(larder)).toEqual([]);
  });

  test("are disabled once, however many attempts say so at once, and others hear of it once", async () => {
    const endpoint = await create("gone");
    await happen(larder.operator, 8);
    const jobs = await claim(larder.workers[0]!, 8);
    const other = await create("other");
    await together(
      jobs.map((job, place) =>
        slowly(larder.workers[place]!, (session) =>
          session.query("select worker.note_failed_delivery($1, $2)", [job.id, attempt(410)]),
        ),
      ),
    );
    expect(
      await count(
        `public.webhook_attempts a join public.webhook_deliveries d on d.id = a.delivery_id where d.endpoint_id = '${endpoint}'`,
      ),
    ).toBe(8);
    expect(await count("public.webhook_events where type = 'endpoint.disabled'")).toBe(1);
    expect(await count(`public.webhook_deliveries where endpoint_id = '${other}'`)).toBe(1);
  });
});
