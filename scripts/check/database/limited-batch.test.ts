import { afterAll, expect, test } from "vitest";
import { AppError } from "../../../shared/problems.ts";
import { codec } from "../../../supabase/functions/_adapters/codecs/codec.ts";
import { runJobs } from "../../../supabase/functions/_core/jobs.ts";
import { tinyPicture } from "../../../supabase/functions/_core/testing/tiny-picture.ts";
import { openMigratedDatabase } from "./embedded.ts";
import { createSqlWorld } from "./sql-world.ts";

/** A batch at a vendor that takes ten requests in a window of 30 seconds, and refuses the others: on the real SQL. */

const database = await openMigratedDatabase();
afterAll(() => database.close());
const most = 10;
const seconds = 30;
const pictures = 36;

async function ask<Answer>(sql: string): Promise<Answer> {
  const [row] = await database.query<{ answer: Answer }>(`select ${sql} as answer`);
  return row!.answer;
}
const clock = () => ask<number>("extract(epoch from private.now())::float8");

/** Makes a batch by such a vendor, a pace known or not; told is what came of it. */
async function makeBatch({ pace, tells }: { pace: number | null; tells: boolean }) {
  const world = await createSqlWorld(database, codec, tinyPicture(codec));
  const maker = world.providers.makers["at-once"];
  const { make } = maker;
  const windows = new Map<number, number>();
  let refused = 0;
  let now = 0;
  maker.make = async (request, signal) => {
    const window = Math.floor(now / seconds);
    const asked = (windows.get(window) ?? 0) + 1;
    windows.set(window, asked);
    if (asked <= most) return await make(request, signal);
    refused += 1;
    throw new AppError("rate_limited", tells ? { retryAfter: (window + 1) * seconds - now } : {});
  };
  await database.exec(`
    delete from public.providers; delete from private.provider_paces; delete from private.rate_limits;
    insert into private.provider_paces values ('at-once', ${pace});
    insert into public.images (model_id, origin, prompt, full_prompt, seed, width, height)
      select 'at-once-1', 'generated', 'a cookie ' || n, 'a cookie ' || n, n, 1024, 1024 from generate_series(1, ${pictures}) n;
    select private.enqueue_jobs('generate', array(select id from public.images), 'people');
  `);
  const began = await clock();
  for (let turn = 0; turn < 5000; turn++) {
    const wait = await ask<number | null>(
      "(select extract(epoch from min(not_before) - private.now())::float8 from public.jobs where kind = 'generate' and finished_at is null)",
    );
    if (wait === null) break;
    await database.query("select private.move_clock(make_interval(secs => $1))", [Math.max(0.2, wait)]);
    now = await clock();
    await runJobs("generate", world.ports, () => {});
  }
  return {
    ended: await ask<Record<string, number>>(
      "(select jsonb_object_agg(state, n) from (select state, count(*) n from public.jobs where kind = 'generate' group by 1) s)",
    ),
    attempts: await ask<number>("(select max(attempt) from public.jobs where kind = 'generate')"),
    bought: world.providers.purchases.length,
    circuit: await ask<string>("(select circuit from public.providers where name = 'at-once')"),
    charges: await ask<number>("(select count(*)::int from public.charges)"),
    refused,
    windows: windows.size,
    lasted: (await clock()) - began,
  };
}

test.each([true, false])(
  "a batch at a strict vendor is made whole, each picture once (it says for how long: %s)",
  async (tells) => {
    const told = await makeBatch({ pace: null, tells });
    expect(told).toMatchObject({ ended: { done: pictures }, attempts: 1, bought: pictures, charges: pictures });
    expect(told.circuit).toBe("closed");
    // Of those that ask side by side, four at a time, some are refused when a window is full; the others do not ask.
    const inWindow = tells ? 4 : 4 * 4;
    expect(told.refused).toBeGreaterThan(0);
    expect(told.refused).toBeLessThanOrEqual(inWindow * told.windows);
  },
  300_000,
);

test("a vendor whose pace is known is asked no faster", async () => {
  const told = await makeBatch({ pace: most, tells: true });
  expect(told).toMatchObject({ ended: { done: pictures }, attempts: 1, bought: pictures });
  expect(told.refused).toBeLessThanOrEqual(told.windows / 2);
}, 300_000);
