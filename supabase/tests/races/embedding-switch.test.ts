import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addPictures, emptyLarder, type Larder, openLarder } from "./larder.ts";
import { missingPostgres, whySkipped } from "./native-postgres.ts";
import type { Session } from "./sessions.ts";
import { overlap, slowly, together } from "./together.ts";
import { type Claim, claim } from "./verbs.ts";

describe.skipIf(missingPostgres)(`a change of the embedder, by many workers at once${whySkipped}`, () => {
  let larder: Larder;
  let pictures: string[];

  beforeAll(async () => {
    larder = await openLarder();
    await larder.operator.query(
      "insert into public.models (id, provider, name, kind, max_dimensions, priced_on) values ('sense', 'sense', 'Sense', 'embed', 1536, '2026-11-21')",
    );
  });
  beforeEach(async () => {
    await emptyLarder(larder);
    pictures = await addPictures(larder, 48, "ready");
    await larder.operator.query(
      `insert into public.image_embeddings (image_id, model_id, content_hash, embedding)
       select id, 'ngram-1536', 'words', '[1,0]' from unnest($1::uuid[]) id`,
      [pictures],
    );
    // As begin_embedding_switch does, but for the index: there is no pgvector here.
    await larder.operator.query(
      "update public.settings set next_embed_model_id = 'sense', embedding_switch_at = private.now()",
    );
  });
  afterEach(() =>
    larder.operator.query(
      "update public.settings set embed_model_id = 'ngram-1536', next_embed_model_id = null, embedding_switch_at = null",
    ),
  );
  afterAll(() => larder?.close());

  const advance = (session: Session) => session.query("select private.advance_embedding_switch()");
  const finish = (session: Session, { id, claim_id }: Pick<Claim, "id" | "claim_id">) =>
    session.value<boolean>("select worker.finish_embed($1, $2, 0, 'sense', 'words', '[0,1]')", [id, claim_id]);
  /** Takes jobs until there are none, and hands each in within a transaction that stays open for a moment. */
  const embed = (worker: Session) => async () => {
    for (let claims = await claim(worker, "embed", 1); claims.length > 0; claims = await claim(worker, "embed", 1)) {
      for (const { id, claim_id } of claims) {
        await slowly(worker, (session) => finish(session, { id, claim_id }))();
      }
    }
  };
  const embedder = () => larder.operator.value<string>("select embed_model_id from public.settings");

  test("is done by the second of the last two, though the first is not committed when it begins", async () => {
    await larder.operator.query("delete from public.image_embeddings where image_id <> all ($1)", [
      pictures.slice(0, 2),
    ]);
    await advance(larder.operator);
    const [one, other] = (await claim(larder.workers[0]!, "embed", 2)) as [Claim, Claim];
    await overlap(
      larder.workers[0]!,
      (session) => finish(session, one),
      () => finish(larder.workers[1]!, other),
    );
    expect(await embedder()).toBe("sense");
  });

  test("is done by whoever hands in the last vector, though others hand in at the same time", async () => {
    await advance(larder.operator);
    await together(larder.workers.map(embed));
    expect(await embedder()).toBe("sense");
  });

  test("gets in nobody's way while the clock looks after it", async () => {
    await advance(larder.operator);
    await together([
      ...larder.workers.map(embed),
      ...larder.operators.slice(1, 5).map((operator) => async () => {
        for (let turn = 0; turn < 20; turn++) await slowly(operator, advance)();
      }),
    ]);
    expect(await embedder()).toBe("sense");
    const left = await larder.operator.query("select from public.jobs where kind = 'embed' and state <> 'done'");
    expect(left).toEqual([]);
  });
});
