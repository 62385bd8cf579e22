import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { emptyLarder, type Larder, openLarder } from "./larder.ts";
import { missingPostgres, whySkipped } from "./native-postgres.ts";
import type { Session } from "./sessions.ts";
import { slowly, together } from "./together.ts";

interface Rate {
  allowed: boolean;
  remaining: number;
}

interface Answer {
  status: "ok" | "rate_limited" | "needs_embedding";
  rate: Rate;
}

describe.skipIf(missingPostgres)(`tokens under sixteen callers${whySkipped}`, () => {
  let larder: Larder;
  beforeAll(async () => {
    larder = await openLarder();
    // Time stands still, so that no bucket refills.
    await larder.operator.query(`
      create or replace function private.now() returns timestamptz language sql stable security definer set search_path = ''
      as $$ select '2026-06-15 12:00+00'::timestamptz $$`);
  });
  beforeEach(() => emptyLarder(larder));
  afterAll(() => larder?.close());

  const eachTime = <Value>(times: number, call: (session: Session, time: number) => Promise<Value>) =>
    together(
      larder.workers.map((worker) => async () => {
        const answers: Value[] = [];
        for (let time = 0; time < times; time++) answers.push(await call(worker, time));
        return answers;
      }),
    ).then((answers) => answers.flat());
  const key = (rate: number) => {
    const hash = createHash("sha256").update(String(rate)).digest("hex");
    const add = `insert into public.api_keys (name, prefix, hash, scopes, rate_per_minute) values ('site', $1, $1, '{search}', $2)`;
    return larder.operator.query(add, [hash, rate]).then(() => hash);
  };
  const search = (session: Session, hash: string, query: string, embedding: string | null = null) =>
    session.value<Answer>(
      "select worker.search($1, jsonb_build_object('query', $2::text), $3, case when $3::text is not null then 'ngram-1536' end)",
      [hash, query, embedding],
    );
  const count = (answers: readonly Answer[], status: Answer["status"]) =>
    answers.filter((answer) => answer.status === status).length;

  test("a bucket of 100 gives exactly 100 tokens, each once", async () => {
    const answers = await eachTime(12, (worker) => worker.value<Rate>("select worker.take_token('site', 100)"));
    const granted = answers.filter(({ allowed }) => allowed);
    expect(granted.map(({ remaining }) => remaining).sort((a, b) => b - a)).toEqual(
      Array.from({ length: 100 }, (_, place) => 99 - place),
    );
    expect(answers.filter(({ allowed }) => !allowed).every(({ remaining }) => remaining === 0)).toBe(true);
  });

  const quota = async (pictures: number, callsPerMinute = 100_000) => {
    const owner = await larder.operator.value<string>(
      "insert into auth.users (id, email) values (gen_random_uuid(), gen_random_uuid() || '@larder.test') returning id",
    );
    await larder.operator.query("insert into public.members (user_id) values ($1)", [owner]);
    await larder.operator.query("update public.settings set pictures_per_month = $1, calls_per_minute = $2", [
      pictures,
      callsPerMinute,
    ]);
    return Promise.all(
      ["one", "two"].map(async (name) => {
        const hash = createHash("sha256")
          .update(owner + name)
          .digest("hex");
        await larder.operator.query(
          `insert into public.api_keys (owner_id, name, prefix, hash, scopes, rate_per_minute) values ($1, $2, $3, $3, '{patterns:ingest}', 1)`,
          [owner, name, hash],
        );
        return hash;
      }),
    );
  };
  const call = (session: Session, hash: string | undefined) =>
    session.value<{ status: string }>("select worker.take_call($1, null, null, 'patterns:ingest', 'ingest')", [hash]);
  const send = (session: Session, hash: string | undefined, pictures: number) =>
    session.value<{ status: string; quota: { remaining: number } }>(
      `select worker.take_ingest($1, null, null, 'library-tags',
        (select jsonb_agg(jsonb_build_object('url', 'https://example.com/' || n)) from generate_series(1, $2) n)) -> 'ingest'`,
      [hash, pictures],
    );

  test("an owner's keys together get the owner's tokens for an endpoint, each once", async () => {
    const keys = await quota(1_000_000, 50);
    const answers = await eachTime(8, (worker, time) => call(worker, keys[time % 2]));
    expect(answers.filter(({ status }) => status === "taken")).toHaveLength(50);
    expect(answers.filter(({ status }) => status === "rate_limited")).toHaveLength(16 * 8 - 50);
  });

  test("and the pictures of their month, none twice", async () => {
    const keys = await quota(100);
    const answers = await eachTime(8, (worker, time) => slowly(worker, () => send(worker, keys[time % 2], 3))());
    expect(answers.filter(({ status }) => status === "accepted")).toHaveLength(33);
    expect(answers.filter(({ status }) => status === "quota_exhausted")).toHaveLength(16 * 8 - 33);
    expect(Math.min(...answers.map(({ quota }) => quota.remaining))).toBe(1);
  });

  test("searches, which look first and take their token last, never get more than the bucket held", async () => {
    const hash = await key(60);
    await larder.operator.query(
      `insert into public.query_embeddings (model_id, query, embedding, expires_at)
       values ('ngram-1536', 'bread', '[1,0]', private.now() + interval '1 hour')`,
    );
    const answers = await eachTime(8, (worker) => slowly(worker, () => search(worker, hash, "bread"))());
    expect(count(answers, "ok")).toBe(60);
    expect(count(answers, "rate_limited")).toBe(16 * 8 - 60);
  });

  test("a search that needs an embedding takes its token before the paid call, and none after it", async () => {
    const hash = await key(40);
    const first = await eachTime(4, async (worker, time) => {
      const query = `bread ${time} ${Math.random()}`;
      const answer = await search(worker, hash, query);
      const second = answer.status === "needs_embedding" ? await search(worker, hash, query, "[1,0]") : null;
      return { answer, second };
    });
    expect(
      count(
        first.map(({ answer }) => answer),
        "needs_embedding",
      ),
    ).toBe(40);
    expect(
      count(
        first.flatMap(({ second }) => second ?? []),
        "ok",
      ),
    ).toBe(40);
  });
});
