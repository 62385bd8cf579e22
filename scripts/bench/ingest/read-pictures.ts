import type pg from "pg";
import { pictureOf, type Sender, send } from "./sender.ts";

const together = 100;

export interface Reading {
  readonly pictures: number;
  readonly workers: number;
  readonly pictures_per_minute: number;
  /** Of pictures without their own data. */
  readonly lost: number;
  /** Of pictures that were read, or given a job, more than once. */
  readonly doubled: number;
}

/** Sends pictures, each unlike the others, and waits until two workers have read them all by the offline extractor. */
export async function measureReading(client: pg.Client, sender: Sender, pictures: number): Promise<Reading> {
  const workers = 2;
  await client.query("update public.job_kinds set paused_at = private.now(), concurrency = $1 where kind = 'extract'", [
    workers,
  ]);
  for (let first = 0; first < pictures; first += together) {
    const numbers = Array.from({ length: Math.min(together, pictures - first) }, (_, at) => first + at);
    const images = numbers.map(async (number) => ({ image: await pictureOf(number), name: `${number}.jpg` }));
    await send(sender, { images: await Promise.all(images) });
  }
  const began = performance.now();
  await client.query("select public.resume_stage('extract')");
  while ((await countLeft(client)) > 0) await new Promise((resolve) => setTimeout(resolve, 250));
  const seconds = (performance.now() - began) / 1000;

  const { rows } = await client.query<{ lost: number; doubled: number }>(
    `select ($1 - count(distinct e.id) filter (where e.data ->> 'file_name' = e.source_name))::int as lost,
       (count(*) filter (where j.attempt > 1) + count(j.id) - count(distinct e.id))::int as doubled
     from public.extractions e left join public.jobs j on j.extraction_id = e.id`,
    [pictures],
  );
  const { lost = pictures, doubled = 0 } = rows[0] ?? {};
  return { pictures, workers, pictures_per_minute: Math.round((pictures / seconds) * 60), lost, doubled };
}

async function countLeft(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ left: number }>(
    "select count(*)::int as left from public.jobs where kind = 'extract' and finished_at is null",
  );
  return rows[0]?.left ?? 0;
}
