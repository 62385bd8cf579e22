import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { emptyLarder, findBrokenPromises, type Larder, openLarder } from "./larder.ts";
import { missingPostgres, whySkipped } from "./native-postgres.ts";
import type { Session } from "./sessions.ts";
import { together } from "./together.ts";

interface Answer {
  readonly status: string;
  readonly ingest_id: string;
}

describe.skipIf(missingPostgres)(`pictures that are sent by many at once${whySkipped}`, () => {
  let larder: Larder;
  beforeAll(async () => {
    larder = await openLarder();
    await larder.operator.query(`insert into auth.users (id, email) values (md5('Mia')::uuid, 'mia@example.com')`);
    await larder.operator.query(`insert into public.members (user_id) values (md5('Mia')::uuid)`);
  });
  beforeEach(async () => {
    await emptyLarder(larder);
    await larder.operator.query("delete from public.ingests; delete from private.idempotency_keys");
  });
  afterAll(() => larder?.close());

  const send = async (session: Session, key: string | null, body: string, pictures = 1) =>
    (await session.value<Answer>(
      `select worker.create_ingest(md5('Mia')::uuid, null, false, 'library-tags',
        (select jsonb_agg(jsonb_build_object('url', $2 || n)) from generate_series(1, $3) n), $1, $2)`,
      [key, body, pictures],
    ))!;
  const count = (of: string) => larder.operator.value<number>(`select count(*)::integer from ${of}`);

  test("with one key are taken in once, and all are told the same", async () => {
    for (let round = 0; round < 10; round++) {
      const key = `order ${round}`;
      const answers = await together(larder.workers.map((session) => () => send(session, key, "https://a.example/")));
      expect(new Set(answers.map(({ ingest_id }) => ingest_id)).size).toBe(1);
      expect(answers.every(({ status }) => status === "accepted")).toBe(true);
    }
    expect([await count("public.ingests"), await count("public.jobs")]).toEqual([10, 10]);
  });

  test("with one key and other bodies are taken in by whoever is first", async () => {
    const answers = await together(
      larder.workers.map((session, at) => () => send(session, "order", `https://${at}.example/`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(["accepted", ...Array(15).fill("conflict")]);
    expect(await count("public.ingests")).toBe(1);
  });

  test("are read, stopped and repeated at once, and each picture has one end", async () => {
    for (let round = 0; round < 5; round++) {
      const { ingest_id } = await send(larder.workers[0]!, null, `https://${round}.example/`, 20);
      await together<unknown>([
        ...larder.workers.slice(0, 6).map((session) => () => readSome(session)),
        ...larder.operators
          .slice(1, 5)
          .map((session) => () => session.query("select private.cancel_ingest($1)", [ingest_id])),
        ...larder.operators
          .slice(5, 9)
          .map((session) => () => session.query("select private.retry_ingest($1)", [ingest_id])),
      ]);
      await larder.operator.query("select private.retry_ingest($1)", [ingest_id]);
      for (let turn = 0; turn < 10; turn++) await readSome(larder.workers[0]!);
    }
    expect(await findBrokenPromises(larder)).toEqual([]);
    expect(await count("public.extractions where finished_at is null")).toBe(0);
    expect(await count("public.jobs where state <> 'done'")).toBe(0);
    expect(await count("public.jobs")).toBe(100);
  });

  async function readSome(session: Session) {
    const claimed = await session.query<{ id: string; claim_id: string }>(
      "select id, claim_id from worker.claim_jobs('extract', 4)",
    );
    for (const { id, claim_id } of claimed) {
      await session.query("select worker.finish_extract($1, $2, $3)", [
        id,
        claim_id,
        JSON.stringify({ model_id: "lexicon-1", data: {}, repairs: [] }),
      ]);
    }
  }
});
