import type pg from "pg";
import type { Figure } from "../web/figure.ts";
import { recipe, rows } from "./rows.ts";

const claims = 1000;

/** Ten thousand rows priced, begun twice over and claimed, by SQL on the database of a running stack. */
export async function measureDatabase(database: pg.Client): Promise<Figure[]> {
  const request = [recipe, JSON.stringify(rows)];
  const timed = async (sql: string, values: unknown[]) => {
    const began = performance.now();
    await database.query(sql, values);
    return Math.round(performance.now() - began);
  };
  const quote = await timed("select public.quote_batch(template => $1, rows => $2::jsonb)", request);
  const create = "select public.create_batch(template => $1, rows => $2::jsonb)";
  const first = await timed(create, request);
  const second = await timed(create, request);
  // Nobody else takes any, and none is begun.
  await database.query("begin");
  await database.query("update public.job_kinds set paused_at = null where kind = 'generate'");
  const claiming = await timed("select count(*) from worker.claim_jobs('generate', $1)", [claims]);
  await database.query("rollback");
  return [
    { name: "database: 10,000 rows looked through and priced", value: quote, unit: "ms" },
    { name: "database: enqueued in one call", value: first, unit: "ms", budget: { atMost: 5000 } },
    { name: "database: the next batch", value: second, unit: "ms", budget: { atMost: 5000 } },
    { name: "database: jobs claimed a second", value: Math.round((claims / claiming) * 1000), unit: "" },
  ];
}
