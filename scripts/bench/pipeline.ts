import pg from "pg";
import { demoPrompts } from "../start/demo-prompts.ts";
import { runStack } from "../start/testing/running-stack.ts";
import type { BenchResult } from "./result.ts";
import { formatTable } from "./table.ts";
import { workerCpuSeconds } from "./worker-cpu.ts";

const pictures = 24;
const idleSeconds = 30;

/** Sends pictures through the whole pipeline with the offline providers, then listens whether anything stays busy. */
export async function run(): Promise<BenchResult> {
  const stack = await runStack();
  const client = new pg.Client({ connectionString: stack.facts.database_url });
  await client.connect();
  try {
    const prompts = demoPrompts.slice(0, pictures).map(({ prompt }) => prompt);
    const began = performance.now();
    await client.query(
      `select public.create_batch(prompts := $1,
         owner_id := (select user_id from public.members where role = 'admin' limit 1))`,
      [prompts],
    );
    while ((await countReady(client)) < pictures) await new Promise((resolve) => setTimeout(resolve, 500));
    const seconds = (performance.now() - began) / 1000;

    const { rows } = await client.query<StageRow>(stageFigures);
    const cpu = workerCpuSeconds(stack.pid, ["sketch", ...rows.map(({ kind }) => kind)]);
    const stages = rows.map((stage) => ({
      ...stage,
      cpu_s_per_picture: Math.round(((cpu[stage.kind] ?? 0) / pictures) * 1000) / 1000,
    }));
    const json = {
      pictures,
      pictures_per_minute: round((pictures / seconds) * 60),
      sketch_cpu_s_per_picture: round((cpu.sketch ?? 0) / pictures),
      stages: Object.fromEntries(stages.map(({ kind, ...figures }) => [kind, figures])),
      idle_function_calls: await callsWhileIdle(client),
    };
    const table = [
      formatTable(stages.map((stage) => ({ ...stage }))),
      "",
      `${json.pictures_per_minute} pictures a minute; drawing one takes ${json.sketch_cpu_s_per_picture} s of CPU`,
      `${json.idle_function_calls} function calls in ${idleSeconds} s with nothing due`,
    ].join("\n");
    return { table, json };
  } finally {
    await client.end();
    await stack.end("SIGTERM");
  }
}

interface StageRow {
  readonly kind: string;
  readonly jobs: number;
  readonly queue_p50_s: number;
  readonly run_p50_s: number;
}

const stageFigures = `
  select kind, count(*)::int as jobs,
    round(percentile_cont(0.5) within group (order by extract(epoch from started_at - queued_at))::numeric, 2)::float as queue_p50_s,
    round(percentile_cont(0.5) within group (order by extract(epoch from finished_at - started_at))::numeric, 2)::float as run_p50_s
  from public.jobs where state = 'done' group by kind
  order by array_position(array['generate', 'variants', 'tag', 'embed'], kind)`;

async function countReady(client: pg.Client): Promise<number> {
  const { rows } = await client.query("select count(*)::int as ready from public.images where status = 'ready'");
  return rows[0].ready;
}

async function callsWhileIdle(client: pg.Client): Promise<number> {
  const count = async () =>
    Number((await client.query("select coalesce(max(id), 0) as id from net._http_response")).rows[0].id);
  await new Promise((resolve) => setTimeout(resolve, 2000)); // the last stage's own bells
  const before = await count();
  await new Promise((resolve) => setTimeout(resolve, idleSeconds * 1000));
  return (await count()) - before;
}

const round = (value: number) => Math.round(value * 10) / 10;
