import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addPictures, emptyLarder, findBrokenPromises, type Larder, moveClock, openLarder } from "./larder.ts";
import { missingPostgres, whySkipped } from "./native-postgres.ts";
import { type PublicFiles, runStage } from "./public-files.ts";
import type { Session } from "./sessions.ts";
import { createRandom, overlap, slowly, together } from "./together.ts";

type Decision = "approve" | "withdraw" | "reject" | "reopen" | "trash" | "restore";

describe.skipIf(missingPostgres)(`publication, decided and carried out at once${whySkipped}`, () => {
  let larder: Larder;
  let published: PublicFiles;
  beforeAll(async () => {
    larder = await openLarder();
  });
  beforeEach(async () => {
    await emptyLarder(larder);
    published = new Set();
  });
  afterAll(() => larder?.close());

  const addReady = async (count: number) => {
    const pictures = await addPictures(larder, count, "ready");
    await larder.operator.query(
      `insert into public.image_variants (image_id, preset, path, mime, width, height, bytes, hash)
       select id, preset, 'larder/' || preset, 'image/jpeg', 8, 8, 8, '0123456789abcdef'
       from unnest($1::uuid[]) id, unnest('{thumbnail,full_res}'::text[]) preset`,
      [pictures],
    );
    return pictures;
  };
  const decide = (session: Session, decision: Decision, pictures: readonly string[]) =>
    session.value<string[]>(`select public.${decision}_images($1)`, [pictures]);
  const carryOut = async (pause = () => Promise.resolve()) => {
    let done: number;
    do {
      // Past what a claim left for a second because another verb held it.
      await moveClock(larder, "2 seconds");
      done =
        (await runStage(larder.workers[0]!, "publish", published, pause)) +
        (await runStage(larder.workers[0]!, "withdraw", published, pause));
    } while (done > 0);
  };
  /** Pictures whose document, vector or public files are not what their status says. Ends empty. */
  const findWrong = async () => {
    const rows = await larder.operator.query<{ id: string; status: string; publication: number; documents: number }>(
      `select id, status, publication, (select count(*)::int from public.search_documents d
         where d.image_id = i.id and d.publication = i.publication) as documents from public.images i
       union all
       select image_id, 'none', publication, 0 from public.search_documents d
       where not exists (select from public.images i where i.id = d.image_id and i.status = 'approved')`,
    );
    return rows.flatMap(({ id, status, publication, documents }) => {
      const files = [...published].filter((path) => path.startsWith(`${id}/`)).sort();
      const folder = `${id}/${publication}`;
      const name = "0123456789abcdef.jpg";
      const wanted = status === "approved" ? [`${folder}/full_res-${name}`, `${folder}/thumbnail-${name}`] : [];
      const right = documents === (status === "approved" ? 1 : 0) && files.join() === wanted.join();
      return right && status !== "none" ? [] : [{ id, status, publication, documents, files }];
    });
  };

  test("whatever is decided while files are copied and removed, search and the public bucket end as the last decision says", async () => {
    const pictures = await addReady(12);
    const random = createRandom(5);
    const decisions: Decision[] = [
      "approve",
      "approve",
      "approve",
      "withdraw",
      "withdraw",
      "reject",
      "reopen",
      "trash",
      "restore",
    ];
    const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)]!;
    const pause = () => new Promise((resume) => setTimeout(resume, random() * 6));
    let deciding = 6;

    await together<unknown>([
      ...larder.operators.slice(0, deciding).map((operator) => async () => {
        try {
          for (let turn = 0; turn < 25; turn++) {
            const some = pictures.filter(() => random() < 0.4).sort(() => random() - 0.5);
            await slowly(operator, (session) => decide(session, pick(decisions), some))();
          }
        } finally {
          deciding--;
        }
      }),
      ...larder.workers.slice(0, 8).map((worker, place) => async () => {
        while (deciding > 0) {
          await runStage(worker, place % 2 ? "publish" : "withdraw", published, pause);
          await pause();
        }
      }),
    ]);
    await carryOut();

    expect(await findWrong()).toEqual([]);
    expect(await findBrokenPromises(larder)).toEqual([]);
  });

  test("what is withdrawn while older files are being removed loses its own files too", async () => {
    const pictures = await addReady(1);
    for (const decision of ["approve", "withdraw", "approve"] as const) {
      await decide(larder.operator, decision, pictures);
      await runStage(larder.workers[0]!, "publish", published, () => Promise.resolve());
    }
    await runStage(larder.workers[1]!, "withdraw", published, async () => {
      await decide(larder.operator, "withdraw", pictures);
    });
    await carryOut();
    expect([...published]).toEqual([]);
  });

  test("files that are copied while they are being removed are removed again", async () => {
    const pictures = await addReady(1);
    await decide(larder.operator, "approve", pictures);
    let withdrawn = false;
    let removed: Promise<unknown> | undefined;
    const sleep = (ms: number) => new Promise((resume) => setTimeout(resume, ms));
    await runStage(larder.workers[0]!, "publish", published, async () => {
      if (withdrawn) return;
      withdrawn = true;
      await decide(larder.operator, "withdraw", pictures);
      // The removal has listed the bucket, and is not done before the copies are.
      removed = runStage(larder.workers[1]!, "withdraw", published, () => sleep(50));
      await sleep(20);
    });
    await removed;
    await carryOut();
    expect([...published]).toEqual([]);
    expect(await findWrong()).toEqual([]);
  });

  test("files that are copied after their picture went to the trash are removed", async () => {
    const pictures = await addReady(1);
    await decide(larder.operator, "approve", pictures);
    let trashed = false;
    await runStage(larder.workers[0]!, "publish", published, async () => {
      if (trashed) return;
      trashed = true;
      await decide(larder.operator, "trash", pictures);
      await runStage(larder.workers[1]!, "withdraw", published, () => Promise.resolve());
    });
    await carryOut();
    expect([...published]).toEqual([]);
  });

  test("decisions on the same pictures in other orders do not block each other for good", async () => {
    const pictures = await addReady(30);
    const orders = [pictures, pictures.toReversed(), pictures.toSorted(), pictures.toSorted().toReversed()];
    const decisions: Decision[] = ["approve", "withdraw", "reject", "reopen", "trash", "restore"];
    for (let turn = 0; turn < 12; turn++) {
      await together(
        larder.operators.map((operator, place) =>
          slowly(operator, (session) => decide(session, decisions[(place + turn) % 6]!, orders[place % 4]!)),
        ),
      );
    }
    const impossible = "select count(*)::int from public.images where deleted_at is not null and status = 'approved'";
    expect(await larder.operator.value(impossible)).toBe(0);
    await decide(larder.operator, "restore", pictures);
    await carryOut();
    expect(await findWrong()).toEqual([]);
    expect(await findBrokenPromises(larder)).toEqual([]);
  });

  test("a picture that is approved while it is thrown away ends in the trash and out of search", async () => {
    for (const picture of await addReady(6)) {
      const [first, second] = larder.operators as [Session, Session];
      const trash = (session: Session) => decide(session, "trash", [picture]);
      const approve = (session: Session) => decide(session, "approve", [picture]);
      await overlap(first, trash, () => approve(second));
    }
    for (const picture of await addReady(6)) {
      await overlap(
        larder.operators[0]!,
        (session) => decide(session, "approve", [picture]),
        () => decide(larder.operators[1]!, "trash", [picture]),
      );
    }
    expect(await larder.operator.value("select count(*)::int from public.images where deleted_at is null")).toBe(0);
    await carryOut();
    expect(await findWrong()).toEqual([]);
  });
});
