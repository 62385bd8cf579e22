import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addPictures, emptyLarder, findBrokenPromises, type Larder, openLarder } from "./larder.ts";
import { missingPostgres, whySkipped } from "./native-postgres.ts";
import type { Session } from "./sessions.ts";
import { overlap, slowly, together } from "./together.ts";

const hash = createHash("sha256").update("a key").digest("hex");

describe.skipIf(missingPostgres)(`wishes of sixteen sites at once${whySkipped}`, () => {
  let larder: Larder;
  beforeAll(async () => {
    larder = await openLarder();
  });
  beforeEach(async () => {
    await emptyLarder(larder);
    await larder.operator.query(
      "update private.wish_limits set open_wishes = 1000, new_per_minute = 1000; update public.settings set image_model_id = 'sketch-1'",
    );
    await larder.operator.query(
      "insert into public.api_keys (name, prefix, hash, scopes, rate_per_minute) values ('site', $1, $1, '{search}', 100000)",
      [hash],
    );
  });
  afterAll(() => larder?.close());

  /** What a site is answered that finds nothing good; the vector is two-dimensional. */
  const miss = (session: Session, query: string, site: number, vector = "[1,0]") =>
    session.value<{ wish_id: string | null }>(
      "select worker.search($1, jsonb_build_object('query', $2::text, 'site_id', $3::text), $4, 'ngram-1536')",
      [hash, query, `site ${site}`, vector],
    );
  /** Vectors so far apart that they mean different things. */
  const direction = (turn: number) => `[${Math.cos(turn * 0.7)},${Math.sin(turn * 0.7)}]`;
  const wishes = () =>
    larder.operator.query<{ id: string; sites: number; asked: number; granted: boolean }>(
      "select id, sites, asked, granted_at is not null as granted from public.wishes order by query",
    );
  /** A published picture that is described as the query; answers its id. */
  const publish = async (session: Session, id: string, query: string) => {
    await session.query("select from public.images where id = $1 for update", [id]);
    await session.query("update public.images set prompt = $2 where id = $1", [id, query]);
    await session.query("select private.write_search_document(i) from public.images i where id = $1", [id]);
  };

  test("are one, whoever comes first and however they say it, and every site counts once", async () => {
    for (let round = 0; round < 5; round++) {
      const answers = await together(
        larder.workers.map((worker, site) =>
          slowly(worker, (busy) => miss(busy, `jam ${round}${site % 2 ? " please" : ""}`, site, direction(round))),
        ),
      );
      expect(new Set(answers.map(({ wish_id }) => wish_id)).size).toBe(1);
      expect(answers[0]!.wish_id).not.toBeNull();
    }
    const all = await wishes();
    expect(all.map(({ sites, asked }) => [sites, asked])).toEqual(Array.from({ length: 5 }, () => [16, 16]));
  });

  test("count once for a site that asks sixteen times at once", async () => {
    await together(larder.workers.map((worker) => slowly(worker, (busy) => miss(busy, "jam", 1))));
    expect(await wishes()).toMatchObject([{ sites: 1, asked: 1 }]);
  });

  test("are never more than the limit says", async () => {
    await larder.operator.query("update private.wish_limits set open_wishes = 3");
    await together(
      larder.workers.map((worker, site) => async () => {
        for (let time = 0; time < 5; time++)
          await miss(worker, `jam ${site} ${time}`, site, `[${site + 1},${time * 5}]`);
      }),
    );
    expect((await wishes()).length).toBeLessThanOrEqual(3);
  });

  test("that are made by all admins at once are one batch", async () => {
    const { wish_id } = await miss(larder.workers[0]!, "jam", 1);
    const made = await together(
      larder.operators
        .slice(0, 8)
        .map((session) =>
          slowly(session, (busy) => busy.value<{ batch_id: string }>("select public.make_wish($1)", [wish_id])),
        ),
    );
    expect(new Set(made.map(({ batch_id }) => batch_id)).size).toBe(1);
    expect(await larder.operator.value("select count(*)::integer from public.images")).toBe(4);
    expect(await findBrokenPromises(larder)).toEqual([]);
  });

  /** Approved pictures, each with a vector of its own. Too few to say how far one stands out. */
  const addUnpublished = async (count: number) => {
    await larder.operator.query(
      "update private.search_weights set strong_z = 0.5, good_z = 0.5, strong_said = 0.1, good_said = 0.1, strong_of_nearest = 0",
    );
    const pictures = await addPictures(larder, count, "approved");
    await larder.operator.query(
      `insert into public.image_embeddings (image_id, model_id, content_hash, embedding)
       select id, 'ngram-1536', 'x', embedding::extensions.vector from unnest($1::uuid[], $2::text[]) as p (id, embedding)`,
      [pictures, pictures.map((_, place) => direction(place))],
    );
    return pictures;
  };

  test("are none where what answers is just being published", async () => {
    const [other = "", picture = ""] = await addUnpublished(2);
    await publish(larder.operator, other, "rye bread");
    const [, { wish_id }] = await overlap(
      larder.operators[1]!,
      (session) => publish(session, picture, "quince jam"),
      () => miss(larder.workers[0]!, "quince jam", 1, direction(1)),
    );
    expect(wish_id).toBeNull();
    expect(await wishes()).toEqual([]);
  });

  test("are granted by what is published while they are made", async () => {
    const [other = "", picture = ""] = await addUnpublished(2);
    await publish(larder.operator, other, "rye bread");
    await overlap(
      larder.workers[0]!,
      (session) => miss(session, "quince jam", 1, direction(1)),
      () => slowly(larder.operators[1]!, (session) => publish(session, picture, "quince jam"))(),
    );
    expect(await wishes()).toMatchObject([{ sites: 1, granted: true }]);
  });

  test("are granted while others wish and search: nobody waits for each other in a circle, and what is there is not wished for", async () => {
    const pictures = await addUnpublished(8);
    const words = pictures.map((_, place) => `quince${place} jam`);
    for (const [place, query] of words.entries()) await miss(larder.workers[0]!, query, 0, direction(place));
    expect(await wishes()).toHaveLength(8);
    await together([
      ...pictures.map((id, place) => slowly(larder.operators[place]!, (busy) => publish(busy, id, words[place]!))),
      ...larder.workers.map((worker, site) => async () => {
        for (let time = 0; time < 20; time++) {
          const place = (site + time) % words.length;
          await miss(worker, `${words[place]}${time % 2 ? "" : ` please ${site} ${time}`}`, site, direction(place));
        }
      }),
    ]);
    for (const [place, query] of words.entries()) {
      expect((await miss(larder.workers[0]!, query, 0, direction(place))).wish_id).toBeNull();
    }
    const open = (await wishes()).filter(({ granted }) => !granted);
    expect(open).toEqual([]);
  });
});
