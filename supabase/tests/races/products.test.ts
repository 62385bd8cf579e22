import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { emptyLarder, findBrokenPromises, type Larder, openLarder } from "./larder.ts";
import { missingPostgres, whySkipped } from "./native-postgres.ts";
import type { Session } from "./sessions.ts";
import { createRandom, overlap, slowly, together } from "./together.ts";
import { type Claim, claim, fail, finish, finishCompose } from "./verbs.ts";

const stages = ["variants", "generate", "compose", "tag", "embed"];

describe.skipIf(missingPostgres)(`products whose parts end at the same time${whySkipped}`, () => {
  let larder: Larder;
  const owner = randomUUID();
  beforeAll(async () => {
    larder = await openLarder();
    await larder.operator.query("insert into auth.users (id, email) values ($1, 'mia@example.com')", [owner]);
  });
  beforeEach(() => emptyLarder(larder));
  afterAll(() => larder?.close());

  /** Cut out anew, unless the words for it were said before: the photo is the same. */
  const create = async (removal_prompt: string = randomUUID(), session = larder.workers[0]!) => {
    const photo = { image_id: randomUUID(), path: "larder/master.jpg", name: "ring.jpg" };
    const request = { title: "Ring", kind: "jewelry", photo, removal_model_id: "flood-border", removal_prompt };
    const answer = await session.value<{ product_id: string }>(
      "select worker.create_product($1, false, $2, null, null, 'a')",
      [owner, request],
    );
    return answer.product_id;
  };
  const reprocess = (session: Session, product: string, key: string | null) =>
    session.value<{ status: string; repeated?: true }>(
      "select worker.reprocess_product($1, false, $2, '{}', null, $3, 'a')",
      [owner, product, key],
    );
  const status = (product: string) =>
    larder.operator.value<string>("select status from public.products where id = $1", [product]);
  const end = (session: Session, kind: string, job: Claim) =>
    kind === "compose" ? finishCompose(session, job) : finish(session, kind, job);
  /** Does the work there is of a stage, and answers how much that was. */
  const work = async (kind: string) => {
    const due = await claim(larder.workers[0]!, kind, 8);
    for (const job of due) await end(larder.workers[0]!, kind, job);
    return due.length;
  };
  const workOff = async () => {
    let done = 1;
    while (done > 0) {
      done = 0;
      for (const kind of stages) done += await work(kind);
    }
  };
  /** Does what comes before, until there are so many jobs of a stage, and answers the claims on them. */
  const workUpTo = async (stage: string, count: number): Promise<Claim[]> => {
    for (;;) {
      let done = 0;
      for (const kind of stages) done += kind === stage ? 0 : await work(kind);
      const due = await claim(larder.workers[0]!, stage, 8);
      if (due.length === count) return due;
      for (const job of due) await end(larder.workers[0]!, stage, job);
      if (done + due.length === 0) throw new Error(`There never were ${count} jobs of ${stage}`);
    }
  };

  test("the last scenes of a product, ended at once, leave it ready; it is not while one of them is made", async () => {
    for (let round = 0; round < 5; round++) {
      const product = await create();
      const scenes = await workUpTo("embed", 4);
      await together(
        scenes.slice(1).map((job, i) => slowly(larder.workers[i]!, (session) => finish(session, "embed", job))),
      );
      expect(await status(product)).toBe("processing");
      await finish(larder.workers[0]!, "embed", scenes[0]!);
      expect(await status(product)).toBe("ready");
    }
    expect(await findBrokenPromises(larder)).toEqual([]);
  });

  test("scenes that are stopped, thrown away, failed and made at once leave their product ready", async () => {
    for (let round = 0; round < 5; round++) {
      const product = await create();
      const [first, second, third, fourth] = await workUpTo("generate", 4);
      const images =
        (verb: string, { image_id }: Claim) =>
        (session: Session) =>
          session.value(`select public.${verb}(array[$1::uuid])`, [image_id]);
      await together([
        slowly(larder.workers[0]!, (session) => finish(session, "generate", first!)),
        slowly(larder.workers[1]!, (session) => fail(session, second!, false)),
        slowly(larder.operators[0]!, images("cancel_images", third!)),
        slowly(larder.operators[1]!, images("trash_images", fourth!)),
      ]);
      expect(await status(product)).toBe("processing");
      await workOff();
      expect(await status(product)).toBe("ready");
    }
    expect(await findBrokenPromises(larder)).toEqual([]);
  });

  test("made again by all at once, a product has one more run", async () => {
    const product = await create();
    for (const job of await workUpTo("embed", 4)) await finish(larder.workers[0]!, "embed", job);
    expect(await status(product)).toBe("ready");
    const answers = await together(
      larder.workers.slice(0, 8).map((worker) => slowly(worker, (session) => reprocess(session, product, null))),
    );
    expect(answers.map((answer) => answer.status).toSorted()).toEqual(["accepted", ...Array<string>(7).fill("busy")]);
    await workOff();
    const same = await together(
      larder.workers.slice(0, 8).map((worker) => slowly(worker, (session) => reprocess(session, product, "again"))),
    );
    expect(same.filter((answer) => answer.status === "accepted")).toHaveLength(8);
    expect(same.filter((answer) => answer.repeated)).toHaveLength(7);
    expect(await larder.operator.value("select run from public.products")).toBe(3);
  });

  test("a product that is deleted while its parts end has no work left", async () => {
    const random = createRandom(7);
    for (let round = 0; round < 6; round++) {
      const product = await create();
      const scenes = await workUpTo("generate", 4);
      const remove = slowly(larder.operators[0]!, (session) =>
        session.value("select public.delete_product($1)", [product]),
      );
      const ends = scenes.map((job, i) =>
        slowly(larder.workers[i]!, (session) =>
          random() < 0.5 ? finish(session, "generate", job) : fail(session, job, false),
        ),
      );
      await together([...ends, remove].toSorted(() => random() - 0.5));
    }
    expect(await larder.operator.value("select count(*)::integer from public.jobs where finished_at is null")).toBe(0);
    expect(await findBrokenPromises(larder)).toEqual([]);
  });

  test("a product that is deleted while it is made again, or the other way round, has no work left", async () => {
    for (let round = 0; round < 6; round++) {
      const product = await create();
      await workOff();
      const again = slowly(larder.workers[0]!, (session) => reprocess(session, product, null));
      const remove = slowly(larder.operators[0]!, (session) =>
        session.value("select public.delete_product($1)", [product]),
      );
      await together(round % 2 === 0 ? [again, remove] : [remove, again]);
      const left = "select count(*)::integer from public.images where product_id = $1 and deleted_at is null";
      expect(await larder.operator.value(left, [product])).toBe(0);
    }
    expect(await larder.operator.value("select count(*)::integer from public.jobs where finished_at is null")).toBe(0);
    expect(await findBrokenPromises(larder)).toEqual([]);
  });

  test("a product that is deleted while a scene of it is tried again has no work left", async () => {
    for (let round = 0; round < 6; round++) {
      const product = await create();
      const [failed, ...others] = await workUpTo("generate", 4);
      await fail(larder.workers[0]!, failed!, false);
      for (const job of others) await finish(larder.workers[0]!, "generate", job);
      await workOff();
      const retry = slowly(larder.workers[0]!, (session) =>
        session.value("select worker.retry_product_part($1, false, $2, $3)", [owner, product, failed!.image_id]),
      );
      const remove = slowly(larder.operators[0]!, (session) =>
        session.value("select public.delete_product($1)", [product]),
      );
      await together(round % 2 === 0 ? [retry, remove] : [remove, retry]);
    }
    expect(await larder.operator.value("select count(*)::integer from public.jobs where finished_at is null")).toBe(0);
    expect(await findBrokenPromises(larder)).toEqual([]);
  });

  test("a cut-out that fails while its scenes are thrown away or tried again leaves nothing waiting", async () => {
    for (let round = 0; round < 5; round++) {
      const product = await create();
      const [cutOut] = await workUpTo("compose", 1);
      const scenes = await larder.operator.query<{ id: string }>(
        "select id from public.images where product_id = $1 and product_part = 'scene'",
        [product],
      );
      const images = (verb: string, ids: string[]) => (session: Session) =>
        session.value(`select public.${verb}($1::uuid[])`, [ids]);
      await together([
        slowly(larder.workers[0]!, (session) => fail(session, cutOut!, false)),
        slowly(larder.operators[0]!, images("trash_images", [scenes[0]!.id, scenes[2]!.id])),
        slowly(larder.operators[1]!, images("retry_images", [scenes[1]!.id])),
        slowly(larder.operators[2]!, images("retry_images", [cutOut!.image_id])),
      ]);
      await images("retry_images", [cutOut!.image_id])(larder.operators[0]!);
      await workOff();
      expect(await status(product)).toBe("ready");
    }
    expect(await findBrokenPromises(larder)).toEqual([]);
  });

  test("a product that is made while another of the same photo is deleted shares its cut-out, and it stays, or has one of its own", async () => {
    const remove = (product: string) => (session: Session) =>
      session.value("select public.delete_product($1)", [product]);
    const makeScenes = async () => {
      for (const scene of await workUpTo("embed", 4)) await end(larder.workers[0]!, "embed", scene);
    };
    const cutOutOf = (product: string) =>
      larder.operator.value<string>("select cut_out_id from public.products where id = $1", [product]);
    const [maker, remover] = [larder.workers[1]!, larder.operators[0]!];
    for (let round = 0; round < 12; round++) {
      const words = randomUUID();
      const deleted = await create(words);
      await makeScenes();
      const cutOut = await cutOutOf(deleted);
      const make = (session: Session) => create(words, session);
      let made: string;
      if (round % 3 === 0) {
        [made] = await overlap(maker, make, () => remove(deleted)(remover));
        expect(await cutOutOf(made)).toBe(cutOut);
      } else if (round % 3 === 1) {
        [, made] = await overlap(remover, remove(deleted), () => make(maker));
        expect(await cutOutOf(made)).not.toBe(cutOut);
      } else {
        [, made] = (await together([slowly(remover, remove(deleted)), slowly(maker, make)])) as [unknown, string];
      }
      await makeScenes();
      expect(await status(made)).toBe("ready");
      const cutOuts = `select i.status || ' ' || (i.deleted_at is null)::text from public.products p join public.images i on i.id = p.cut_out_id
        where p.id = $1`;
      expect(await larder.operator.value(cutOuts, [made])).toBe("kept true");
    }
    expect(await findBrokenPromises(larder)).toEqual([]);
  });
});
