import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BatchQuote } from "../../../shared/batch-quotes.ts";
import type { JobKind } from "../../../shared/jobs.ts";
import { sumUsd } from "../../../shared/usd.ts";
import { codec } from "../../../supabase/functions/_adapters/codecs/codec.ts";
import type { runJobs } from "../../../supabase/functions/_core/jobs.ts";
import { mortal } from "../../../supabase/functions/_core/testing/mortal.ts";
import { tinyPicture } from "../../../supabase/functions/_core/testing/tiny-picture.ts";
import { openMigratedDatabase } from "./embedded.ts";
import { createSqlWorld } from "./sql-world.ts";

/**
 * A batch of 200 rows on the real SQL, from its dry run to its results: two models, three rows that are wrong, a worker that
 * dies in the middle, and a budget that is used up and raised.
 */

const database = await openMigratedDatabase();
afterAll(() => database.close());
const world = await createSqlWorld(database, codec, tinyPicture(codec));

/** A thousand jobs and more, on machines of any speed. */
const patience = { timeout: 900_000 };

let isolates = 0;
async function newIsolate(): Promise<typeof runJobs> {
  isolates += 1;
  return (await import(/* @vite-ignore */ `../../../supabase/functions/_core/jobs.ts?batch=${isolates}`)).runJobs;
}

const wrong = new Map([
  [17, { PERSON: "", TITLE: "Baker" }],
  [90, { PERSON: "Bea", TITLE: "x".repeat(41) }],
  [150, { PERSON: "Cid", TITLE: "Baker", ACCENT: "sky" }],
]);
/** By their numbers in a file, whose first row is the names of its columns. */
const numbers = Array.from({ length: 200 }, (_, place) => place + 2);
const rows = numbers.map((number) => ({
  number,
  tokens: wrong.get(number) ?? { PERSON: `Person ${number}`, TITLE: "Baker" },
  file_name: `person-${number}`,
}));
const request = [JSON.stringify(rows), ["at-once-1", "later-1"]];

interface Progress {
  done: number;
  failed: number;
  held: number;
  held_by: string | null;
  spent_usd: string;
  reserved_usd: string;
}
interface Result {
  row: number;
  state: string;
  model_id: string | null;
  image_id: string | null;
  file_name: string | null;
  path: string | null;
  cost_usd: string;
  error: string | null;
}

async function ask<Answer>(sql: string, parameters: unknown[] = []): Promise<Answer> {
  const [row] = await database.query<{ answer: Answer }>(`select ${sql} as answer`, parameters);
  return row!.answer;
}

let id = "";
const progress = () => ask<Progress>("public.read_batch_progress($1)", [id]);
async function results(): Promise<Result[]> {
  const { results, next } = await ask<{ results: Result[]; next: number | null }>("public.list_batch_results($1)", [
    id,
  ]);
  expect(next).toBeNull();
  return results;
}

/** Workers take what is due, and the clock moves to where the next is, until nothing is left but what a budget holds. */
async function work(run: (kind: JobKind) => Promise<unknown>): Promise<void> {
  for (let turn = 0; turn < 1000; turn++) {
    const live = await database.query<{ kind: JobKind; wait: number }>(
      `select kind, extract(epoch from min(not_before) - private.now())::float8 as wait from public.jobs
       where finished_at is null and (error_code is distinct from 'budget_exhausted' or not_before <= private.now()) group by kind order by kind`,
    );
    if (live.length === 0) return;
    const wait = Math.min(...live.map((row) => row.wait));
    if (wait > 0) await database.query("select private.move_clock(make_interval(secs => $1))", [Math.ceil(wait)]);
    else for (const { kind } of live.filter((row) => row.wait <= 0)) await run(kind);
  }
  throw new Error("The work does not come to an end");
}

describe("a batch of 200 rows by two models", () => {
  beforeAll(async () => {
    await database.exec(`
      select private.move_clock(date_trunc('month', private.now()) + interval '14 days' - private.now());
      update public.models set usd_per_image = 0.04 where id = 'at-once-1';
      update public.models set usd_per_image = 0.0312 where id = 'later-1';
      update public.models set usd_per_input_token = 0.00000025, usd_per_output_token = 0.000001 where id = 'eyes-1';
      insert into public.recipes (slug, name, kind, prompt, fields) values ('toy', 'Toy', 'template',
        'A toy of [PERSON] the [TITLE], in a box of [ACCENT]', '[
        {"name": "PERSON", "label": "Person", "type": "text", "required": true},
        {"name": "TITLE", "label": "Title", "type": "text", "max_length": 40},
        {"name": "ACCENT", "label": "Accent", "type": "color", "default": "#f4d35e"}]')`);
  });

  test("is told before what is wrong with it and what it costs", async () => {
    const quote = BatchQuote.parse(
      await ask("public.quote_batch(template => 'toy', rows => $1::jsonb, model_ids => $2::text[])", request),
    );
    expect(quote.images).toBe(394);
    expect(quote.high_usd).toBe("14.0264");
    expect(quote.rows).toMatchObject({
      count: 200,
      good: 197,
      missing: { count: 1, list: [{ row: 17, names: ["PERSON"] }] },
      too_long: { count: 1, list: [{ row: 90, name: "TITLE" }] },
      bad: { count: 1, list: [{ row: 150, field: "ACCENT" }] },
    });
  });

  test("waits where the budget is used up, and says why", patience, async () => {
    await database.exec("update public.budgets set cap_usd = 8 where period = 'month' and owner_id is null");
    ({ batch_id: id } = await ask<{ batch_id: string }>(
      "public.create_batch(template => 'toy', rows => $1::jsonb, model_ids => $2::text[], skip_bad_rows => true)",
      request,
    ));
    const { worker, gone } = mortal({ at: 400, how: "after" });
    let run = await newIsolate();
    let isDead = false;
    await work(async (kind) => {
      const running = run(kind, kind === "generate" ? worker(world.ports) : world.ports, () => {});
      if (isDead || !(await Promise.race([running.then(() => false), gone.then(() => true)]))) return await running;
      isDead = true;
      run = await newIsolate();
    });
    expect(isDead).toBe(true);
    const { held, done, held_by } = await progress();
    expect(held_by).toBe("The budget of this month is used up: raise the cap, or wait for the next month");
    expect(done).toBeGreaterThan(100);
    expect(held + done).toBe(394);
    const waiting = (await results()).filter(({ state }) => state === "held");
    expect(new Set(waiting.map(({ error }) => error))).toEqual(new Set([held_by]));
  });

  test("ends, with more room, as every good picture made once", patience, async () => {
    await database.exec("update public.budgets set cap_usd = null where period = 'month' and owner_id is null");
    const run = await newIsolate();
    await work((kind) => run(kind, world.ports, () => {}));
    expect(await progress()).toMatchObject({ done: 394, failed: 0, held: 0, reserved_usd: "0" });
    expect(world.providers.purchases).toHaveLength(394);
    const made = (await results()).filter(({ state }) => state === "done");
    expect(made).toHaveLength(394);
    expect(new Set(made.map(({ row, model_id }) => `${row} ${model_id}`)).size).toBe(394);
    expect(new Set(made.map(({ path }) => path)).size).toBe(394);
    expect(made.every(({ file_name, row }) => file_name === `person-${row}`)).toBe(true);
  });

  test("accounts for every row and cent", async () => {
    const lines = await results();
    expect(new Set(lines.map(({ row }) => row))).toEqual(new Set(numbers));
    expect(lines.filter(({ state }) => state === "left_out").map(({ row, error }) => [row, error])).toEqual([
      [17, "Nothing fills [PERSON]"],
      [90, "Too long: TITLE"],
      [150, "ACCENT: Use a hex color such as #f4d35e"],
    ]);
    const spent = sumUsd(lines.map(({ cost_usd }) => cost_usd));
    expect(spent).toBe((await progress()).spent_usd);
    expect(spent).toBe(await ask("(select private.usd(sum(amount_usd)) from public.charges)"));
    // Every picture, and the one look that was taken at each.
    expect(spent).toBe(await ask("private.usd(197 * (0.04 + 0.0312) + 394 * (100 * 0.00000025 + 20 * 0.000001))"));
  });
});
